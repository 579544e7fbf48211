// Rule long-sentence: a sentence that a reader loses the beginning of, with its number of words.
import { adviceFor } from '../languages/advice';
import { placeOf } from '../markdown/nodes';
import { sentencesOf } from './prose';
import type { Rule } from './rule';

/** Guides to plain language aim at 15 to 20 words a sentence; advice begins at twice that. */
const MAX_WORDS = 40;

export const longSentence: Rule = {
  severity: 'info',
  about: 'A sentence of more than 40 words. Most readers have to begin it twice.',
  bad: 'The partners who meet every month at the branch library to talk about what the children of the town need and about what they can give write down what they have agreed on and send it to all of the others by mail.\n',
  good: 'The partners meet every month at the branch library. They talk about what the children of the town need, and about what they can give. They write down what they have agreed on.\n',
  check({ pages, source }) {
    if (!adviceFor(source.module.language)) return;
    for (const page of pages) {
      for (const { words, paragraph } of sentencesOf(page)) {
        if (words.length <= MAX_WORDS) continue;
        page.report('long-sentence', {
          place: placeOf(paragraph),
          reason: `The sentence "${words.slice(0, 5).join(' ')} …" has ${words.length} words.`,
          note: 'Make two or three sentences of it.',
          actual: String(words.length),
        });
      }
    }
  },
};

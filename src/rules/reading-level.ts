// Rule reading-level: a page that is hard to read, with the number.
import { type AdviceWords, adviceFor } from '../languages/advice';
import { type Sentence, sentencesOf } from './prose';
import type { Rule } from './rule';

/** On a shorter text the formulas say little. */
const MIN_WORDS = 100;

export const readingLevel: Rule = {
  severity: 'info',
  about:
    'A page whose sentences and words are long: the Flesch-Kincaid grade is above 12, or in Spanish the INFLESZ value below 40. Only pages with a hundred words of prose are measured.',
  bad: `${'Institutional collaboration necessitates comprehensive organizational documentation, intentional communication methodologies and continuous evaluation of participation. '.repeat(8).trim()}\n`,
  good: `${'Good partners write down what they agree on. They talk often, and they look at how the work is going. '.repeat(6).trim()}\n`,
  check({ pages, source }) {
    const words = adviceFor(source.module.language);
    if (!words) return;
    for (const page of pages) {
      const counts = countsOf(sentencesOf(page), words);
      const found = counts.words < MIN_WORDS ? undefined : words.readingLevel(counts);
      if (!found) continue;
      page.report('reading-level', {
        place: page.placeOf(['title']) ?? { line: page.bodyLine, column: 1 },
        reason: `This page reads at ${found.level}, with ${Math.round(counts.words / counts.sentences)} words a sentence; aim at ${found.aim}.`,
        note: 'Make two sentences of the longest ones, and look for shorter words.',
        actual: found.level,
      });
    }
  },
};

function countsOf(sentences: readonly Sentence[], words: AdviceWords) {
  const all = sentences.flatMap((sentence) => sentence.words);
  const syllables = all.reduce((sum, word) => sum + words.syllables(word), 0);
  return { words: all.length, sentences: sentences.length, syllables };
}

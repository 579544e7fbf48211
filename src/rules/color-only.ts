// Rule color-only: a colour that is the only way to know what is meant.
import { adviceFor } from '../languages/advice';
import { placeOf, placeOfWords } from '../markdown/nodes';
import type { Rule } from './rule';
import { eachNode } from './walk';

export const colorOnly: Rule = {
  severity: 'info',
  about:
    'Words that point at something by its colour alone. Who does not see colours, prints in black or uses high contrast cannot follow (WCAG 1.4.1).',
  bad: 'The partners you should call first are marked in red.\n',
  good: 'The partners you should call first are marked "First".\n',
  check({ pages, source }) {
    const words = adviceFor(source.module.language);
    if (!words) return;
    for (const page of pages) {
      eachNode(page.tree, (node) => {
        if (node.type !== 'text') return;
        const found = words.colourOnly.exec(node.value)?.[0];
        if (found === undefined) return;
        page.report('color-only', {
          place: placeOfWords(node, found, page.lines) ?? placeOf(node),
          reason: `"${found}" points at something by its colour.`,
          note: 'If nothing else marks it, add a word, a sign or a place:  the items marked "First"',
          actual: found,
        });
      });
    }
  },
};

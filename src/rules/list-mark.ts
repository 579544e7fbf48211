// Rule list-mark: lines with a bullet that Markdown does not know.
import type { Paragraph } from 'mdast';
import { placeOf } from '../markdown/nodes';
import type { Rule } from './rule';
import { eachNode, isInActivity } from './walk';

/** What word processors write for a list's mark. */
const BULLET = /^[ \t>]*[•·‣◦▪●○–][ \t]+\S/;

export const listMark: Rule = {
  severity: 'warning',
  about:
    'Lines that begin with a bullet such as •, as word processors write it. Markdown reads them as one paragraph, so learners would see no list.',
  bad: `• Schools
• Clinics
`,
  good: `- Schools
- Clinics
`,
  check({ pages }) {
    for (const page of pages) {
      eachNode(page.tree, (node, around) => {
        if (node.type !== 'paragraph' || isInActivity(around)) return;
        const found = bulletOf(node, page.lines);
        if (found === undefined) return;
        page.report('list-mark', {
          place: placeOf(node),
          reason: `These lines begin with "${found}", which Markdown does not read as the mark of a list.`,
          note: 'Begin each with a hyphen and a space:  - Schools',
          actual: found,
          expected: ['-'],
        });
      });
    }
  },
};

/** A paragraph of which every line begins so. One such line with a dash is a way of speaking. */
function bulletOf({ position }: Paragraph, lines: readonly string[]): string | undefined {
  if (!position) return undefined;
  const own = lines.slice(position.start.line - 1, position.end.line);
  if (!own.every((line) => BULLET.test(line)) || (own.length === 1 && /^[ \t>]*–/.test(own[0] ?? ''))) return undefined;
  return own[0]?.trim().charAt(0);
}

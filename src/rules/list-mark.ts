// Rule list-mark: lines with a bullet or a number that Markdown does not know.
import type { Paragraph } from 'mdast';
import { placeOf } from '../markdown/nodes';
import { BULLETS_OR_DASH } from '../markdown/source/lines';
import type { Rule } from './rule';
import { askedAround, eachNode } from './walk';

const BULLET = new RegExp(`^[ \\t>]*[${BULLETS_OR_DASH}][ \\t]+\\S`);

/** Marks of lines that are lists only where there are several of them: glued to their words, or letters and numbers in brackets. */
const OTHERS = [
  /^[ \t>]*(?:[-+][^\s\d*_+-]|\*[^\s*][^*]*$)/,
  /^[ \t>]*\d{1,2}[.)][^\s\d.)]/,
  /^[ \t>]*\([a-z\d]{1,2}\)[ \t]+\S/i,
  /^[ \t>]*[a-h][.)][ \t]+\S/i,
  /^[ \t>]*[§o][ \t]+\S/,
];

export const listMark: Rule = {
  severity: 'warning',
  about:
    'Lines that begin with a bullet such as •, as word processors write it, with a letter, or with a mark and no space behind it. Markdown reads them as one paragraph, so learners would see no list.',
  bad: `• Schools
• Clinics
`,
  good: `- Schools
- Clinics
`,
  check({ pages }) {
    for (const page of pages) {
      eachNode(page.tree, (node, around) => {
        const asked = askedAround(around);
        // Each line of a worksheet that has room to write in is shown as a line.
        if (node.type !== 'paragraph' || asked === 'fields') return;
        const found = bulletOf(node, page.lines);
        if (found === undefined) return;
        page.report('list-mark', {
          place: placeOf(node),
          reason: `These lines begin with "${found}", which Markdown does not read as the mark of a list.`,
          note: `Begin each with a hyphen and a space,  - Schools  – or, where their order counts, with a number, a point and a space:  1. Schools${asked ? '  – or, where it is a choice, with a box:  - [ ] Schools' : ''}`,
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
  const [first = ''] = own;
  if (own.every((line) => BULLET.test(line)) && (own.length > 1 || !/^[ \t>]*–/.test(first)))
    return first.replace(/^[ \t>]*/, '').charAt(0);
  const isList = own.length > 1 && OTHERS.some((mark) => own.every((line) => mark.test(line)));
  return isList ? /^[ \t>]*(\(?\w{1,2}[.)]|.)/.exec(first)?.[1] : undefined;
}

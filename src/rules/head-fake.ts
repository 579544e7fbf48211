// Rule head-fake: a bold line that stands for a heading.
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { placeOf } from '../markdown/nodes';
import type { Rule } from './rule';
import { eachNode, isInActivity, wordsOf } from './walk';

/** Longer bold lines are emphasis, not headings. */
const MAX_LENGTH = 80;

export const headFake: Rule = {
  severity: 'warning',
  about:
    'A line in bold that is used as a heading. It looks like one, but people who move by headings never find it (WCAG 1.3.1).',
  bad: `**Who are your partners?**

They are the people who care about the same things.
`,
  good: `## Who are your partners?

They are the people who care about the same things.
`,
  check({ pages }) {
    for (const page of pages) {
      eachNode(page.tree, (node, around, index) => {
        if (node.type !== 'paragraph' || isInActivity(around) || !standsFree(around)) return;
        const words = wordsOf(node);
        const next = ((around.at(-1) as Parents).children as Nodes[])[index + 1];
        if (!isBold(node.children) || words.length > MAX_LENGTH || /[.,;:!…]$/.test(words) || !next) return;
        if (next.type === 'heading') return;
        page.report('head-fake', {
          place: placeOf(node),
          reason: `The bold line "${words}" looks like a heading and is none.`,
          note: `If it is one, write  ## ${words}`,
          actual: words,
        });
      });
    }
  },
};

/** In a list or a quotation a bold line belongs to what it stands in. */
function standsFree(around: readonly Parents[]): boolean {
  return around.every(({ type }) => type === 'root' || type === 'container');
}

function isBold(children: readonly PhrasingContent[]): boolean {
  const content = children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const [only] = content;
  return content.length === 1 && only?.type === 'strong' && wordsOf(only) !== '';
}

// Rule img-long: a diagram whose content only its picture shows.
import type { Image, Nodes, Parents } from 'mdast';
import { adviceFor } from '../languages/advice';
import { placeOf } from '../markdown/nodes';
import { lastSegment } from '../read/paths';
import type { Rule } from './rule';
import { eachNode, isContainer, wordsOf } from './walk';

/** So much alternative text describes a diagram; more is hard to listen to. */
const DESCRIPTION_LENGTH = 150;

/** Words beside a diagram that may well be its description. */
const DESCRIPTION_WORDS = 40;

export const imgLong: Rule = {
  severity: 'info',
  about:
    'A diagram or chart without a long description near it. Alternative text has room for its subject; its content has to be said in text as well (WCAG 1.1.1).',
  bad: '![Diagram of the partnership](images/map.png)\n',
  good: `![Diagram of the partnership](images/map.png)

:::reveal[What the diagram shows]

The library stands in the middle. Lines lead to the school, the clinic and the food bank.

:::
`,
  check({ pages, source }) {
    const words = adviceFor(source.module.language);
    if (!words) return;
    for (const page of pages) {
      eachNode(page.tree, (node, around) => {
        if (node.type !== 'image' || !words.diagram.test(`${node.alt ?? ''} ${fileWords(node)}`)) return;
        if ((node.alt ?? '').length >= DESCRIPTION_LENGTH || isDescribed(node, around)) return;
        page.report('img-long', {
          place: placeOf(node),
          reason: 'This picture looks like a diagram, and nothing right after it says in text what the diagram shows.',
          note: `Write below it what it tells, in some sentences (${DESCRIPTION_WORDS} words or more), a list or a table. It can be folded:  :::reveal[What the diagram shows]`,
          actual: node.alt ?? '',
        });
      });
    }
  },
};

function fileWords({ url }: Image): string {
  return lastSegment(url).replace(/[^A-Za-zÀ-ÿ]+/g, ' ');
}

function isDescribed(image: Image, around: readonly Parents[]): boolean {
  const block = around.at(-1);
  if (image.title || (block && wordsOf(block).split(' ').length >= DESCRIPTION_WORDS)) return true;
  const siblings = (around.at(-2)?.children ?? []) as Nodes[];
  const at = siblings.indexOf(block as Nodes);
  return siblings.slice(at + 1, at + 3).some((next) => {
    if (next.type === 'list' || next.type === 'table' || isContainer(next, 'reveal')) return true;
    return next.type === 'paragraph' && wordsOf(next).split(' ').length >= DESCRIPTION_WORDS;
  });
}

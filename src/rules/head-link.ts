// Rule head-link: a heading that is nothing but a link.
import { placeOf } from '../markdown/nodes';
import type { Rule } from './rule';
import { eachNode, isInActivity, wordsOf } from './walk';

export const headLink: Rule = {
  severity: 'info',
  about:
    'A heading that is only a link. Who follows a heading to read the section is taken elsewhere, and the section has no name of its own.',
  bad: `## [The guide for partners](files/guide.txt)

It has six steps.
`,
  good: `## The guide for partners

The [guide for partners](files/guide.txt) has six steps.
`,
  check({ pages }) {
    for (const page of pages) {
      eachNode(page.tree, (node, around) => {
        // Of a worksheet that is elsewhere, worksheet-outside says more.
        if (node.type !== 'heading' || isInActivity(around)) return;
        const content = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
        if (content.length !== 1 || content[0]?.type !== 'link') return;
        page.report('head-link', {
          place: placeOf(node),
          reason: `The heading "${wordsOf(node)}" is only a link.`,
          note: 'Write the heading as plain words, and put the link into the text below it.',
          actual: wordsOf(node),
        });
      });
    }
  },
};

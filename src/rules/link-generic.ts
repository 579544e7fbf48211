// Rule link-generic: link text that says nothing of where the link leads, or no text at all.
import type { Link } from 'mdast';
import { adviceFor } from '../languages/advice';
import { placeOf } from '../markdown/nodes';
import type { Rule } from './rule';
import { bare, eachNode, wordsOf } from './walk';

export const linkGeneric: Rule = {
  severity: 'warning',
  about:
    'Link text such as "here" or "read more", or none at all. A screen reader lists the links of a page without the words around them, and everybody looks for links by their words (WCAG 2.4.4).',
  bad: 'The guide for partners is [here](files/guide.txt).\n',
  good: 'Read the [guide for partners](files/guide.txt).\n',
  check({ pages, source }) {
    const own = adviceFor(source.module.language)?.emptyLinks ?? [];
    const empty = new Set([...own, ...(adviceFor('en')?.emptyLinks ?? [])]);
    for (const page of pages) {
      eachNode(page.tree, (node) => {
        if (node.type !== 'link') return;
        const words = wordsOf(node);
        if (words === '' && !hasPicture(node)) {
          page.report('link-generic', {
            place: placeOf(node),
            reason: `The link to ${node.url} has no words, so nobody sees it and a screen reader has nothing to say.`,
            note: 'Write the name of what it opens between the brackets:  [guide for partners](…)',
            actual: '',
          });
          return;
        }
        if (!empty.has(bare(words))) return;
        page.report('link-generic', {
          place: placeOf(node),
          reason: `The link "${words}" does not say where it leads.`,
          note: 'Put the link on the words that name what it opens:  [guide for partners](…)',
          actual: words,
        });
      });
    }
  },
};

/** What a picture in a link says is its alternative text, and a rule of its own asks for that. Raw HTML may be one. */
function hasPicture(link: Link): boolean {
  return link.children.some(({ type }) => ['image', 'imageReference', 'html'].includes(type));
}

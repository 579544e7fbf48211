// Rule link-ambig: links with the same words that lead to different places.
import { placeOf } from '../markdown/nodes';
import type { Rule } from './rule';
import { bare, eachNode, wordsOf } from './walk';

export const linkAmbig: Rule = {
  severity: 'warning',
  about:
    'Two links of one page that have the same words and lead to different places. In a list of links nobody could tell them apart (WCAG 2.4.4).',
  bad: 'The [handout](files/guide.txt) and the [handout](20-next.md) are yours.\n',
  good: 'The [handout for libraries](files/guide.txt) and the [handout for partners](20-next.md) are yours.\n',
  check({ pages }) {
    for (const page of pages) {
      const known = new Map<string, string>();
      eachNode(page.tree, (node) => {
        if (node.type !== 'link') return;
        const words = bare(wordsOf(node));
        const first = known.get(words);
        if (words === '') return;
        if (first === undefined) known.set(words, sameAddress(node.url));
        else if (first !== sameAddress(node.url)) {
          page.report('link-ambig', {
            place: placeOf(node),
            reason: `Another link of this page has the words "${wordsOf(node)}" too, and leads to ${first}.`,
            note: 'Say in the words of each what is different about it.',
            actual: node.url,
          });
        }
      });
    }
  },
};

/** One address may be written in several ways. */
function sameAddress(url: string): string {
  return url
    .replace(/^http:/, 'https:')
    .replace(/^\.\//, '')
    .replace(/\/$/, '');
}

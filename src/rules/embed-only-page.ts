// Rule embed-only-page: a page that shows something of another website and says nothing itself.
import type { ParsedPage } from '../markdown/nodes';
import { playersOf } from './media';
import type { Rule } from './rule';
import { eachNode, wordsOf } from './walk';

/** Fewer words say no more than a title does. */
const MIN_WORDS = 12;

/** What is in the package itself is there wherever the page is. */
const ELSEWHERE = /^(?:https?:)?\/\//i;

export const embedOnlyPage: Rule = {
  severity: 'warning',
  about:
    'A page that is only a video or another embed. Where the other website is blocked or gone, or cannot be used with a keyboard or a screen reader, the page is empty.',
  bad: '::video[Asset mapping explained]{src="https://video.example.org/1" captions="reviewed" transcript="files/guide.txt"}\n',
  good: `The film shows how the library drew its first map, and whom it asked. It takes four steps.

::video[Asset mapping explained]{src="https://video.example.org/1" captions="reviewed" transcript="files/guide.txt"}
`,
  check({ pages }) {
    for (const page of pages) {
      const player = playersOf(page).find(({ src }) => ELSEWHERE.test(src));
      if (!player || page.quizzes?.size || page.worksheets?.size || wordsBesides(page) >= MIN_WORDS) continue;
      page.report('embed-only-page', {
        place: player.place,
        reason: 'This page has hardly anything but what another website shows.',
        note: 'Say in a few sentences or a list what it is about, so that the page is of use without it.',
      });
    }
  },
};

/** Words that are neither headings nor the title of a player. */
function wordsBesides({ tree }: ParsedPage): number {
  let count = 0;
  eachNode(tree, (node, around) => {
    if (node.type !== 'text' || around.some(({ type }) => type === 'heading')) return;
    count += wordsOf(node).split(' ').filter(Boolean).length;
  });
  return count;
}

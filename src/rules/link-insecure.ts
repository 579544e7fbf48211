// Rule link-insecure: a link over a connection that anybody on the way can read and change.
import { placeOf } from '../markdown/nodes';
import type { Rule } from './rule';
import { eachNode } from './walk';

export const linkInsecure: Rule = {
  severity: 'info',
  about:
    'A link that begins with http://. Browsers warn of such pages, and inside an LMS they may not open at all. `carrel check --fix` changes the links to hosts that are known to answer at https:// as well.',
  bad: 'Read the [guide for partners](http://library.example.org/guide).\n',
  good: 'Read the [guide for partners](https://library.example.org/guide).\n',
  check({ pages }) {
    for (const page of pages) {
      eachNode(page.tree, (node) => {
        if (node.type !== 'link' || !/^http:\/\//i.test(node.url)) return;
        page.report('link-insecure', {
          place: placeOf(node),
          reason: `The link to ${node.url} is not a secure one.`,
          note: 'Open it with https:// instead of http://, and write it so if the page is there.',
          actual: node.url,
          expected: [node.url.replace(/^http:/i, 'https:')],
        });
      });
    }
  },
};

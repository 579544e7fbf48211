// Rule img-alt-weak: alternative text that tells a listener nothing.
import { adviceFor } from '../languages/advice';
import { placeOf } from '../markdown/nodes';
import { lastSegment } from '../read/paths';
import type { Rule } from './rule';
import { bare, eachNode } from './walk';

const FILE_NAME = /^[^\s/]+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i;
const CAMERA_NAME = /^(?:img|dsc[nf]?|pxl|image|picture|screenshot|screen[ _-]shot|untitled)[ _-]?\d[\d _-]*$/i;

export const imgAltWeak: Rule = {
  severity: 'warning',
  about:
    'Alternative text that is only the name of a file, or only says that there is a picture. A person who does not see it learns nothing (WCAG 1.1.1).',
  bad: '![map.png](images/map.png)\n',
  good: '![A map of the town with its five branch libraries](images/map.png)\n',
  check({ pages, source }) {
    const empty = adviceFor(source.module.language)?.emptyAlternatives ?? [];
    for (const page of pages) {
      eachNode(page.tree, (node) => {
        if (node.type !== 'image') return;
        const alt = (node.alt ?? '').trim();
        if (alt === '' || !(isName(alt, node.url) || empty.includes(bare(alt)))) return;
        page.report('img-alt-weak', {
          place: placeOf(node),
          reason: `The alternative text "${alt}" does not say what there is to see.`,
          note: 'Say in a few words what the picture tells a reader, as you would on the telephone.',
          actual: alt,
        });
      });
    }
  },
};

function isName(alt: string, url: string): boolean {
  const name = lastSegment(url).replace(/\.\w+$/, '');
  // "map" for map.png may be all there is to say; "town_map-2" is not written for readers.
  return FILE_NAME.test(alt) || CAMERA_NAME.test(alt) || (alt === name && /[_\d]|\w-\w/.test(alt));
}

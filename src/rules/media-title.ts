// Rule media-title: a video or embed without a title.
import type { Rule } from './rule';

export const mediaTitle: Rule = {
  severity: 'warning',
  about: 'A video or embed without a title. A screen reader would say "frame"; the heading above is used.',
  bad: `::video{src="https://video.example.org/1" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
  good: `::video[Asset mapping explained]{src="https://video.example.org/1" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
};

// Rule video-missing: a video without an address, or with one that leads nowhere.
import type { Rule } from './rule';

export const videoMissing: Rule = {
  severity: 'warning',
  about: 'A video without an address, or with one that leads nowhere.',
  bad: `::video[The talk]{src="files/talk.mp4" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
  good: `::video[The talk]{src="https://video.example.org/1" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
};

// Rule media-file: a caption or transcript file that is not there.
import type { Rule } from './rule';

export const mediaFile: Rule = {
  severity: 'warning',
  about: 'A caption or transcript file that is not there.',
  bad: `::video[The talk]{src="https://video.example.org/1" transcript="files/talk.txt" captions="reviewed"}

The film shows how the library drew its first map, and whom it asked.
`,
  good: `::video[The talk]{src="https://video.example.org/1" transcript="files/guide.txt" captions="reviewed"}

The film shows how the library drew its first map, and whom it asked.
`,
};

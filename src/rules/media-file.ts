// Rule media-file: A caption or transcript file that is not there.
import type { Rule } from './rule';

export const mediaFile: Rule = {
  severity: 'warning',
  about: 'A caption or transcript file that is not there.',
  bad: `::video[The talk]{src="https://video.example.org/1" transcript="files/talk.txt"}
`,
  good: `::video[The talk]{src="https://video.example.org/1" transcript="files/guide.txt"}
`,
};

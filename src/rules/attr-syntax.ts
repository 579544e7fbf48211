// Rule attr-syntax: part of an attribute list that cannot be read, or an attribute that a construct does not have.
import type { Rule } from './rule';

export const attrSyntax: Rule = {
  severity: 'warning',
  about: 'Part of an attribute list that cannot be read, or an attribute that a construct does not have.',
  bad: `::video[The talk]{src="https://video.example.org/1" colour="red" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
  good: `::video[The talk]{src="https://video.example.org/1" duration="12:30" captions="reviewed" transcript="files/guide.txt"}

The film shows how the library drew its first map, and whom it asked.
`,
};

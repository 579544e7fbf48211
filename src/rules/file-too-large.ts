// Rule file-too-large: a page too large to be read by anybody, or to be parsed in a reasonable time.
import type { Rule } from './rule';

export const fileTooLarge: Rule = {
  severity: 'error',
  about: 'A page too large to be read by anybody, or to be parsed in a reasonable time.',
};

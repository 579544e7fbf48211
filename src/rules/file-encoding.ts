// Rule file-encoding: a file that is not UTF-8.
import type { Rule } from './rule';

export const fileEncoding: Rule = {
  severity: 'error',
  about: 'A file that is not UTF-8: its letters beyond A–Z would be wrong in the package.',
};

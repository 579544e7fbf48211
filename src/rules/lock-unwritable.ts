// Rule lock-unwritable: the file of frozen ids could not be written.
import type { Rule } from './rule';

export const lockUnwritable: Rule = {
  severity: 'warning',
  about: 'The file of frozen ids could not be written. The packages are the same, but nobody else gets the ids.',
};

// Rule file-unreadable: a file that is listed and cannot be read.
import type { Rule } from './rule';

export const fileUnreadable: Rule = {
  severity: 'error',
  about: 'A file that is listed and cannot be read.',
};

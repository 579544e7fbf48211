// Rule lock-frozen: with --frozen (for CI) the file of frozen ids must already say what the build would write.
import type { Rule } from './rule';

export const lockFrozen: Rule = {
  severity: 'error',
  about: 'With --frozen (for CI) the file of frozen ids must already say what the build would write.',
};

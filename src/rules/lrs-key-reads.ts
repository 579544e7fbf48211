// Rule lrs-key-reads: a key that can read what is stored about learners.
import type { Rule } from './rule';

export const lrsKeyReads: Rule = {
  severity: 'error',
  about:
    'A key that can read what is stored about learners. It would be in every package, for everybody who opens one; only a key that can do nothing but write may be there.',
};

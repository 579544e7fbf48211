// Rule lrs-not-probed: nobody knows whether the key can read what is stored about learners, for the LRS did not answer that question.
import type { Rule } from './rule';

export const lrsNotProbed: Rule = {
  severity: 'warning',
  about:
    'Nobody knows whether the key can read what is stored about learners, for the LRS did not answer that question.',
};

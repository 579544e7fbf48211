// Rule lrs-key-missing: the environment variable that `key-env` names is not set where the package is built, or holds nothing that is a key.
import type { Rule } from './rule';

export const lrsKeyMissing: Rule = {
  severity: 'error',
  about:
    'The environment variable that `key-env` names is not set where the package is built, or holds nothing that is a key.',
};

// Rule lrs-key-public: a key of the LRS is in the package, as `key-env` asks, and what that lets others do.
import type { Rule } from './rule';

export const lrsKeyPublic: Rule = {
  severity: 'info',
  about: 'A key of the LRS is in the package, as `key-env` asks, and what that lets others do.',
};

// The table of all rules about a SCORM 1.2 package, in the order in which their violations are told.
import { itemRules } from './item-rules';
import { manifestRules } from './manifest-rules';
import { metadataRules } from './metadata-rules';
import { nameRules } from './name-rules';
import { networkRules } from './network-rules';
import { organizationRules } from './organization-rules';
import { reproducibleRules } from './reproducible-rules';
import { resourceRules } from './resource-rules';
import type { PackageRule } from './subject';
import { zipRules } from './zip-rules';

export const packageRules: readonly PackageRule[] = [
  ...zipRules,
  ...nameRules,
  ...manifestRules,
  ...organizationRules,
  ...itemRules,
  ...resourceRules,
  ...metadataRules,
  ...reproducibleRules,
  ...networkRules,
];

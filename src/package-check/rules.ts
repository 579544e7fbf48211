// The table of rules about foreign packages, with permanent ids, in the order in which they are told.
import { containerRules } from './container-rules';
import { contentRules } from './content-rules';
import { kindRules } from './kind-rules';
import { manifestRules } from './manifest-rules';
import type { PackageCheckRule } from './rule';

export const PACKAGE_RULES = {
  ...containerRules,
  ...kindRules,
  ...manifestRules,
  ...contentRules,
} satisfies Record<string, PackageCheckRule>;

export type PackageRuleId = keyof typeof PACKAGE_RULES;

/** Told of every zip; the others only of what is taken for SCORM 1.2. */
export const RULES_OF_ANY_ZIP: readonly PackageRuleId[] = [
  ...(Object.keys(containerRules) as PackageRuleId[]),
  ...(Object.keys(kindRules) as PackageRuleId[]),
];

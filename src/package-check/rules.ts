// The table of rules about foreign packages, with permanent ids, in the order in which they are told.
import { containerRules } from './container-rules';
import { contentRules } from './content-rules';
import { descriptionRules } from './description-rules';
import { kindRules } from './kind-rules';
import { manifestRules } from './manifest-rules';
import type { PackageCheckRule } from './rule';

export const PACKAGE_RULES = {
  ...kindRules,
  ...containerRules,
  ...manifestRules,
  ...contentRules,
  ...descriptionRules,
} satisfies Record<string, PackageCheckRule>;

export type PackageRuleId = keyof typeof PACKAGE_RULES;

const KINDS = Object.keys(kindRules) as PackageRuleId[];
const CONTAINERS = Object.keys(containerRules) as PackageRuleId[];

/** What is told of a zip: of what is no SCORM 1.2 package only what it is, and what makes it unsafe. */
export function rulesFor(isScorm12: boolean): readonly PackageRuleId[] {
  if (isScorm12) return Object.keys(PACKAGE_RULES) as PackageRuleId[];
  return [...KINDS, ...CONTAINERS.filter((id) => PACKAGE_RULES[id].severity === 'error')];
}

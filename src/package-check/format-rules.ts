// The package format's own rules, asked one by one: what Carrel's packages must keep is looked for in foreign ones too.
import { packageRules } from '../formats/scorm12/check/rules';
import type { ForeignPackage } from './subject';

const BY_ID = new Map(packageRules.map((rule) => [rule.id, rule]));

/** What breaks one of the format's rules. Throws where there is no such rule: that is our own mistake. */
export function violationsOf({ subject }: ForeignPackage, id: string): string[] {
  const rule = BY_ID.get(id);
  if (!rule) throw new Error(`The package format has no rule ${id}.`);
  return rule.find(subject);
}

// Two packages → what has changed for learners, and whose saved work the new one would break.
import type { Message } from '../model/message';
import { packageMessage } from '../package-check/message';
import type { ForeignPackage } from '../package-check/subject';
import type { Change } from './change';
import type { ListDifference } from './lists';
import { type ModuleDifference, moduleChanges, moduleDifference } from './module-changes';
import { type ItemOutline, outlineOf, type PackageOutline } from './outline';
import { itemDifference, packageChanges } from './package-changes';
import { AGAINST_RULES, type AgainstRuleId } from './rules';

export interface Comparison {
  before: PackageOutline;
  after: PackageOutline;
  items: ListDifference<ItemOutline>;
  /** Where Carrel made both. */
  module?: ModuleDifference;
  changes: readonly Change[];
}

/** Compares a package with an older one. */
export function comparePackages(
  older: ForeignPackage,
  newer: ForeignPackage,
): { changes: readonly Change[]; messages: Message[] } {
  const [before, after] = [outlineOf(older), outlineOf(newer)];
  const items = itemDifference(before, after);
  const both = before.module && after.module ? ([before.module, after.module] as const) : undefined;
  const module = both && moduleDifference(...both);
  const changes = [...(both && module ? moduleChanges(...both, module) : []), ...packageChanges(before, after, items)];
  const comparison: Comparison = { before, after, items, module, changes };
  const messages = (Object.keys(AGAINST_RULES) as AgainstRuleId[]).flatMap((id) => {
    const found = AGAINST_RULES[id].find(comparison);
    return found.length === 0 ? [] : [packageMessage(after.name, id, AGAINST_RULES[id], found)];
  });
  return { changes, messages };
}

// A package that breaks a rule of its format is our mistake, never the author's: `build` and `check` say so alike.
import type { CompiledModule } from '../compile';
import type { Console } from './console';

/** Says what is wrong with the package, if anything is; the command then ends with 3 (DESIGN, section 4). */
export function reportOwnBug({ module, package: made }: CompiledModule, console: Console): boolean {
  const violations = made?.violations ?? [];
  if (violations.length === 0) return false;
  console.err(
    `The package of "${module.id}" would break ${violations.length} ${violations.length === 1 ? 'rule' : 'rules'} of its format. It was not written. This is a mistake in Carrel: please report it.\n`,
  );
  for (const { rule, clause, reason } of violations) console.err(`  ${rule} (${clause}): ${reason}\n`);
  return true;
}

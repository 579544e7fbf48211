// What an edit makes of a worksheet's answers. Pure.
import type { Answers } from '../../src/model/question';

/**
 * The answers after `edit` has changed the values of `names`: one control, or those of a row that the learner can add more of,
 * whose lists stay of one length, row by row. What is empty is not kept, and what was edited last stands last. A column that is
 * not there stays away until it is written in: an LMS may have had no room for it, and empty cells, being later, would win over
 * the words that are still on another device.
 */
export function edited(
  answers: Answers,
  names: readonly string[],
  edit: (values: string[], name: string) => void,
): Answers {
  const next: Record<string, readonly string[]> = { ...answers };
  const columns = names.map((name) => {
    const values = [...(answers[name] ?? [])];
    edit(values, name);
    delete next[name];
    return values;
  });
  // `findLastIndex` is younger than the browsers we serve. A gap in a list counts as empty.
  const rows = Math.max(...columns.map((values) => values.map(Boolean).lastIndexOf(true) + 1));
  names.forEach((name, column) => {
    const values = Array.from({ length: rows }, (_, row) => columns[column]?.[row] ?? '');
    if (answers[name] ? rows : values.some(Boolean)) next[name] = values;
  });
  return next;
}

/** How many rows have something in them, or one after them has. */
export function rowsIn(answers: Answers, names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => answers[name]?.length ?? 0));
}

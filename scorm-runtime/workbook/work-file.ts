// The data file of a workbook: what the learner wrote, to be loaded again on another device or after an LMS reset. Untrusted text.
import type { WorksheetData } from '../../src/model/field';
import type { Answers } from '../../src/model/question';

/** By worksheet id. */
export type Work = Readonly<Record<string, Answers>>;

/** Raised when an older edition could misread what a newer one writes. */
const VERSION = 1;

/** Says what the file is, to people who open it and to programs: no other JSON has it. */
const KIND = 'carrel-work';

/** Characters. Far more than any LMS keeps; a bigger file is something else. */
export const LARGEST = 2_000_000;

/** So deep and wide is no learner's work. */
const MOST_VALUES = 10_000;

export interface WorkOwner {
  course: string;
  module: string;
}

export type ReadWork = { work: Work } | { problem: 'fileUnreadable' | 'fileNewer' | 'fileOther'; title: string };

export function writeWork({ course, module }: WorkOwner, title: string, work: Work): string {
  return `${JSON.stringify({ [KIND]: VERSION, course, module, title, worksheets: work }, undefined, 2)}\n`;
}

/** Reads what somebody chose as a data file of this module. Everything in it is checked; nothing in it is trusted. */
export function readWork(text: string, { course, module }: WorkOwner): ReadWork {
  const file = recordIn(text.length <= LARGEST ? text.replace(/^\uFEFF/, '') : '');
  const version = file.get(KIND);
  const title = String(file.get('title') ?? file.get('module') ?? '').slice(0, 200);
  if (typeof version !== 'number') return { problem: 'fileUnreadable', title };
  if (file.get('course') !== course || file.get('module') !== module) return { problem: 'fileOther', title };
  if (version > VERSION) return { problem: 'fileNewer', title };
  const work = workIn(file.get('worksheets'));
  return work ? { work } : { problem: 'fileUnreadable', title };
}

/** Own keys only: a file can name `__proto__`. */
function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}

function recordIn(text: string): Map<string, unknown> {
  try {
    return new Map(entriesOf(JSON.parse(text)));
  } catch (_notJson) {
    return new Map();
  }
}

function workIn(value: unknown): Work | undefined {
  let values = 0;
  const isAnswer = (answer: unknown) => {
    values += 1;
    return typeof answer === 'string';
  };
  const sheets: [string, Answers][] = [];
  for (const [id, sheet] of entriesOf(value) ?? [['', undefined]]) {
    const answers = entriesOf(sheet);
    if (!answers?.every(([, given]) => Array.isArray(given) && given.every(isAnswer))) return undefined;
    sheets.push([id, Object.fromEntries(answers) as Answers]);
  }
  return values <= MOST_VALUES ? Object.fromEntries(sheets) : undefined;
}

/** What is loaded, or not, as one: the controls of a field whose rows belong together, or a single one. */
export interface WorkUnit {
  worksheet: string;
  label: string;
  names: readonly string[];
  mine: Answers;
  theirs: Answers;
}

/**
 * What a file has that the learner has not: `news` where nothing is written yet, `conflicts` where something else is. What the
 * file leaves empty replaces nothing.
 */
export function compareWork(mine: Work, theirs: Work, worksheets: readonly WorksheetData[]) {
  const news: WorkUnit[] = [];
  const conflicts: WorkUnit[] = [];
  for (const [worksheet, answers] of Object.entries(theirs)) {
    const known = worksheets.find(({ id }) => id === worksheet);
    const own = ownAnswers(mine, worksheet);
    for (const { label, names } of unitsOf(answers, known)) {
      const unit = { worksheet, label, names, mine: pick(own, names), theirs: pick(answers, names) };
      if (!isWritten(unit.theirs) || same(unit.mine, unit.theirs)) continue;
      (isWritten(unit.mine) ? conflicts : news).push(unit);
    }
  }
  return { news, conflicts };
}

/** The answers of each worksheet that `units` change, whole. */
export function withUnits(mine: Work, units: readonly WorkUnit[]): Work {
  const changed: Record<string, Answers> = {};
  for (const { worksheet, names, theirs } of units) {
    const before = changed[worksheet] ?? ownAnswers(mine, worksheet);
    const emptied = Object.fromEntries(names.map((name): [string, readonly string[]] => [name, []]));
    changed[worksheet] = { ...before, ...emptied, ...theirs };
  }
  return changed;
}

/** A table's rows go over several controls: to take one column from here and one from there would mix them up. */
function unitsOf(answers: Answers, known: WorksheetData | undefined): { label: string; names: readonly string[] }[] {
  const fields = known?.fields ?? [];
  const units = fields.flatMap(({ label, names, row }) => [
    ...names.map((name) => ({ label, names: [name] })),
    ...(row ? [{ label, names: row }] : []),
  ]);
  const named = new Set(units.flatMap(({ names }) => names));
  const unknown = Object.keys(answers).filter((name) => !named.has(name));
  return [...units, ...unknown.map((name) => ({ label: wordsOf(name), names: [name] }))];
}

/** What a control was called, made of its id: all that is left of a field that this build no longer has. */
export function wordsOf(name: string): string {
  return name.replace(/~$/, '').replace(/[-_]+/g, ' ').replace(/\./g, ', ');
}

function ownAnswers(work: Work, worksheet: string): Answers {
  return new Map(Object.entries(work)).get(worksheet) ?? {};
}

function pick(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
}

/** Something is in it: spaces are nothing. */
export function isWritten(answers: Answers): boolean {
  return Object.values(answers).some((values) => values.some((value) => value.trim() !== ''));
}

/** Empty rows and spaces at the ends are no difference that somebody should be asked about. */
function same(a: Answers, b: Answers): boolean {
  const plain = (answers: Answers) =>
    Object.keys(answers)
      .sort()
      .map((name) => [
        name,
        (answers[name] ?? [])
          .map((value) => value.trim())
          .join('\n')
          .trimEnd(),
      ])
      .filter(([, text]) => text);
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

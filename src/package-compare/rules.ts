// Rules about replacing one package by another: whose records and saved work would no longer be found. Permanent ids.
import type { PackageCheckRule } from '../package-check/rule';
import type { Comparison } from './compare';
import type { Named } from './lists';
import type { FieldOutline, QuestionOutline } from './module-outline';

export interface AgainstRule extends Omit<PackageCheckRule, 'find' | 'of' | 'file' | 'example'> {
  find(comparison: Comparison): string[];
}

const CLAUSE = 'DESIGN 5.4, 6 "Progress"';
const KEEP_IDS =
  'In Carrel, ids are kept by carrel.lock.json: build with the file that the old package was built with, or put the old id into the source.';

function isUnrelated({ items }: Comparison): boolean {
  return items.kept.length === 0 && items.renamed.length === 0;
}

function newIds(what: string, renamed: readonly { before: Named; after: Named }[]): string[] {
  return renamed.map(
    ({ before, after }) => `The ${what} "${after.title}" had the id "${before.id}" and has "${after.id}".`,
  );
}

/** What a learner has answered may no longer be among the answers. */
function unanswered({ before, after }: { before: QuestionOutline; after: QuestionOutline }): string[] {
  if (before.kind !== after.kind)
    return [`The question "${after.title}" was of the kind "${before.kind}" and is of "${after.kind}".`];
  const lost = without(before.choices, after.choices);
  return lost.length === 0 ? [] : [`The question "${after.title}" no longer has: ${named(lost)}.`];
}

/** By a set: a hostile package has a hundred thousand of each. */
function without(before: readonly string[], after: readonly string[]): string[] {
  const there = new Set(after);
  return before.filter((id) => !there.has(id));
}

/** A message names so many at most. */
const MAX_NAMED = 5;

function named(ids: readonly string[]): string {
  const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
  return ids.slice(0, MAX_NAMED).join(', ') + more;
}

/** Rows, columns and choices are part of a field: its words stay, and what was entered in them has no place. */
function unplaced(worksheet: Named, { before, after }: { before: FieldOutline; after: FieldOutline }): string[] {
  const gone = new Set(without(before.places, after.places));
  // With a cell its choices are gone.
  const lost = [...gone].filter((place) => !place.includes('=') || !gone.has(place.split('=')[0] ?? ''));
  if (lost.length === 0) return [];
  return [`The field "${after.title}" of "${worksheet.title}" no longer has: ${named(lost)}.`];
}

export const AGAINST_RULES = {
  'pkg-against-unrelated': {
    severity: 'warning',
    about: 'The two packages have no part in common: they are not two versions of one module.',
    breaks: 'If one replaces the other in an LMS, all records of the old one are lost or shown for the wrong module.',
    ask: 'Look whether these are the two packages you meant. In the LMS, add the new one beside the old one.',
    clause: CLAUSE,
    find: (comparison) =>
      isUnrelated(comparison)
        ? [
            `"${comparison.before.title ?? ''}" and "${comparison.after.title ?? ''}" share no identifier, title or launched file.`,
          ]
        : [],
  },
  'pkg-against-identifier': {
    severity: 'warning',
    about: 'A part of the course has another identifier than before.',
    breaks:
      'LMSs keep learners’ records by it. Moodle deletes the old part when the package is replaced, with everything that learners have done in it.',
    ask: `Ask its maker for the old identifiers. ${KEEP_IDS} If learners have finished the old one, add the new one as another activity.`,
    clause: 'Moodle, scorm_parse_scorm(); DESIGN 5.4',
    find: (comparison) =>
      comparison.items.renamed.map(
        ({ before, after }) => `The part "${after.title}" had the identifier "${before.id}" and has "${after.id}".`,
      ),
  },
  'pkg-against-part-gone': {
    severity: 'warning',
    about: 'A part of the course is no longer in the package.',
    breaks: 'Moodle deletes what learners have done in it when the package is replaced. Other LMSs may keep it.',
    ask: 'Download the report of the old package from your LMS before you replace it.',
    clause: 'Moodle, scorm_parse_scorm(); DESIGN 5.4',
    find: (comparison) =>
      isUnrelated(comparison)
        ? []
        : comparison.items.removed.map(({ title, id }) => `The part "${title}" (${id}) is gone.`),
  },
  'pkg-against-untracked': {
    severity: 'error',
    about: 'A part that talked to the LMS no longer does.',
    breaks: 'From now on nothing is recorded in it.',
    ask: 'Ask its maker for an export with tracking.',
    clause: 'CAM 2.3; DESIGN 5.5',
    find: ({ items }) =>
      [...items.kept, ...items.renamed]
        .filter(({ before, after }) => before.sco && !after.sco)
        .map(({ after }) => `The part "${after.title}" was a SCO and is an asset.`),
  },
  'pkg-against-mastery': {
    severity: 'warning',
    about: 'The score that passes is another one than before.',
    breaks:
      'What the LMS has recorded stays as it is. Learners who have not passed yet, or who start again, are judged by the new score.',
    ask: 'Tell the learners who are in the middle of it, or wait until they have finished.',
    clause: 'CAM 2.3; DESIGN 6 "Result"',
    find: ({ items, module }) => {
      const marks = (module?.quizzes.kept ?? []).filter(({ before, after }) => before.pass !== after.pass);
      // Carrel writes the mastery score from the pass mark: that is one change, not two.
      const scored = marks.length > 0 ? [] : [...items.kept, ...items.renamed];
      const scores = scored.filter(({ before, after }) => before.mastery !== after.mastery);
      return [
        ...scores.map(
          ({ before, after }) =>
            `The mastery score of "${after.title}" was ${before.mastery ?? 'none'} and is ${after.mastery ?? 'none'}.`,
        ),
        ...marks.map(
          ({ before, after }) =>
            `The pass mark of the quiz "${after.title}" was ${before.pass ?? 'none'} and is ${after.pass ?? 'none'}.`,
        ),
      ];
    },
  },
  'pkg-against-page-id': {
    severity: 'warning',
    about: 'A page has another id than before.',
    breaks:
      'For learners in the middle of the module it is unread again, and their bookmark may be lost. Who has finished stays finished.',
    ask: KEEP_IDS,
    clause: CLAUSE,
    find: ({ module }) => newIds('page', module?.pages.renamed ?? []),
  },
  'pkg-against-page-added': {
    severity: 'info',
    about: 'There are pages that the old package did not have.',
    breaks: 'Learners in the middle of the module have to read them to finish. Who has finished stays finished.',
    ask: 'Nothing needs to be done; tell the learners if it is much.',
    clause: 'DESIGN 6 "Result"',
    find: ({ module }) => (module?.pages.added ?? []).map(({ title }) => `The page "${title}" is new.`),
  },
  'pkg-against-quiz': {
    severity: 'warning',
    about: 'A quiz has another id than before, or is gone.',
    breaks:
      'Answers, tries and best results that are saved in the module are not found again. Scores that the LMS has recorded stay.',
    ask: `${KEEP_IDS} If the quiz was taken out on purpose, wait until learners have finished it.`,
    clause: CLAUSE,
    find: ({ module }) => [
      ...newIds('quiz', module?.quizzes.renamed ?? []),
      ...(module?.quizzes.removed ?? []).map(({ title }) => `The quiz "${title}" is gone.`),
    ],
  },
  'pkg-against-question': {
    severity: 'warning',
    about: 'A question has another id or kind than before, or lacks choices that learners may have picked.',
    breaks: 'Learners in the middle of the quiz find it unanswered. Results that are recorded stay.',
    ask: KEEP_IDS,
    clause: CLAUSE,
    find: ({ module }) =>
      (module?.questions ?? []).flatMap(({ difference }) => [
        ...newIds('question', difference.renamed),
        ...difference.kept.flatMap(unanswered),
      ]),
  },
  'pkg-against-field': {
    severity: 'warning',
    about:
      'A worksheet, or a field of one, has another id than before, is gone, or lacks rows, columns or choices that it had.',
    breaks: 'What learners have written there is kept in their record, but no page shows it to them any more.',
    ask: `${KEEP_IDS} If the field was taken out on purpose, tell learners to download their work first.`,
    clause: CLAUSE,
    find: ({ module }) => {
      if (!module) return [];
      const { worksheets, fields } = module;
      return [
        ...newIds('worksheet', worksheets.renamed),
        ...worksheets.removed.map(({ title }) => `The worksheet "${title}" is gone.`),
        ...fields.flatMap(({ worksheet, difference }) => [
          ...newIds(`field of "${worksheet.title}"`, difference.renamed),
          ...difference.removed.map(({ title }) => `The field "${title}" of "${worksheet.title}" is gone.`),
          ...difference.kept.flatMap((pair) => unplaced(worksheet, pair)),
        ]),
      ];
    },
  },
  'pkg-against-unknown': {
    severity: 'info',
    about: 'The packages were not both made by Carrel, so what they save inside the LMS cannot be compared.',
    breaks:
      'Identifiers, parts and files are compared. Whether the new version understands the bookmarks and answers that the old one has saved, only its maker can say.',
    ask: 'Ask its maker: "Can learners who have begun the old version go on in the new one?"',
    clause: 'RTE 3.4.4: cmi.suspend_data belongs to the SCO',
    find: ({ module, changes }) =>
      module === undefined && changes.some(({ kind }) => kind === 'file')
        ? ['The content of the packages differs.']
        : [],
  },
} satisfies Record<string, AgainstRule>;

export type AgainstRuleId = keyof typeof AGAINST_RULES;

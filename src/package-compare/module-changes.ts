// What has changed for learners in a module that Carrel made: pages, quizzes, questions, worksheets, fields.
import { type Change, type ChangeKind, changeOf, retitled } from './change';
import { compareLists, type ListDifference, type Named } from './lists';
import type {
  FieldOutline,
  ModuleOutline,
  PageOutline,
  QuestionOutline,
  QuizOutline,
  WorksheetOutline,
} from './module-outline';

/** The differences of all lists of a module, once: what changed is told from them, and whose work is lost. */
export interface ModuleDifference {
  pages: ListDifference<PageOutline>;
  quizzes: ListDifference<QuizOutline>;
  /** Of the quizzes that are in both. */
  questions: { quiz: QuizOutline; difference: ListDifference<QuestionOutline> }[];
  worksheets: ListDifference<WorksheetOutline>;
  /** Of the worksheets that are in both. */
  fields: { worksheet: WorksheetOutline; difference: ListDifference<FieldOutline> }[];
}

export function moduleDifference(before: ModuleOutline, after: ModuleOutline): ModuleDifference {
  const quizzes = compareLists(before.quizzes, after.quizzes);
  const worksheets = compareLists(before.worksheets, after.worksheets);
  return {
    pages: compareLists(before.pages, after.pages, (one, other) => one.title === other.title || sameWords(one, other)),
    quizzes,
    questions: quizzes.kept.map((pair) => ({
      quiz: pair.after,
      difference: compareLists(pair.before.questions, pair.after.questions),
    })),
    worksheets,
    fields: worksheets.kept.map((pair) => ({
      worksheet: pair.after,
      difference: compareLists(pair.before.fields, pair.after.fields),
    })),
  };
}

/** The words without the title that they begin with. */
function sameWords(one: PageOutline, other: PageOutline): boolean {
  return one.words.slice(one.title.length) === other.words.slice(other.title.length);
}

export function moduleChanges(before: ModuleOutline, after: ModuleOutline, difference: ModuleDifference): Change[] {
  const { pages, quizzes, questions, worksheets, fields } = difference;
  return [
    ...(before.complete === after.complete
      ? []
      : [{ kind: 'course' as const, text: 'What finishes the module has changed.' }]),
    ...listChanges('page', 'page', pages),
    ...contentChanges(pages),
    ...listChanges('quiz', 'quiz', quizzes),
    ...quizzes.kept.flatMap(settingChanges),
    ...questions.flatMap((one) => questionChanges(one.quiz, one.difference)),
    ...listChanges('worksheet', 'worksheet', worksheets),
    ...fields.flatMap((one) => listChanges('field', `field of the worksheet "${one.worksheet.title}"`, one.difference)),
  ];
}

function listChanges<T extends Named>(kind: ChangeKind, what: string, list: ListDifference<T>): Change[] {
  const plural = kind === 'quiz' ? 'quizzes' : what.replace(kind, `${kind}s`);
  const tell = (things: readonly T[], done: string) =>
    changeOf(kind, things, `A ${what} was ${done}`, (count) => `${count} ${plural} were ${done}`);
  return [
    ...tell(list.added, 'added'),
    ...tell(list.removed, 'removed'),
    ...retitled(kind, what, [...list.kept, ...list.renamed]),
    ...tell(list.moved, 'moved'),
  ];
}

function contentChanges({ kept, renamed }: ListDifference<PageOutline>): Change[] {
  const both = [...kept, ...renamed];
  const reworded = both.filter(({ before, after }) => !sameWords(before, after));
  const remade = both.filter(
    ({ before, after }) => before.title === after.title && before.words === after.words && before.html !== after.html,
  );
  return [
    ...reworded.map(({ before, after }) => ({
      kind: 'page' as const,
      text: `The text of the page "${after.title}" has changed (${lengthOf(before)} words before, ${lengthOf(after)} now).`,
    })),
    ...changeOf(
      'page',
      remade.map(({ after }) => after),
      'The words of a page are the same, but its pictures, links or marks are not',
      (count) => `The words of ${count} pages are the same, but their pictures, links or marks are not`,
    ),
  ];
}

function lengthOf({ words }: PageOutline): number {
  return words === '' ? 0 : words.split(' ').length;
}

function settingChanges({ before, after }: { before: QuizOutline; after: QuizOutline }): Change[] {
  const changes: string[] = [];
  if (before.pass !== after.pass)
    changes.push(`The pass mark of the quiz "${after.title}" was ${mark(before.pass)} and is ${mark(after.pass)}.`);
  if (before.attempts !== after.attempts)
    changes.push(
      `The number of tries at the quiz "${after.title}" was ${tries(before.attempts)} and is ${tries(after.attempts)}.`,
    );
  return changes.map((text) => ({ kind: 'quiz', text }));
}

function mark(pass: number | undefined): string {
  return pass === undefined ? 'none' : `${pass} %`;
}

function tries(attempts: number | undefined): string {
  return attempts === undefined ? 'unlimited' : String(attempts);
}

function questionChanges(quiz: QuizOutline, difference: ListDifference<QuestionOutline>): Change[] {
  const rekeyed = difference.kept.filter(({ before, after }) => before.key !== after.key);
  return [
    ...listChanges('question', `question of the quiz "${quiz.title}"`, difference),
    ...rekeyed.map(({ after }) => ({
      kind: 'question' as const,
      text: `The choices, the right answer or the points of the question "${after.title}" have changed.`,
    })),
  ];
}

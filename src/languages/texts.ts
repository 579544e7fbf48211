// The list of all texts that Carrel itself writes; every language file has exactly these.
import type { RuntimeMessages, RuntimeTexts, WorksheetRuntimeTexts } from '../model/texts';
import type { AppendixTexts } from './appendix-texts';
import type { WorksheetTexts } from './worksheet-texts';

/** Titles of boxes whose author gave none. */
export interface BoxTitles {
  objectives: string;
  note: string;
  example: string;
  activity: string;
  resources: string;
  event: string;
}

/** Labels of a webinar's record (`:::event`). */
interface EventLabels {
  presenters: string;
  date: string;
  timeZone: string;
  duration: string;
  recording: string;
  slides: string;
  captions: string;
  transcript: string;
  chat: string;
  guide: string;
}

/** What stands in a quiz's form from the start. */
export interface QuizTexts {
  /** The mark of one answer, and what is said of a question. */
  right: string;
  partly: string;
  wrong: string;
  /** Of what nobody grades. */
  received: string;
  unanswered: string;
  /** Of a quiz that its author gave no title. */
  title: string;
  question: string;
  questionsOne: string;
  questionsMany: string;
  picked: string;
  passMark: string;
  attempts: string;
  attemptsOne: string;
  practice: string;
  selectAll: string;
  pointsOne: string;
  pointsMany: string;
  hint: string;
  answer: string;
  answerNumber: string;
  longAnswerNotice: string;
  orderingHelp: string;
  moveUp: string;
  moveDown: string;
  /** Spoken when an item was moved: which, to where, of how many. */
  position: string;
  choose: string;
  gap: string;
  result: string;
  /** Shown when nothing can be gained by them any more. `missed`: a correct choice that was not made. */
  missed: string;
  solution: string;
  solutionOrder: string;
  submit: string;
  retry: string;
  check: string;
  next: string;
  previous: string;
  /** How choices begin that stay last when the others are shuffled; divided by `|`. */
  lastChoices: string;
  said: QuizSayings;
  survey: SurveyTexts;
}

/** Of surveys, in the places of a quiz's own. */
interface SurveyTexts {
  title: string;
  result: string;
  longAnswerNotice: string;
  submitted: string;
  /** Before the first question: who gets to read the answers; the second where something is to be written. */
  notice: string;
  noticeWords: string;
  /** Above statements to agree or disagree with. */
  agree: string;
}

/** Stands hidden in a quiz's form until it applies; the runtime puts in the values. */
export interface QuizSayings {
  remindOne: string;
  remindMany: string;
  submitAnyway: string;
  /** The same where one question is shown at a time. */
  goOnAnyway: string;
  submitted: string;
  passed: string;
  notPassed: string;
  points: string;
  passMark: string;
  best: string;
  review: string;
  attemptsLeft: string;
  attemptsNone: string;
  moduleFailed: string;
  /** Said before the attempt is used; the second where the module fails with it. */
  attemptLast: string;
  attemptDecides: string;
  questionOf: string;
}

/**
 * Words by which a quiz is read, each with its other forms behind `|`; the first is the one that messages suggest.
 * English ones are understood in every module.
 */
export interface QuizWords {
  /** Begins the line with the answer. */
  answer: string;
  /** Labels of what is said back. */
  hint: string;
  correct: string;
  tryAgain: string;
  explanation: string;
  /** The two choices of a true-false question. */
  true: string;
  false: string;
  /** Between the ends of a range of numbers. */
  to: string;
  /** Announces that several choices may be right. */
  selectAll: string;
  /** A choice that says nothing of its own. */
  allAbove: string;
}

export interface Texts extends AppendixTexts {
  /** BCP 47 tag of these texts: marks them up where the module is in another language (WCAG 3.1.2). */
  language: string;
  skipToContent: string;
  /** Shown as long as the runtime has not started: no script can say that none came. */
  notReady: string;
  contents: string;
  search: string;
  /** What stands in the empty field, where there is room for one word. */
  searchShort: string;
  exit: string;
  previous: string;
  next: string;
  finish: string;
  progress: string;
  publishedBy: string;
  licence: string;

  opensInNewWindow: string;
  footnotes: string;
  footnote: string;
  backToReference: string;
  /** The button that loads a player, or another page, from its host; with and without a known duration. */
  playVideo: string;
  playVideoFor: string;
  showPage: string;
  linkToVideo: string;
  linkToPage: string;
  transcript: string;
  tableRegion: string;
  tableRegionNumbered: string;
  taskDone: string;
  taskOpen: string;
  reveal: string;
  unavailable: string;
  durationMinutes: string;
  durationHours: string;
  durationHoursMinutes: string;
  boxes: BoxTitles;
  event: EventLabels;

  quiz: QuizTexts;
  quizWords: QuizWords;
  worksheet: WorksheetTexts;

  runtime: RuntimeTexts & RuntimeMessages;
  worksheetRuntime: WorksheetRuntimeTexts;
}

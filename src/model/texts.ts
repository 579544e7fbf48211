// The texts that the runtime itself writes into the page; `{name}` marks a value. Every language file must have them all.

/** What the runtime tells the learner in the notice region. `left` lists what is still to do. */
export type NoticeKind =
  | 'no-lms'
  | 'session-ended'
  | 'review'
  | 'not-saved'
  | 'kept-on-device'
  | 'kept-alone'
  | 'unread'
  | 'saved-again'
  | 'finished'
  | 'left';

/**
 * What the closing page says once the learner has pressed Exit; `unsaved` asks what to do with the rest. `stored`: the LMS says that
 * it has everything, but has not shown it yet, so that a copy stays.
 */
export type ExitKind = 'saved' | 'stored' | 'unrecorded' | 'review' | 'kept' | 'discarded' | 'unsaved';

/** What the build puts into the document for the runtime to show: no script has these words. */
export interface RuntimeMessages {
  /** Spoken when a page opens. */
  pageOf: string;
  /** Marks of the contents, for those who cannot see them. */
  done: string;
  notDone: string;
  /** Of a page that was read, and has something left. */
  quizToDo: string;
  worksheetToDo: string;
  pagesDone: string;
  moduleFinished: string;
  notices: Record<NoticeKind, string>;
  /** The link that saves what could not be read as a file. */
  unreadFile: string;
  /** The button that puts a notice away. */
  dismiss: string;
  exit: Record<ExitKind, { title: string; text: string }>;
  tryAgain: string;
  keepHere: string;
  backToModule: string;
  discard: string;
}

export interface RuntimeTexts {
  resultsOne: string;
  resultsMany: string;
  resultsNone: string;
}

/** Of something that learners add and remove. */
interface RemovalTexts {
  gone: string;
  /** The button that brings it back. */
  undo: string;
  back: string;
}

/** What the runtime writes into worksheets. Only packages with a worksheet carry these. */
export interface WorksheetRuntimeTexts {
  /** In the places of the module's own, for here a learner's words are at stake: the build puts them there. */
  notices: Partial<RuntimeMessages['notices']>;
  exit: Partial<RuntimeMessages['exit']>;
  /** Of a row of a table and of a line of a list, by the names of their elements. */
  tr: RemovalTexts;
  li: RemovalTexts;
  /** The button that saves what was written as a file. */
  download: string;
}

/** Puts values in the places of their `{name}`; a name without a value stays as it is, so that a slip shows. */
export function fillText(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

// The texts of the appendices, the workbook and the continuing-education record; every language has exactly these.
import type { RecordRuntimeTexts, WorkbookRuntimeTexts } from '../model/appendix-texts';

/** What stands in the workbook from the start, and on the blank form. */
export interface WorkbookTexts {
  title: string;
  intro: string;
  print: string;
  webPage: string;
  word: string;
  save: string;
  load: string;
  /** Answers to fields that a newer build no longer has. */
  removed: string;
  removedIntro: string;
  /** Asked where a loaded file and the learner's own words differ. */
  conflict: string;
  conflictIntro: string;
  keepMine: string;
  takeTheirs: string;
  back: string;
  /** The form for people without a computer. */
  blankTitle: string;
  blankName: string;
  blankDate: string;
  runtime: WorkbookRuntimeTexts;
}

export interface RecordTexts {
  title: string;
  link: string;
  open: string;
  /** Before the list of what is left. */
  toDo: string;
  failed: string;
  unrecorded: string;
  name: string;
  module: string;
  course: string;
  on: string;
  hours: string;
  category: string;
  provider: string;
  instructor: string;
  package: string;
  /** What the record is, and what it is not. */
  standing: string;
  print: string;
  back: string;
  runtime: RecordRuntimeTexts;
}

export interface AppendixTexts {
  workbook: WorkbookTexts;
  record: RecordTexts;
}

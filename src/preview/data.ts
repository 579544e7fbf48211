// What the preview's server tells its pages, as plain data.
import type { Severity } from '../model/message';

/** Of `check`, ready to be shown beside the paragraph that it is about. */
export interface Problem {
  severity: Severity;
  ruleId: string;
  reason: string;
  note?: string;
  /** Inside the course folder. */
  file: string;
  line?: number;
  column?: number;
  /** Id of the page whose file it is; undefined for a file that is no page. */
  page?: string;
  /** Opens the place in the author's editor; undefined where the editor is a program that the server starts. */
  editAddress?: string;
}

export interface PreviewModule {
  id: string;
  /** Another one every time that it is compiled. */
  edition: number;
  title: string;
  /** BCP 47. */
  language: string;
  course: { id: string; title: string; language: string };
  pages: { id: string; title: string }[];
  /** Seconds, as its author declares them. */
  duration?: number;
  /** Seconds that a learner needs, by our own reckoning. */
  estimate?: number;
  /** What the manifest would say. */
  masteryScore?: number;
  problems: Problem[];
  /** About the course's own files; an error there is in the way of every package. */
  courseProblems: Problem[];
  /** Why the course cannot be read any more; what is shown is from before. */
  trouble?: string;
  /** Undefined when the content, or the course around it, has errors. */
  package?: { name: string };
  /** The form to be filled in by hand, which `build` writes beside the package of a module with worksheets. */
  workbook?: { name: string };
}

/** What a module's page begins with. */
export interface PreviewPage {
  module: PreviewModule;
  contentAddress: string;
}

/** Sent to every open page of the preview. */
export type News =
  /** This module was compiled again. */
  | { type: 'module'; id: string }
  /** The list of modules, or what stands in the course's own files, may be another. */
  | { type: 'course' }
  /** The LRS of the preview has taken a statement. */
  | { type: 'statement'; statement: Statement };

/** As much of an xAPI statement as the preview needs to know. */
export interface Statement {
  id: string;
  [part: string]: unknown;
}

/** Addresses on the preview's server. */
export const ADDRESSES = {
  events: '/events',
  open: '/open',
  statements: '/xapi/statements',
  module: (id: string) => `/modules/${encodeURIComponent(id)}/`,
  moduleData: (id: string) => `/modules/${encodeURIComponent(id)}/module.json`,
  content: (id: string) => `/modules/${encodeURIComponent(id)}/content/index.html`,
  package: (id: string) => `/packages/${encodeURIComponent(id)}.zip`,
  workbook: (id: string) => `/packages/${encodeURIComponent(id)}.html`,
} as const;

/** Id of the line that says what has just happened. */
export const STATUS_ID = 'status';

/** Id of the line that says what stands in the way. */
export const TROUBLE_ID = 'trouble';

/** Id of the element that holds a PreviewPage as JSON. */
export const DATA_ID = 'preview-data';

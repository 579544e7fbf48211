// The nouns of a course on disk: course, module, page, and what finishes a module.
import type { WorksheetData } from './field';
import type { LrsSettings } from './lrs';
import type { QuizData } from './module-data';

/** The three source dialects of the authoring language (AUTHORING, section 1). */
export type Dialect = 'native' | 'jekyll' | 'toolkit';

export interface Publisher {
  name: string;
  url?: string;
}

export interface Theme {
  /** `#rrggbb`; undefined means Carrel's own accent. */
  accent?: string;
  /** Path of the logo inside the course folder. */
  logo?: string;
}

/** What `course.yml` (or `_config.yml`) describes. */
export interface Course {
  dialect: Dialect;
  id: string;
  title: string;
  description?: string;
  /** BCP 47, e.g. `en` or `es-MX`. */
  language: string;
  publisher?: Publisher;
  /** Where links to other modules go; ends with `/`. */
  site?: string;
  theme: Theme;
  /** Absent when no statements are sent. */
  lrs?: LrsSettings;
}

/** One thing that must be true before a module counts as finished (`complete:` in front matter). */
export type Requirement =
  | { kind: 'pages' }
  /** `markedOnly`: the quizzes that have a pass mark. A module that says nothing about completion is finished by those. */
  | { kind: 'quiz'; pass?: number; markedOnly?: true }
  /** `explicitOnly`: those whose author wrote `required`. A module that says nothing about completion is finished by those. */
  | { kind: 'worksheets'; explicitOnly?: true }
  | { kind: 'survey' };

/** Continuing-education credit, as the author declares it. */
export interface ContinuingEducation {
  hours?: number;
  category?: string;
  provider?: string;
  instructor?: string;
}

/** One folder, one SCO, one package. */
export interface Module {
  id: string;
  title: string;
  description?: string;
  language: string;
  keywords: string[];
  /** Seconds. */
  duration?: number;
  licence?: string;
  instructor?: string;
  ce?: ContinuingEducation;
  version?: string;
  complete: Requirement[];
}

/** One page of a module, in reading order. */
export interface Page {
  /** Unique in the module and frozen in the lock file; `[a-z0-9-]+`. */
  id: string;
  title: string;
  /** Source file, inside the course folder. */
  file: string;
  /** This page opens a section of the contents and is its first entry (`tags: ['sectionHead']`, `section: true`). */
  startsSection: boolean;
  /** Title of a section that has no page of its own (the older template's `section`). */
  group?: string;
}

/** A page after rendering: safe HTML for the inside of its `<section>`, without the h1. */
export interface RenderedPage extends Page {
  html: string;
  /** The same with the source line of each block in `data-line`; only for the preview, never for a package. */
  htmlWithLines?: string;
}

/** A file of a package: path with `/`, ASCII, relative to the zip's root. */
export interface PackageFile {
  path: string;
  bytes: Uint8Array;
}

/** A module, rendered: what the page layout and the package formats work on. */
export interface RenderedModule extends Module {
  pages: RenderedPage[];
  /** Learning objectives as plain text, in order (`:::objectives`). */
  objectives: string[];
  /** In the order of the pages; absent when it has none. */
  quizzes?: QuizData[];
  /** In the order of the pages; absent when it has none. */
  worksheets?: WorksheetData[];
  /**
   * One more instance of every worksheet, as safe HTML, for the workbook: its headings are in order under the workbook's h1. Absent from a module that never had one; empty where
   * an earlier edition had one, for what learners wrote in it is still theirs.
   */
  workbook?: string[];
  /** Images and other files that the pages use, under the paths that the HTML names. */
  assets: PackageFile[];
}

// A message to the author: what was found, where, and how to put it right.

/** error: no package for that module. warning: the package works, something is poor. info: advice. (DESIGN, section 8) */
export type Severity = 'error' | 'warning' | 'info';

/** A stretch of a source file; lines and columns count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/**
 * One thing an author should know. The fields are those of a vfile message (`reason`, `place`,
 * `ruleId`, `note`, `actual`, `expected`), kept as plain data so that a message can be sorted,
 * printed, sent as JSON and compared in a test without an Error and its stack behind it.
 */
export interface Message {
  /** Path inside the course folder, with `/`. */
  file: string;
  place?: Place;
  /** Permanent: authors silence rules and CI filters by it. */
  ruleId: string;
  severity: Severity;
  /** What was found and why it matters, in whole sentences. */
  reason: string;
  /** How to put it right. */
  note?: string;
  actual?: string;
  expected?: string[];
  /** The source line at `place.line`, for the code frame. */
  sourceLine?: string;
}

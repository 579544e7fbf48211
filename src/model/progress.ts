// Progress: what survives closing the module. Kept in suspend_data, by frozen names, never by positions.

/** All state of one learner in one module. */
export interface Progress {
  /** Id of the page the learner was on. */
  page?: string;
  /** Ids of the pages seen to their end, in the order they were seen. Ids that a newer build no longer has are kept. */
  seen: string[];
  /** The `complete:` rule was met once; it never becomes unmet again. */
  finished: boolean;
}

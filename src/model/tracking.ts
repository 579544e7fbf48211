// What happened, in Carrel's words. The LMS adapter and the xAPI sender both write from these events, so they cannot disagree.

/** One thing the learner did that somebody else gets to know. */
export type TrackingEvent =
  | { type: 'opened'; resumed: boolean }
  | { type: 'page-seen'; page: string; seen: number; total: number }
  /** The module's `complete:` rule is met, for the first time in this attempt. */
  | { type: 'completed' }
  /** The session ends; `finished` says whether the result stands; `duration` is this session's, in milliseconds. */
  | { type: 'left'; finished: boolean; duration: number };

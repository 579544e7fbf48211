// What the session needs of a learning system, whatever its standard. One file beside this one per standard.
import type { TrackingEvent } from '../../src/model/tracking';

/** What the LMS knew when the module was launched. All of it is untrusted text. */
export interface LaunchRecord {
  /** Empty when the LMS does not say. */
  learner: string;
  /** False in review and browse mode: then nothing is written. */
  writable: boolean;
  /** Nothing was recorded for this learner before, as far as the LMS says. */
  first: boolean;
  /** The LMS has the module as finished. */
  finished: boolean;
  /** The LMS has the module as failed. */
  failed: boolean;
  /** The pass mark that the LMS's own settings ask for, 0–100; read only where the module is graded. */
  mastery: number | undefined;
  /** The saved progress, as our codec wrote it; undefined when it could not be read: then it must not be written over. */
  saved: string | undefined;
  /** Where the learner was, kept apart from `saved`. */
  location: string;
}

/** taken: the LMS holds everything. refused: it answered, and will not hold all of it. failed: no answer; try again. */
export type SaveResult = 'taken' | 'refused' | 'failed';

export interface LmsAdapter {
  /** The learner's name as the LMS writes it; empty when it does not say. */
  learnerName(): string;
  /** Opens the session; undefined when the LMS will not have one. `isGraded`: the module has something that a pass mark is of. */
  open(isGraded: boolean): LaunchRecord | undefined;
  /** Asks once more for a `saved` that could not be read. */
  reread(): string | undefined;
  /** Notes what the event changes in the learner's record; `save` writes it. */
  record(event: TrackingEvent): void;
  /** Notes the progress; `save` writes it. `optional`: the learner has lost nothing when the LMS refuses it. */
  keep(saved: string, location: string | undefined, optional: boolean): void;
  /** Writes and commits whatever the LMS does not hold yet. */
  save(): SaveResult;
  /** Ends the session, for good. */
  close(): void;
}

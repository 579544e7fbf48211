// What an author has asked not to be told: which rules, where, and for what reason.
import type { Message, Place } from './message';

/** `<!-- carrel-ignore rule-id: reason -->` above a block, or a line below `ignore:` in front matter or course settings. */
export interface Silence {
  /** As the author wrote them; each may be wrong. */
  ruleIds: readonly string[];
  /** Empty where the author gave none: then nothing is silenced. */
  reason: string;
  place?: Place;
  /** The lines that it is about; absent: the whole page, or the whole course. */
  lines?: { from: number; to: number };
}

/** A message that was not given, and why. */
export interface SilencedMessage extends Message {
  because: string;
}

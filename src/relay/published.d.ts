// The types of `carrel/relay` as they are published beside it: what a host writes, without the libraries that the relay is made with.

/** How the LRS was when it was last needed. */
export type LrsState = 'not asked yet' | 'answers' | 'does not answer' | 'refuses the key' | 'answers as no LRS does';

/** What happened, without a word about whom. */
export type RelayNote =
  | { type: 'answered'; status: number; taken: number; cause?: string }
  | { type: 'lrs'; state: LrsState };

/** docs/relay.md explains each of them. */
export interface RelaySettings {
  /** The same address as `base` in course.yml. */
  base: string;
  /** The same address as `lms` in course.yml. */
  lms: string;
  /** Scheme and host of the pages that show the packages. */
  origins: string[];
  /** Only these courses, by their ids. */
  courses?: string[];
  /** `key`: name:password, or a whole Authorization header. */
  lrs: { endpoint: string; key: string };
  /** With a slash at both ends. */
  path?: string;
  /** The LRS gets pseudonyms in place of the learners' ids. */
  pseudonymKey?: string;
  /** Statements a minute, of one sender and about one learner. */
  perMinute?: { address?: number; learner?: number };
}

/** The world as the relay sees it; each part has a usual meaning. */
export interface RelayWorld {
  fetch?: typeof fetch;
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
  note?: (note: RelayNote) => void;
}

export interface Relay {
  /** `address`: the sender's, for the rate limit; without it all senders share one. */
  fetch(request: Request, address?: string): Promise<Response>;
}

/** Makes a relay. Throws an Error whose message says which settings to put right. */
export declare function createRelay(settings: RelaySettings, world?: RelayWorld): Relay;

// How much the relay takes, keeps and waits for. Every number is here once.

/** Of one request, counted while it is read: Content-Length is only a claim. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Of one request. The sender makes batches of 25 (DESIGN, section 7). */
export const MAX_STATEMENTS = 50;

/** A body that has not arrived by then never will. */
export const BODY_MS = 10_000;

/** The sender gives up after 15 s (DESIGN, section 7); the answer must be there before. */
export const ANSWER_MS = 12_000;

/** One try at the LRS. */
export const TRY_MS = 5_000;

/** Requests in work at one time; with MAX_BODY_BYTES this bounds the memory. One address, dripping its bodies, must not have them all. */
export const MAX_IN_WORK = { address: 150, all: 400 };

/** Addresses, learners and stored ids that are remembered; the least recently used is forgotten first. */
export const MAX_REMEMBERED = 20_000;

/** How much a learner, and a network address, may send a minute when the settings say nothing. A branch library shares one address. */
export const DEFAULT_PER_MINUTE = { address: 3000, learner: 300 };

/** An LRS that answers more than this to a batch of ids is none. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** Seconds after which the sender should try again when the LRS gave no Retry-After. */
export const RETRY_AFTER_SECONDS = 30;

/** The same when only a person can put it right: a refused key, a wrong endpoint. */
export const RETRY_AFTER_REPAIR_SECONDS = 300;

/** How long a browser may keep a preflight's answer; Chromium caps it here (Fetch standard, "Access-Control-Max-Age"). */
export const PREFLIGHT_SECONDS = 7200;

/** A shorter secret can be guessed, and with it every pseudonym. */
export const MIN_PSEUDONYM_KEY = 32;

// Time and timers, handed in so that whatever waits can be tested without waiting.

export const MINUTE = 60_000;

export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Runs once, later. */
  after(milliseconds: number, run: () => void): number;
  /** Of none, too. */
  cancel(timer: number | undefined): void;
}

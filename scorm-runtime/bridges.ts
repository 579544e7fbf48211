// What carrel.js lets the scripts beside it use: those of the appendices, and those for an LRS.
import type { Progress } from '../src/model/progress';
import type { Answers } from '../src/model/question';
import type { ModuleResult } from '../src/model/tracking';
import type { Place } from './notices';
import type { SessionMode } from './session';
import { shared } from './shared';

/**
 * Lists, by position: what passes from one script to another can have no names of its own. What stands in a Progress, a Place, an
 * Answers or under the id of a worksheet is data, and keeps its names.
 */
export type SessionBridge = readonly [
  mode: SessionMode,
  progress: () => Progress,
  result: () => ModuleResult | undefined,
  /** As the LMS has it, `Doe, Jane`; empty when it does not say. Asks the LMS each time. */
  learnerName: () => string,
  /** What is left to do. */
  left: () => readonly Place[],
];
export type WorkBridge = readonly [
  worksheets: () => Readonly<Record<string, Answers>>,
  /** Replaces the answers of one worksheet, on the pages too. */
  write: (worksheet: string, answers: Answers) => void,
  /** A learning system keeps what is written. */
  isSaved: () => boolean,
];

const SESSION = 'carrelSession';
const WORK = 'carrelWork';

export function shareSession(bridge: SessionBridge) {
  shared[SESSION] = bridge;
}

export function shareWork(bridge: WorkBridge) {
  shared[WORK] = bridge;
}

export function sessionBridge(): SessionBridge {
  return shared[SESSION] as SessionBridge;
}

export function workBridge(): WorkBridge {
  return shared[WORK] as WorkBridge;
}

// What the scripts of the appendices share: the way back to the page the learner came from, and what carrel.js lets them use.
import { MODULE_DATA_ID } from '../src/model/document-ids';
import type { ModuleData } from '../src/model/module-data';
import type { Progress } from '../src/model/progress';
import type { Answers } from '../src/model/question';
import type { ModuleResult } from '../src/model/tracking';
import { byId } from './document-parts';
import type { Place } from './notices';
import type { SessionMode } from './session';

/**
 * Lists, by position: each script's names are shortened for itself, so what passes from one to another can have none. What
 * stands in a Progress, a Place, an Answers or under the id of a worksheet is data, and keeps its names.
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

/** A value under a name that is text, which no minifier shortens. */
const shared = window as unknown as Record<string, unknown>;

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

/** What the build says of the module. */
export function moduleData(): ModuleData {
  return JSON.parse(byId(MODULE_DATA_ID).textContent ?? '');
}

/** Runs `show` now if the appendix is shown, and whenever it is opened; its link back leads to the page it was opened from. */
export function onOpen(section: HTMLElement, show: () => void) {
  const back = section.querySelector<HTMLAnchorElement>('[data-back]');
  const update = () => {
    const page = document.querySelector('.page:not([hidden])');
    if (page && back) back.hash = page.id;
    if (!section.hidden) show();
  };
  // The runtime's own listener was there first: when this one runs, the right section is shown.
  window.addEventListener('hashchange', update);
  update();
}

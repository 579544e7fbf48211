// The runtime's table of contents: finds the LMS, opens the session, and joins the parts of the page to it.
import { ANNOUNCER_ID } from '../src/model/document-ids';
import type { ModuleData, QuizData } from '../src/model/module-data';
import type { TrackingEvent } from '../src/model/tracking';
import { shareSession } from './bridges';
import { showContents } from './contents';
import { actionButton, byId, moduleData, onAction, pageSections, titleOf } from './document-parts';
import { offerExit } from './exit';
import type { Giving } from './giving';
import type { ActivityRules } from './judging';
import { watchLifecycle } from './lifecycle';
import type { Elements } from './lms/elements';
import { type ApiWindow, findApi } from './lms/find-api';
import { scorm12Adapter } from './lms/scorm12';
import { localCopy } from './local-copy';
import { type Notices, type Place, showNotices } from './notices';
import { startPages } from './pages';
import { unfoldForPrinting } from './printing';
import { PLAIN_CODEC, type ProgressCodec } from './progress-codec';
import { watchEnds } from './seen';
import { openSession, type Session, type WorksheetRules } from './session';
import { shareTracking } from './xapi/bridge';

/** What every package carries in one form or another; the optional parts only where there are activities. */
export interface CommonParts {
  giving: Giving;
  interactions?(elements: Elements): (event: TrackingEvent) => void;
  print?(): void;
}

/** What an activity needs of the page around it. */
export interface Surroundings {
  say(words: string): void;
  /** Something may be done now that was not. */
  changed(): void;
}

interface ActivityParts {
  /** Gives all that shows the record anew. */
  offer(data: ModuleData, session: Session, around: Surroundings): (() => void)[];
}

/** What a package carries only when its module has quizzes. */
export interface QuizParts extends ActivityParts {
  rules(quizzes: readonly QuizData[]): ActivityRules;
}

/** What a package carries only when its module has worksheets. */
export interface WorksheetParts extends ActivityParts {
  codec: ProgressCodec;
  rules(data: ModuleData): WorksheetRules;
  /** What is left at a place of a worksheet; undefined when `id` is none. */
  about(data: ModuleData, id: string): Place | undefined;
}

/** Starts the module in this document. */
export function startModule(common: CommonParts, quiz?: QuizParts, worksheet?: WorksheetParts) {
  const data = moduleData();
  const sections = pageSections();
  const pages = sections.map(({ id }) => id);
  const notices = showNotices();
  let tellExit: ReturnType<typeof offerExit> | undefined;
  /** All that shows the record anew. */
  const shows: (() => void)[] = [];
  const session = openSession({
    ...lmsParts(data, pages, common, quiz, worksheet),
    tell(notice, file) {
      notices.show(notice, file);
      tellExit?.(notice);
    },
    caughtUp() {
      for (const show of shows) show();
    },
  });
  if (data.lrs) shareTracking(session.tracking);
  tellExit = offerExit(session);
  // A page or a quiz, where it is not in a worksheet.
  const left = () => session.left().map((id): Place => worksheet?.about(data, id) ?? { id, title: titleOf(id) });
  shareSession([session.mode, session.progress, session.result, session.learnerName, left]);
  const update = followPages(sections, session, notices, left);
  /** Something was answered that may be what was left. */
  const changed = () => {
    session.judge();
    update();
  };
  const around = { say, changed };
  shows.push(...(quiz?.offer(data, session, around) ?? []), ...(worksheet?.offer(data, session, around) ?? []), update);
  common.print?.();
  watchEnds((page) => {
    if (session.see(page)) update();
  });
  unfoldForPrinting();
  watchLifecycle(session.save, session.close);
  // Of what another window of this module keeps on this device.
  window.addEventListener('storage', ({ key, newValue }) => session.heard(key, newValue));
  // Until now the style sheet held the pages back, so that a learner who resumes does not see the first page flash by.
  document.documentElement.classList.add('ready');
}

/** Turns pages, and keeps everything that depends on the page in step with it. Gives what marks anew what is done. */
function followPages(
  sections: readonly HTMLElement[],
  session: Session,
  notices: Notices,
  thingsLeft: () => readonly Place[],
) {
  const { turn, update } = showContents(session);
  startPages(sections, session.progress().page, ({ id, dataset }, focused) => {
    notices.turn();
    session.visit(id);
    turn(id);
    update();
    document.title = dataset.title ?? '';
    // At the launch nothing was turned, and a screen reader reads the page anyway. Of an appendix there is nothing to say.
    if (focused) say(dataset.spoken as string);
  });
  onAction('finish', () => {
    const left = thingsLeft();
    if (left[0]) notices.show('left', undefined, left);
    else actionButton('exit').click();
  });
  return update;
}

function say(words: string) {
  byId(ANNOUNCER_ID).textContent = words;
}

/** What the session works with: the LMS, this device, time. */
function lmsParts(
  data: ModuleData,
  pages: readonly string[],
  { giving, interactions }: CommonParts,
  quiz: QuizParts | undefined,
  worksheet: WorksheetParts | undefined,
) {
  const { course, module, readAll, quizzes = [] } = data;
  const codec = worksheet?.codec ?? PLAIN_CODEC;
  const api = findApi(window as unknown as ApiWindow);
  return {
    lms: api && scorm12Adapter(api, interactions),
    codec,
    giving,
    pages,
    readAll,
    quizzes: quiz?.rules(quizzes),
    worksheets: worksheet?.rules(data),
    copyOf: (learner: string) => localCopy(() => localStorage, [course, module, learner], codec),
    clock: {
      now: () => Date.now(),
      after: (delay: number, run: () => void) => window.setTimeout(run, delay),
      cancel: (timer: number) => window.clearTimeout(timer),
    },
  };
}

// The runtime's table of contents: finds the LMS, opens the session, and joins the parts of the page to it.
import { ANNOUNCER_ID, MODULE_DATA_ID, RECORD_ID } from '../src/model/document-ids';
import type { ModuleData, QuizData } from '../src/model/module-data';
import { type ExitKind, fillText, type NoticeKind, type QuizRuntimeTexts } from '../src/model/texts';
import { shareSession } from './appendix';
import { showContents, titleOf } from './contents';
import { byId, onAction } from './document-parts';
import { type Exit, offerExit } from './exit';
import type { Giving } from './giving';
import type { ActivityRules } from './judging';
import { watchLifecycle } from './lifecycle';
import type { ElementAccess } from './lms/elements';
import { type ApiWindow, findApi } from './lms/find-api';
import type { InteractionWriter } from './lms/interactions';
import { scorm12Adapter } from './lms/scorm12';
import { localCopy } from './local-copy';
import { type Notices, type Place, showNotices } from './notices';
import { type PageSection, pageSections, startPages } from './pages';
import { unfoldForPrinting } from './printing';
import { watchEnds } from './seen';
import { openSession, type Session, type WorksheetRules } from './session';
import { showTurns } from './turns';
import { shareTracking } from './xapi/bridge';

interface ActivityParts {
  giving: Giving;
  interactions(access: ElementAccess): InteractionWriter;
  offer(data: ModuleData, session: Session, around: { say(words: string): void; changed(): void }): void;
  print(): void;
}

/** What a package carries only when its module has quizzes. */
export interface QuizParts extends ActivityParts {
  rules(quizzes: readonly QuizData[]): ActivityRules;
}

/** What a package carries only when its module has worksheets. */
export interface WorksheetParts extends ActivityParts {
  rules(data: ModuleData, pages: readonly string[]): WorksheetRules;
  /** Gives what shows the record anew. */
  offer(...parts: Parameters<ActivityParts['offer']>): () => void;
  /** What is left at a place of a worksheet; undefined when `id` is none. */
  about(data: ModuleData, id: string): Place | undefined;
  /** What else is offered where the learner is told of saving, or leaves. */
  more(data: ModuleData, kind: NoticeKind | ExitKind): HTMLElement[];
}

/** Starts the module in this document. */
export function startModule(quiz?: QuizParts, worksheet?: WorksheetParts) {
  const data: ModuleData = JSON.parse(byId(MODULE_DATA_ID).textContent ?? '');
  const sections = pageSections();
  const more = worksheet && ((kind: NoticeKind | ExitKind) => worksheet.more(data, kind));
  const notices = showNotices(data.texts, more);
  let exit: Exit | undefined;
  const session = openSession({
    ...lmsParts(data, sections, quiz, worksheet),
    tell(notice, file) {
      notices.show(notice, notice === 'finished' && titleOf(RECORD_ID) ? [placeOf(RECORD_ID)] : [], file);
      exit?.told(notice);
    },
  });
  if (data.lrs) shareTracking(session.tracking);
  exit = offerExit(session, data.texts, more);
  const about = (id: string): Place => worksheet?.about(data, id) ?? placeOf(id, data.quizTexts);
  shareSession([
    () => (session.mode === 'unrecorded' ? session.mode : session.progress().finished ? 'finished' : session.result()),
    () => session.progress().on,
    session.learnerName,
    () => session.left().map((id) => [id, about(id).title]),
  ]);
  const pages = followPages(data, sections, { session, notices, exit, about });
  const around = { say, changed: pages.changed };
  quiz?.offer(data, session, around);
  const showWritten = worksheet?.offer(data, session, around);
  (quiz ?? worksheet)?.print();
  watchEnds(sections, pages.see);
  unfoldForPrinting();
  watchLifecycle({ hidden: session.save, leaving: session.close });
  // Of what another window of this module keeps on this device.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (!session.heard(key, newValue)) return;
    showWritten?.();
    pages.changed();
  });
  // Until now the style sheet held the pages back, so that a learner who resumes does not see the first page flash by.
  document.documentElement.classList.add('ready');
}

/** A page or a quiz that is left. */
function placeOf(id: string, texts?: QuizRuntimeTexts): Place {
  const title = titleOf(id);
  return { id, title, toDo: texts ? fillText(texts.toDo, { title }) : '' };
}

function say(words: string) {
  byId(ANNOUNCER_ID).textContent = words;
}

/** What the session works with: the LMS, this device, time. */
function lmsParts(
  data: ModuleData,
  sections: readonly PageSection[],
  quiz: QuizParts | undefined,
  worksheet: WorksheetParts | undefined,
) {
  const { course, module, complete, quizzes = [] } = data;
  const pages = sections.map(({ id }) => id);
  const rules = worksheet?.rules(data, pages);
  const api = findApi(window as unknown as ApiWindow);
  return {
    lms: api && scorm12Adapter(api, (quiz ?? worksheet)?.interactions),
    giving: (quiz ?? worksheet)?.giving,
    pages,
    complete,
    quizzes: quiz?.rules(quizzes),
    worksheets: rules,
    copyOf: (learner: string) => localCopy(() => localStorage, { course, module, learner }, pages, rules?.words),
    clock: {
      now: () => Date.now(),
      after: (delay: number, run: () => void) => window.setTimeout(run, delay),
      cancel: (timer: number) => window.clearTimeout(timer),
    },
  };
}

interface Following {
  session: Session;
  notices: Notices;
  exit: Exit;
  about(id: string): Place;
}

/** Turns pages, and keeps everything that depends on the page in step with it. */
function followPages({ texts }: ModuleData, sections: readonly PageSection[], parts: Following) {
  const { session, notices, about } = parts;
  const ids = sections.map(({ id }) => id);
  const moduleTitle = document.querySelector('.module-title')?.textContent ?? '';
  const contents = showContents(texts, about);
  const turns = showTurns(sections);
  const { current, go } = startPages(sections, session.progress().page, (page, focused) => {
    const number = ids.indexOf(page.id) + 1;
    // An appendix is no page: nothing is recorded of it.
    if (number > 0) session.visit(page.id);
    notices.turn();
    contents.update(session, ids, page.id);
    turns.update(page.id);
    document.title = `${page.title} – ${moduleTitle}`;
    // At the launch nothing was turned, and a screen reader reads the page anyway.
    if (focused && number > 0) say(fillText(texts.pageOf, { number, total: ids.length }));
  });
  const see = (id: string) => {
    if (session.see(id)) update();
  };
  const update = () => contents.update(session, ids, current());
  actOn(parts, { see, current, step: (by) => go(ids[ids.indexOf(current()) + by]) });
  return {
    see,
    /** Something was answered that may be what was left. */
    changed() {
      session.judge();
      update();
    },
  };
}

/** The buttons. Next and Finish are the learner's word that a page was read. */
function actOn(
  { session, notices, exit, about }: Following,
  { see, current, step }: { see(id: string): void; current(): string; step(by: number): void },
) {
  onAction('previous', () => step(-1));
  onAction('next', () => {
    see(current());
    step(1);
  });
  onAction('finish', () => {
    see(current());
    const left = session.left();
    if (left.length > 0) notices.show('left', left.map(about));
    else exit.leave();
  });
  onAction('exit', exit.leave);
}

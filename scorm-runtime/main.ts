// The runtime's table of contents: finds the LMS, opens the session, and joins the parts of the page to it.
import type { Requirement } from '../src/model/course';
import { ANNOUNCER_ID, MODULE_DATA_ID } from '../src/model/document-ids';
import type { ModuleData, QuizData } from '../src/model/module-data';
import { fillText } from '../src/model/texts';
import { showContents } from './contents';
import { byId, onAction } from './document-parts';
import { type Exit, offerExit } from './exit';
import { watchLifecycle } from './lifecycle';
import type { ElementAccess } from './lms/elements';
import { type ApiWindow, findApi } from './lms/find-api';
import type { InteractionWriter } from './lms/interactions';
import { scorm12Adapter } from './lms/scorm12';
import { localCopy } from './local-copy';
import { type Notices, showNotices } from './notices';
import { type PageSection, pageSections, startPages } from './pages';
import { unfoldForPrinting } from './printing';
import { watchEnds } from './seen';
import { openSession, type QuizRules, type Session } from './session';
import { showTurns } from './turns';

/** What a package carries only when its module has quizzes. */
export interface QuizParts {
  rules(quizzes: readonly QuizData[], complete: readonly Requirement[]): QuizRules;
  interactions(access: ElementAccess): InteractionWriter;
  offer(data: ModuleData, session: Session, around: { say(words: string): void; changed(): void }): void;
  print(): void;
}

/** Starts the module in this document. */
export function startModule(quiz?: QuizParts) {
  const data: ModuleData = JSON.parse(byId(MODULE_DATA_ID).textContent ?? '');
  const sections = pageSections();
  const notices = showNotices(data.texts);
  let exit: Exit | undefined;
  const session = openSession({
    ...lmsParts(data, sections, quiz),
    tell(notice) {
      notices.show(notice);
      exit?.told(notice);
    },
  });
  exit = offerExit(session, data.texts);
  const pages = followPages(data, sections, session, notices, exit);
  quiz?.offer(data, session, { say, changed: pages.update });
  quiz?.print();
  watchEnds(sections, pages.see);
  unfoldForPrinting();
  watchLifecycle({ hidden: session.save, leaving: session.close });
  // Until now the style sheet held the pages back, so that a learner who resumes does not see the first page flash by.
  document.documentElement.classList.add('ready');
}

function say(words: string) {
  byId(ANNOUNCER_ID).textContent = words;
}

/** What the session works with: the LMS, this device, time. */
function lmsParts(
  { course, module, complete, quizzes = [] }: ModuleData,
  sections: readonly PageSection[],
  quiz: QuizParts | undefined,
) {
  const pages = sections.map(({ id }) => id);
  const api = findApi(window as unknown as ApiWindow);
  return {
    lms: api && scorm12Adapter(api, quiz?.interactions),
    pages,
    complete,
    quizzes: quiz?.rules(quizzes, complete),
    copyOf: (learner: string) => localCopy(() => localStorage, { course, module, learner }, pages),
    clock: {
      now: () => Date.now(),
      after: (delay: number, run: () => void) => window.setTimeout(run, delay),
      cancel: (timer: number) => window.clearTimeout(timer),
    },
  };
}

/** Turns pages, and keeps everything that depends on the page in step with it. */
function followPages(
  { texts, quizTexts }: ModuleData,
  sections: readonly PageSection[],
  session: Session,
  notices: Notices,
  exit: Exit,
) {
  const ids = sections.map(({ id }) => id);
  const moduleTitle = document.querySelector('.module-title')?.textContent ?? '';
  const contents = showContents(texts, quizTexts?.toDo);
  const turns = showTurns(sections);
  const { current, go } = startPages(sections, session.progress().page, (page, focused) => {
    session.visit(page.id);
    notices.turn();
    contents.update(session, ids, page.id);
    turns.update(page.id);
    document.title = `${page.title} – ${moduleTitle}`;
    const number = ids.indexOf(page.id) + 1;
    // At the launch nothing was turned, and a screen reader reads the page anyway.
    if (focused) say(fillText(texts.pageOf, { number, total: ids.length }));
  });
  const see = (id: string) => {
    if (session.see(id)) update();
  };
  const update = () => contents.update(session, ids, current());
  actOn(session, notices, { see, current, step: (by) => go(ids[ids.indexOf(current()) + by]) }, exit);
  return { see, current, update };
}

/** The buttons. Next and Finish are the learner's word that a page was read. */
function actOn(
  session: Session,
  notices: Notices,
  { see, current, step }: { see(id: string): void; current(): string; step(by: number): void },
  exit: Exit,
) {
  onAction('previous', () => step(-1));
  onAction('next', () => {
    see(current());
    step(1);
  });
  onAction('finish', () => {
    see(current());
    const left = session.left();
    if (left.length > 0) notices.show('left', left);
    else exit.leave();
  });
  onAction('exit', exit.leave);
}

// A module's page: the module in its frame, the LMS around it, the panel beside it, and all of it again at every save.
import { ADDRESSES, DATA_ID, type PreviewModule, type PreviewPage, TROUBLE_ID } from '../data';
import { openInEditor } from './editing';
import { AWAY, byId, complain, say } from './elements';
import { showFacts, showTime } from './facts';
import { listen } from './live';
import { showLog } from './log';
import { markProblems, showLine } from './marks';
import { type Settings, tabMemory } from './memory';
import { type Stage, setStage } from './stage';
import { isOfAnother, tellCall, tellStatement } from './words';

const page: PreviewPage = JSON.parse(byId(DATA_ID).textContent ?? '');
let { module } = page;
let { edition } = module;
const memory = tabMemory(module.course.id, module.id);
const log = showLog();
let waiting = false;

/** What is open in it can still be tried. */
const GONE =
  'This module is not in the course any more: its folder has another name, or is gone. What you see is from before; the list of all modules has what is there now.';

const stage: Stage = setStage({
  memory,
  contentAddress: page.contentAddress,
  masteryScore: () => module.masteryScore,
  called: (call) => log.add(tellCall(call)),
  changed: factsSoon,
  loaded(content) {
    markProblems(content, module.problems);
    openInEditor(content);
    followProgress(content);
    factsSoon();
  },
});

/** One launch is a dozen calls. */
function factsSoon() {
  if (!waiting) {
    requestAnimationFrame(() => {
      waiting = false;
      showFacts(stage, module);
    });
  }
  waiting = true;
}

/** A page that is read is news before the LMS is told of it. */
function followProgress(content: Document) {
  const bar = content.querySelector('.progress progress');
  if (bar) new MutationObserver(factsSoon).observe(bar, { attributes: true });
}

let isAsking = false;
let isAskedAgain = false;

/** One question at a time: of two answers the older could come last. */
async function refresh() {
  isAskedAgain = isAsking;
  if (isAsking) return;
  isAsking = true;
  await takeUp().finally(() => {
    isAsking = false;
  });
  if (isAskedAgain) await refresh();
}

/** The files were changed: everything is as it was, but for what is new. */
async function takeUp() {
  const answer = await fetch(ADDRESSES.moduleData(module.id)).catch(() => undefined);
  // The server is away; the connection for news says so.
  if (!answer) return;
  if (!answer.ok) return complain(answer.status === 404 ? GONE : await answer.text());
  const next: PreviewModule = await answer.json();
  const isNew = next.edition !== edition;
  module = next;
  edition = next.edition;
  // The learner's page first; what stands around it can come a moment later.
  if (isNew) stage.launch({ place: true });
  await showAround();
  if (isNew) say('The module was loaded again, with what has changed.');
}

/** What the server wrote into this page, written again. */
async function showAround() {
  const answer = await fetch(location.pathname).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of ['.top h1', '.top .actions', '#problems']) {
    const old = document.querySelector(part);
    const next = fresh.querySelector(part);
    if (old && next && old.innerHTML !== next.innerHTML) replaceFocused(old, next);
  }
  complain(fresh.getElementById(TROUBLE_ID)?.textContent ?? undefined);
  document.title = fresh.title;
}

/** Who has just gone to the editor from here goes on here: by the same link where it is left, else at the list's beginning. */
function replaceFocused(old: Element, next: Element) {
  const held = old.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
  old.replaceWith(next);
  if (held === undefined) return;
  const controls = [...next.querySelectorAll<HTMLElement>('a, button')];
  (controls.find(({ textContent }) => textContent === held) ?? controls[0])?.focus({ preventScroll: true });
}

function relaunch(changes: Partial<Settings>, words: string) {
  // Before the switch: the session that ends is still the old learner's, in the old mode.
  stage.launch({ between: () => memory.set(changes) });
  say(words);
}

function showSwitches() {
  const settings = memory.settings();
  for (const name of ['learner', 'lms', 'mode'] as const) {
    const select = byId<HTMLSelectElement>(name);
    select.value = settings[name];
    select.addEventListener('change', () =>
      relaunch({ [name]: select.value }, `Launched again: ${select.selectedOptions[0]?.text}.`),
    );
  }
  const mastery = byId<HTMLInputElement>('mastery');
  mastery.value = settings.mastery;
  mastery.addEventListener('change', () => {
    if (!mastery.checkValidity()) return say('A mastery score is a number from 0 to 100.');
    relaunch({ mastery: mastery.value }, 'Launched again with this mastery score.');
  });
  const phone = byId<HTMLInputElement>('phone');
  phone.checked = settings.phone;
  const widen = () => byId('stage').classList.toggle('phone', phone.checked);
  phone.addEventListener('change', () => {
    memory.set({ phone: phone.checked });
    widen();
  });
  widen();
}

function showButtons() {
  byId('start-over').addEventListener('click', () => {
    stage.launch({ forget: true });
    say('Started over: the LMS and this device have forgotten this learner.');
  });
  byId('come-back').addEventListener('click', () => {
    stage.launch();
    say('The learner has left and come back.');
  });
  document.addEventListener('click', (event) => {
    const show = (event.target as Element).closest<HTMLElement>('[data-show-page]');
    const content = stage.frame()?.contentDocument;
    if (show && content) showLine(content, show.dataset.showPage ?? '', Number(show.dataset.showLine));
  });
}

showSwitches();
showButtons();
openInEditor();
stage.launch();
setInterval(() => showTime(stage), 1000);
listen({
  heard(news) {
    if (news.type === 'statement') {
      if (!isOfAnother(news.statement, module)) log.add(tellStatement(news.statement));
    }
    // The course's own files may have become readable, or the module may be gone.
    else if (news.type === 'course' || news.id === module.id) void refresh();
  },
  missed(lost) {
    // A preview that was started again counts from the beginning.
    if (lost) edition = 0;
    void refresh();
  },
  away: () => complain(AWAY),
});

// xapi.js: hears what happens in the module and tells an LRS. It comes after the first page is usable; SCORM never waits for it.
import type { LrsData } from '../../src/model/lrs';
import type { ModuleData } from '../../src/model/module-data';
import { moduleData } from '../appendix';
import { type Told, trackingBridge } from './bridge';
import { lrsClient } from './client';
import { draftsOf, type ModuleFacts } from './events';
import { launchData } from './launch-data';
import { leaseOf } from './lease';
import { openOutbox } from './outbox';
import { startSending } from './sender';
import { type Actor, type Speaker, statementOf } from './statement';
import { namedUuid, randomUuid } from './uuid';
import { wordsIn } from './words';
import { followWorksheets } from './worksheets-done';

/** RFC 9562, 6.6: the space of names that are addresses. */
const URL_SPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** What is told at once; the rest within seconds. */
const URGENT = ['result', 'quiz-submitted', 'left'];

const log = (words: string) => console.warn(`Carrel, xAPI: ${words}`);

function start(data: ModuleData, lrs: LrsData) {
  const bridge = trackingBridge();
  if (!bridge) return;
  const [told, learner, attempt] = bridge;
  const launch = lrs.auth === 'launch' ? launchData(lrs) : { endpoint: lrs.endpoint, authorization: lrs.key };
  const actor = (launch && 'actor' in launch && launch.actor) || accountOf(lrs, learner);
  // Nobody to say it of, or nobody to say it to: nothing is kept either.
  if (!launch || !actor) {
    told.length = 0;
    told.push = () => 0;
    return;
  }
  const session = randomUuid();
  const owner = [lrs.endpoint, data.course, JSON.stringify(actor)];
  const outbox = openOutbox(() => localStorage, owner, Date.now);
  const locks = (navigator as { locks?: LockManager }).locks;
  const lease = leaseOf(outbox, session, `carrel-xapi ${owner.join(' ')}`, Date.now, locks);
  const clock = {
    now: () => Date.now(),
    after: (delay: number, run: () => void) => window.setTimeout(run, delay),
    cancel: (timer: number) => window.clearTimeout(timer),
  };
  const post = lrsClient(launch.endpoint, launch.authorization);
  const sender = startSending({ outbox, lease, clock, post, log, random: Math.random });
  const facts = factsOf(data, lrs);
  const speaking = (id: string): Speaker => ({
    actor,
    session,
    registration: ('registration' in launch && launch.registration) || registrationOf(lrs, data, actor, id),
    platform: ('platform' in launch && launch.platform) || (lrs.lms && new URL(lrs.lms).host),
  });

  function hear([event, at]: Told) {
    const speaker = speaking(attempt() ?? session);
    for (const draft of draftsOf(event, facts)) {
      const statement = statementOf(draft, 'at' in event ? event.at : at, speaker, facts);
      outbox.add(statement.id, JSON.stringify(statement));
    }
    if (!URGENT.includes(event.type)) return sender.soon();
    // After SCORM's own calls, which may still be to come in this very moment.
    Promise.resolve().then(event.type === 'left' ? sender.leaving : sender.now);
    // By then the learner is told so, where nothing of them was to be left on this device.
    if (event.type === 'left') Promise.resolve().then(() => isDiscarded() && outbox.clear());
  }

  /** What is known only later, whose attempt this is, is waited for; but not beyond the end. */
  function hearAll() {
    const last = told[told.length - 1];
    if (attempt() === undefined && last?.[0].type !== 'left') return;
    for (const one of told.splice(0)) attemptTo(() => hear(one));
  }

  told.push = (...more) => {
    Array.prototype.push.apply(told, more);
    hearAll();
    return told.length;
  };
  hearAll();
  followWorksheets(data.worksheets ?? [], (event) => told.push([event, Date.now()]));
  sender.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sender.leaving();
    else sender.now();
  });
  window.addEventListener('pagehide', sender.leaving);
  window.addEventListener('online', sender.now);
}

/** The learner chose to clear what the LMS did not take. */
function isDiscarded(): boolean {
  return document.querySelector('[data-exit="discarded"]') !== null;
}

/** A mistake of ours must reach neither the learner nor what SCORM is told. */
function attemptTo(run: () => void) {
  try {
    run();
  } catch (error) {
    log(String(error));
  }
}

/** xAPI-Data 2.4.2.4. */
function accountOf({ lms }: LrsData, name: string): Actor | undefined {
  return lms && name ? { objectType: 'Agent', account: { homePage: lms, name } } : undefined;
}

/** A UUID that grows from the attempt's id, which suspend_data keeps: the same at every launch of the attempt. */
function registrationOf({ base }: LrsData, { course, module }: ModuleData, actor: Actor, attempt: string): string {
  return namedUuid(URL_SPACE, JSON.stringify([base, course, module, actor, attempt]));
}

function factsOf({ course, module, quizzes = [], worksheets = [] }: ModuleData, { base }: LrsData): ModuleFacts {
  const words = wordsIn(document);
  return { base, course, module, quizzes, worksheets, words, language: words.language };
}

const data = moduleData();
if (data.lrs) start(data, data.lrs);

// xapi.js: makes statements of what happens in the module, and tells an LRS. It comes after the first page is usable; SCORM never
// waits for it.
import type { LrsData } from '../../src/model/lrs';
import type { ModuleData } from '../../src/model/module-data';
import type { TrackingEvent } from '../../src/model/tracking';
import { moduleData } from '../document-parts';
import { type TrackingBridge, trackingBridge } from './bridge';
import { lrsClient } from './client';
import { deviceOf } from './device';
import { onDiscarded } from './discarded';
import type { ModuleFacts } from './events';
import { hearTold, takeUp } from './hearing';
import { keepTold } from './keep-told';
import { openKept } from './kept';
import { leaseOf } from './lease';
import { openOutbox } from './outbox';
import { type Sender, startSending } from './sender';
import { ownerOf, type Speaking, speakingOf } from './speaker';
import { wordsIn } from './words';

/** What is told at once; the rest within seconds. */
const URGENT = ['result', 'quiz-submitted', 'left'];

const log = (words: string) => console.warn(`Carrel, xAPI: ${words}`);

function start(data: ModuleData, lrs: LrsData) {
  const shared = trackingBridge();
  if (!shared) return;
  // Should told.js not have come: what it does is done from now on.
  const bridge = shared[3] === undefined ? keepTold(shared, data) : shared;
  const [, learner, attempt, session = ''] = bridge;
  const speaking = speakingOf(lrs, learner);
  if (!speaking) return ignore(bridge);
  const { outbox, sender } = sending(data, speaking, session);
  const heard = ({ type }: TrackingEvent) => {
    if (!URGENT.includes(type)) return sender.soon();
    // After SCORM's own calls, which may still be to come in this very moment.
    Promise.resolve().then(type === 'left' ? sender.leaving : sender.now);
  };
  const kept = openKept(
    deviceOf(() => localStorage),
    ownerOf(data, speaking),
    data.module,
  );
  const parts = { facts: factsOf(data, lrs), speaking, outbox, kept, session, heard, log };
  takeUp(attempt(), parts);
  hearTold(bridge, parts);
  onDiscarded(() => {
    outbox.clear();
    ignore(bridge);
  });
  sender.now();
  followPage(sender);
}

/** Where statements wait, and who sends them. */
function sending(data: ModuleData, speaking: Speaking, session: string) {
  const owner = ownerOf(data, speaking);
  const outbox = openOutbox(
    deviceOf(() => localStorage),
    owner,
    Date.now,
  );
  const locks = (navigator as { locks?: LockManager }).locks;
  const lease = leaseOf(outbox, session, `carrel-xapi ${owner.join(' ')}`, Date.now, locks);
  const clock = {
    // Not the time of day: that can be set back while the LRS is waited for.
    now: () => performance.now(),
    after: (delay: number, run: () => void) => window.setTimeout(run, delay),
    cancel: (timer: number) => window.clearTimeout(timer),
  };
  const post = lrsClient(speaking.endpoint, speaking.authorization);
  return { outbox, sender: startSending({ outbox, lease, clock, post, log, random: Math.random }) };
}

function followPage(sender: Sender) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sender.leaving();
    else sender.now();
  });
  window.addEventListener('pagehide', sender.leaving);
  window.addEventListener('online', sender.now);
}

/** There is nobody to speak of, or to; or there shall be nothing left. */
function ignore([told]: TrackingBridge) {
  told.length = 0;
  told.push = () => 0;
}

function factsOf({ course, module, quizzes = [], worksheets = [] }: ModuleData, { base }: LrsData): ModuleFacts {
  const words = wordsIn(document);
  return { base, course, module, quizzes, worksheets, words, language: words.language };
}

const data = moduleData();
if (data.lrs) start(data, data.lrs);

// Sends what is in the outbox until the LRS has it: when, how often again, and what before the page is gone (DESIGN, section 7).
import type { Clock } from '../clock';
import {
  BROKEN_OFF,
  type Delivery,
  type DeliveryParts,
  type Failure,
  fitting,
  isOfStatements,
  KEPT_ALIVE,
  startDelivery,
} from './delivery';

export interface SenderParts extends DeliveryParts {
  clock: Clock;
  random(): number;
}

export interface Sender {
  /** Something new waits: it is sent within seconds. */
  soon(): void;
  now(): void;
  /** The page may be gone in a moment: one request, which the browser sends by itself. */
  leaving(): void;
}

interface Sending extends SenderParts, Delivery {
  /** In a row. */
  failures: number;
  /** How many of them, in a row, were an LRS that broke off. */
  brokenOff: number;
  /** Until the module is opened again. */
  stopped: boolean;
  running: boolean;
  timer: number | undefined;
  /** No try before that. */
  notBefore: number;
  /** The LRS itself asks to be left alone until then. */
  askedUntil: number;
}

const SOON_MS = 3_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 300_000;

/** How often an LRS may break off before one statement is suspected. */
const PATIENCE = 3;

/** A browser takes what is longer for no time at all (HTML, "timer initialization steps": 31 bits). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Nobody at this computer can put that right. */
const REFUSED = [401, 403];

export function startSending(parts: SenderParts): Sender {
  const sending: Sending = {
    ...parts,
    ...startDelivery(parts),
    failures: 0,
    brokenOff: 0,
    stopped: false,
    running: false,
    timer: undefined,
    notBefore: 0,
    askedUntil: 0,
  };
  return {
    now: () => sendNow(sending),
    soon() {
      // What waits longer than that waits because the LRS wants it so.
      if (sending.timer === undefined && !sending.running && !sending.stopped) sendAfter(sending, SOON_MS);
    },
    leaving: () => sendLast(sending),
  };
}

function sendAfter(sending: Sending, delay: number) {
  const { clock, timer } = sending;
  if (timer !== undefined) clock.cancel(timer);
  const run = () => {
    sending.timer = undefined;
    sendNow(sending);
  };
  sending.timer = clock.after(Math.min(delay, LONGEST_TIMER_MS), run);
}

function sendNow(sending: Sending) {
  const { clock, lease, log, notBefore } = sending;
  if (sending.running || sending.stopped) return;
  const wait = notBefore - clock.now();
  if (wait > 0) return sendAfter(sending, wait);
  sending.running = true;
  lease
    .alone(() => drain(sending))
    // Another tab sends, this one's too; should it be closed, this one goes on.
    .then((alone) => alone || sendAfter(sending, SOON_MS))
    .catch((error: unknown) => log(String(error)))
    .then(() => {
      sending.running = false;
    });
}

/** Batch after batch, until nothing waits or the LRS wants it no more. */
async function drain(sending: Sending) {
  while (!sending.stopped) {
    const batch = fitting(sending.free(), KEPT_ALIVE);
    if (batch.length === 0) return;
    const failure = await (sending.brokenOff < PATIENCE ? sending.deliver(batch) : sending.sift(batch));
    if (failure) return retryLater(sending, failure);
    sending.failures = 0;
    sending.brokenOff = 0;
  }
}

function retryLater(sending: Sending, { status, retryAfter }: Failure) {
  const { clock, log, random } = sending;
  if (REFUSED.includes(status)) {
    sending.stopped = true;
    log(`The LRS answers ${status}: statements wait on this device until the module is opened again.`);
    return;
  }
  if (retryAfter !== undefined) sending.askedUntil = clock.now() + retryAfter;
  // With jitter: a whole class must not come back in the same moment.
  const backOff = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** sending.failures) * (0.5 + random() / 2);
  // An LRS that asks for no time, again and again, is in trouble all the same.
  const wait = Math.max(retryAfter ?? 0, backOff);
  sending.failures += 1;
  sending.brokenOff = status === BROKEN_OFF ? sending.brokenOff + 1 : 0;
  sending.notBefore = clock.now() + wait;
  sendAfter(sending, wait);
}

function sendLast(sending: Sending) {
  const { clock, lease, outbox } = sending;
  if (sending.stopped || sending.askedUntil > clock.now()) return;
  const taken = lease.taken();
  // The last first: what happened at the end says how the session ended.
  const batch = fitting(sending.free(taken).reverse(), KEPT_ALIVE - sending.onWay()).reverse();
  if (batch.length === 0) return;
  const alone = taken.length === 0 && !sending.running;
  if (alone) lease.hold(batch.map(({ key }) => key));
  // Should the page still be there: the rest, and what could not be stored.
  const over = (failure?: Failure) => {
    if (alone) lease.release();
    if (failure && !isOfStatements(failure)) retryLater(sending, failure);
    else if (outbox.waiting().length > 0) sendAfter(sending, SOON_MS);
  };
  sending.send(batch).then(() => over(), over);
}

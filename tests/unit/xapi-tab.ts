// A tab with an outbox and its sender, where time passes by word and the LRS answers as a test says.
import type { Failure } from '../../scorm-runtime/xapi/delivery';
import { type BoxStorage, deviceOf } from '../../scorm-runtime/xapi/device';
import { leaseOf } from '../../scorm-runtime/xapi/lease';
import { openOutbox } from '../../scorm-runtime/xapi/outbox';
import { startSending } from '../../scorm-runtime/xapi/sender';
import { testClock } from './session-world';

type Answer = (texts: readonly string[]) => Failure | 'hangs' | undefined;

/** A tab of one learner. `answer`: what the LRS says to a request; undefined: it has stored it. */
export function tab(store: BoxStorage, answer: Answer, clock = testClock(), owner = 'a') {
  const posts: string[][] = [];
  const logged: string[] = [];
  const outbox = openOutbox(
    deviceOf(() => store),
    ['lrs', 'course', 'learner'],
    clock.now,
  );
  const lease = leaseOf(outbox, owner, 'lock', clock.now);
  const post = (texts: readonly string[]) => {
    posts.push([...texts]);
    const failure = answer(texts);
    if (failure === 'hangs') return new Promise(() => {});
    return failure ? Promise.reject(failure) : Promise.resolve();
  };
  const sender = startSending({ outbox, lease, clock, post, log: (words) => void logged.push(words), random: () => 1 });
  const add = (...ids: string[]) => {
    for (const id of ids) outbox.add(id, id);
  };
  return { outbox, lease, clock, sender, posts, logged, add, waiting: () => outbox.waiting().map(({ text }) => text) };
}

/** Lets promises come true. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

export const numbered = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

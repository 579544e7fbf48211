// The relay's log: what changes is said at once, requests are counted and summed up. Nothing in it is about a person: no address, id,
// statement or key, and no text that a sender wrote.
import type { LrsState } from '../deliver';
import type { RelayNote } from '../relay';
import type { QueueNote } from './delivery';

export interface Journal {
  note(note: RelayNote | QueueNote | { type: 'proxied' }): void;
  /** Writes the sum so far, if there is one. */
  sumUp(): void;
}

const LRS_SENTENCES: Record<LrsState, string> = {
  'not asked yet': 'The LRS has not been asked yet.',
  answers: 'The LRS answers.',
  'does not answer': 'The LRS does not answer, or says that it is out of order. Statements wait until it is back.',
  'refuses the key':
    'The LRS refuses the key (401 or 403). Nothing is lost yet, but nothing is stored: give the relay a key that may write statements.',
  'answers as no LRS does':
    'What answers at the LRS’s address is no LRS, or not at this path. Nothing is stored: check "endpoint" under "lrs".',
};

/** A flood of refusals must not fill the disk with lines. */
export function journal(write: (line: string) => void, now: () => number = Date.now): Journal {
  const say = (text: string) => write(`${new Date(now()).toISOString()}  ${text}\n`);
  let sum = emptySum();
  return {
    note(note) {
      if (note.type === 'lrs') say(LRS_SENTENCES[note.state]);
      else if (note.type === 'proxied')
        say(
          'A server in front of the relay sends X-Forwarded-For, and "proxies" is 0, so all learners share one rate limit. If that server is yours, set  proxies: 1.',
        );
      else if (note.type === 'disk')
        say(
          'A file of the queue cannot be read or removed. Check that the relay may read and write the folder of its queue.',
        );
      else if (note.type === 'broken')
        say('A file of the queue holds no statements, or is gone. What is left of it is in the folder "refused".');
      else if (note.type === 'refused') (note.kept ? sum.setAside : sum.lost).push(...note.statuses);
      else count(sum, note);
    },
    sumUp() {
      if (sum.requests > 0) say(sumSentence(sum));
      for (const refused of [sum.setAside, sum.lost])
        if (refused.length > 0) say(refusedSentence(refused, refused === sum.setAside));
      sum = emptySum();
    },
  };
}

interface Sum {
  requests: number;
  taken: number;
  causes: Map<string, number>;
  /** The statuses with which the LRS refused statements of the queue. A sender can make it refuse many: no line each. */
  setAside: number[];
  lost: number[];
}

function emptySum(): Sum {
  return { requests: 0, taken: 0, causes: new Map(), setAside: [], lost: [] };
}

function count(sum: Sum, { status, taken, cause }: Extract<RelayNote, { type: 'answered' }>): void {
  sum.requests += 1;
  sum.taken += taken;
  if (cause === undefined) return;
  const name = `${status} ${cause}`;
  sum.causes.set(name, (sum.causes.get(name) ?? 0) + 1);
}

function sumSentence({ requests, taken, causes }: Sum): string {
  const said = `${number(requests, 'request')}, ${number(taken, 'statement')} taken`;
  const refusals = [...causes].sort().map(([cause, times]) => `${times} × ${cause}`);
  return refusals.length === 0 ? `${said}.` : `${said}; not taken: ${refusals.join(', ')}.`;
}

function refusedSentence(statuses: readonly number[], kept: boolean): string {
  const said = `The LRS refused ${number(statuses.length, 'statement')} for good (${[...new Set(statuses)].sort().join(', ')}).`;
  return kept
    ? `${said} They are in the folder "refused" of the queue.`
    : `${said} The folder "refused" of the queue is full, so they are lost: look into it and empty it.`;
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

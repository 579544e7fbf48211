// From what is told to statements in the outbox: of this launch, and of those before whose tab was gone too soon.
import type { TrackingEvent } from '../../src/model/tracking';
import type { Told, TrackingBridge } from './bridge';
import { draftsOf, type ModuleFacts } from './events';
import type { Kept } from './kept';
import type { Outbox } from './outbox';
import type { Speaking } from './speaker';
import { type Speaker, statementOf } from './statement';
import { namedUuid } from './uuid';

export interface HearingParts {
  facts: ModuleFacts;
  speaking: Speaking;
  outbox: Outbox;
  kept: Kept;
  session: string;
  /** Statements of it are in the outbox. */
  heard(event: TrackingEvent): void;
  log(words: string): void;
}

/** RFC 9562, 6.6: the space of names that are addresses. */
const URL_SPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** Hears what was told, and from now on whatever is. */
export function hearTold([told, , attempt]: TrackingBridge, parts: HearingParts) {
  const { facts, speaking, session, kept, heard } = parts;

  /** What is known only later, whose attempt this is, is waited for; but not beyond the end. */
  function hearAll() {
    const last = told[told.length - 1];
    if (!last || (attempt() === undefined && last[0].type !== 'left')) return;
    const registration = speaking.registration ?? registrationOf(parts, attempt() ?? session);
    const speaker = { ...speaking, session, registration };
    for (const one of told.splice(0)) {
      makeStatements(parts, one, speaker, facts);
      heard(one[0]);
    }
    kept.remove(session);
  }

  const push = told.push;
  told.push = (...more) => {
    push.apply(told, more);
    hearAll();
    return told.length;
  };
  // Another window may have made statements of it meanwhile: the push of told.js looks.
  told.push();
}

/** Takes up what was told in other launches, and no statement was made of. `attempt`: this launch's. */
export function takeUp(attempt: string | undefined, parts: HearingParts) {
  const { facts, speaking, session: own, kept } = parts;
  for (const session of kept.sessions().filter((other) => other !== own)) {
    const [told = [], revision = '', held, registration, platform] = kept.read(session) ?? [];
    // The LMS could not be read then, and can now: it is the attempt that it holds.
    const known = held ?? attempt;
    if (known === undefined) continue;
    const speaker = {
      actor: speaking.actor,
      session,
      registration: registration ?? registrationOf(parts, known),
      ...(platform ? { platform } : {}),
    };
    const then = { ...facts, words: { ...facts.words, digest: revision } };
    for (const one of told) makeStatements(parts, one, speaker, then);
    kept.remove(session);
  }
}

/** A mistake of ours must reach neither the learner nor what SCORM is told. */
function makeStatements({ outbox, log }: HearingParts, told: Told, speaker: Speaker, facts: ModuleFacts) {
  try {
    const [event, at] = told;
    for (const draft of draftsOf(event, facts)) {
      const statement = statementOf(draft, at, speaker, facts);
      outbox.add(statement.id, JSON.stringify(statement, storable));
    }
  } catch (error) {
    log(String(error));
  }
}

/** NUL and halves of surrogate pairs are legal JSON, but databases of LRSs fail on them: the statement would never be stored. */
function storable(_: string, value: unknown) {
  return typeof value === 'string' ? value.replace(/[\0\p{Surrogate}]/gu, '\ufffd') : value;
}

/** A UUID that grows from the attempt's id, which suspend_data keeps: the same at every launch of the attempt. */
function registrationOf({ facts, speaking }: HearingParts, attempt: string): string {
  const { base, course, module } = facts;
  return namedUuid(URL_SPACE, JSON.stringify([base, course, module, speaking.actor, attempt]));
}

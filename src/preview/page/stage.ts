// The module in its frame, and the LMS around it: every launch is a new session on the learner's record.
import type { Profile } from '../../lms-simulator/profiles';
import { PROFILES } from '../../lms-simulator/profiles';
import type { LearnerRecord } from '../../lms-simulator/record';
import { type Api, type ApiCall, createSession } from '../../lms-simulator/session';
import { LEARNER_CHOICES } from '../choices';
import { byId } from './elements';
import type { Memory, Settings } from './memory';

declare global {
  interface Window {
    API?: Api;
  }
}

export interface StageParts {
  memory: Memory;
  contentAddress: string;
  /** What the manifest says. */
  masteryScore(): number | undefined;
  called(call: ApiCall): void;
  /** The record, or what the session has set of it, is another. */
  changed(): void;
  /** The module's document is there. */
  loaded(content: Document): void;
}

export interface Stage {
  /** What the LMS keeps. */
  record(): LearnerRecord;
  profile(): Profile;
  open(): boolean;
  /** The module asked for a session, and the LMS gave none. */
  failed(): boolean;
  /** Milliseconds since the launch. */
  since(): number;
  /** Ends the session as a closed window does, and launches again. */
  launch(options?: LaunchOptions): void;
  frame(): HTMLIFrameElement | undefined;
}

export interface LaunchOptions {
  /** On the page and at the spot where it was. */
  place?: boolean;
  /** The learner was never here. */
  forget?: boolean;
  /** Between the two sessions. */
  between?(): void;
}

/** Where the learner was in the frame. */
interface Place {
  hash: string;
  top: number;
}

export function setStage(parts: StageParts): Stage {
  const { memory } = parts;
  let frame: HTMLIFrameElement | undefined;
  let phase: 'closed' | 'open' | 'leaving' = 'closed';
  let since = Date.now();
  let isRefused = false;

  function start(place: Place | undefined) {
    const settings = memory.settings();
    const profile = profileOf(settings);
    const record = enrolled(settings, parts.masteryScore(), memory.record(settings));
    since = Date.now();
    isRefused = false;
    const session = createSession(record, profile, {
      persist(kept) {
        // A synchronous request in a closing page throws (Chromium since version 80); not every LMS falls back to a beacon.
        if (phase === 'leaving' && profile.whileClosing === 'throw') throw new DOMException('Closing', 'NetworkError');
        memory.keep(settings, kept);
        return true;
      },
      onCall(call) {
        if (call.name === 'LMSInitialize') {
          isRefused = call.error !== 0 && phase !== 'open';
          if (call.error === 0) phase = 'open';
        }
        if (call.error === 0 && call.name === 'LMSFinish') phase = 'closed';
        parts.called(call);
        parts.changed();
      },
    });
    window.API = profile.api === 'none' ? undefined : session.api;
    frame = showFrame(parts, place);
  }

  return {
    record: () => memory.record(memory.settings()),
    profile: () => profileOf(memory.settings()),
    open: () => phase === 'open',
    failed: () => isRefused,
    since: () => Date.now() - since,
    frame: () => frame,
    launch({ place, forget, between } = {}) {
      const held = place ? placeIn(frame) : undefined;
      const { learner } = memory.settings();
      phase = phase === 'open' ? 'leaving' : phase;
      // Its pagehide runs now, with the session that it belongs to.
      frame?.remove();
      phase = 'closed';
      if (forget) memory.forget(learner);
      between?.();
      start(held);
      parts.changed();
    },
  };
}

function showFrame({ contentAddress, loaded }: StageParts, place: Place | undefined): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.id = 'content';
  frame.title = 'The module, as a learner sees it';
  frame.src = contentAddress + (place?.hash ?? '');
  frame.addEventListener('load', () => {
    const content = frame.contentDocument;
    if (!content) return;
    loaded(content);
    if (place) frame.contentWindow?.scrollTo(0, place.top);
  });
  byId('stage').replaceChildren(frame);
  return frame;
}

/** The hash names the page, also where the LMS keeps no bookmark. */
function placeIn(frame: HTMLIFrameElement | undefined): Place | undefined {
  const inside = frame?.contentWindow;
  const page = frame?.contentDocument?.querySelector('.page:not([hidden])');
  return inside && page ? { hash: `#${page.id}`, top: inside.scrollY } : undefined;
}

function profileOf({ lms, mode }: Settings): Profile {
  return { ...PROFILES[lms], lessonMode: mode, credit: mode === 'normal' ? 'credit' : 'no-credit' };
}

/** What the LMS itself sets (RTE 3.4.4). */
function enrolled({ learner, mastery }: Settings, packaged: number | undefined, kept: LearnerRecord): LearnerRecord {
  const record: LearnerRecord = {
    ...kept,
    'cmi.core.student_id': learner,
    'cmi.core.student_name': LEARNER_CHOICES[learner],
  };
  const score = mastery === '' ? packaged : Number(mastery);
  if (score === undefined) delete record['cmi.student_data.mastery_score'];
  else record['cmi.student_data.mastery_score'] = String(score);
  return record;
}

// What the document has for an LRS, where the course has one: its scripts, and where statements go. Else not a byte.
import type { Course } from '../model/course';
import type { LrsData, LrsSettings } from '../model/lrs';
import { type Html, html } from './html';

/** The scripts that a package carries only for an LRS. */
export type TrackingScript = 'xapi.js' | 'told.js' | 'launch.js';

/** First of all, and before anything is asked for: the address still has the credentials in it. */
export function launchScript({ lrs }: Course): Html | undefined {
  return lrs?.auth === 'launch'
    ? html`
<script src="${'launch.js' satisfies TrackingScript}"></script>`
    : undefined;
}

/** Right before carrel.js: nothing happens that it does not hear. */
export function toldScript({ lrs }: Course): Html | undefined {
  return (
    lrs &&
    html`
<script src="${'told.js' satisfies TrackingScript}" defer></script>`
  );
}

/** Last of all: a learner reads before it is there. */
export function trackingScript({ lrs }: Course): Html | undefined {
  return (
    lrs &&
    html`
<script src="${'xapi.js' satisfies TrackingScript}" defer></script>`
  );
}

/** The names of the scripts that the package needs. */
export function trackingFiles({ lrs }: Course): TrackingScript[] {
  if (!lrs) return [];
  return [...(lrs.auth === 'launch' ? (['launch.js'] as const) : []), 'told.js', 'xapi.js'];
}

/** What the script is told. `key`: undefined also where nothing is built, only checked. */
export function lrsData({ auth, ...settings }: LrsSettings, key: string | undefined): LrsData {
  if (typeof auth === 'string') return { ...settings, auth };
  return { ...settings, auth: 'key', ...(key === undefined ? {} : { key }) };
}

/** For the page's policy: the one host that it may speak to. */
export function lrsOrigin({ endpoint }: LrsSettings): string {
  return new URL(endpoint).origin;
}

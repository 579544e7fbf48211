// Keeps what is told until xapi.js has made statements of it: in a tab that is closed before, the next launch finds it.
import { DIGEST_NAME } from '../../src/model/document-ids';
import type { ModuleData } from '../../src/model/module-data';
import type { TrackingBridge } from './bridge';
import { deviceOf } from './device';
import { onDiscarded } from './discarded';
import { openKept } from './kept';
import { clearOutbox } from './outbox';
import { ownerOf, speakingOf } from './speaker';
import { randomUuid } from './uuid';
import { followWorksheets } from './worksheets-done';

/** From now on `told` keeps what is pushed. */
export function keepTold([told, learner, attempt]: TrackingBridge, data: ModuleData): TrackingBridge {
  const session = randomUuid();
  const speaking = data.lrs && speakingOf(data.lrs, learner);
  if (!speaking) return [told, learner, attempt, session];
  const [device, owner] = [deviceOf(() => localStorage), ownerOf(data, speaking)];
  const kept = openKept(device, owner, data.module);
  const revision = document.querySelector(`meta[name="${DIGEST_NAME}"]`)?.getAttribute('content') ?? '';
  const { registration, platform } = speaking;
  const keep = () => kept.keep(session, [told, revision, attempt(), registration, platform]);
  let isKept = keep();
  let look = () => {};
  let latest = Number.POSITIVE_INFINITY;
  told.push = (...more) => {
    // Work that was loaded from a file has made no event by which it could be noticed.
    const [, end] = more.find(([{ type }]) => type === 'left') ?? [];
    if (end !== undefined) {
      // Nothing is told to have happened after the end.
      latest = end;
      look();
    }
    // Another window made statements of it, or the learner had it cleared: not a second time.
    if (isKept && !kept.holds(session)) told.length = 0;
    Array.prototype.push.apply(told, more);
    isKept = told.length > 0 && keep();
    return told.length;
  };
  onDiscarded(() => {
    told.length = 0;
    kept.clear();
    // Should xapi.js not be there.
    clearOutbox(device, owner);
  });
  // Once carrel.js has run: then the worksheets hold what was saved.
  Promise.resolve().then(() => {
    look = followWorksheets(data.worksheets ?? [], (event) => told.push([event, Math.min(latest, Date.now())]));
  });
  return [told, learner, attempt, session];
}

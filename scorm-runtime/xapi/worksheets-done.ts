// Tells when a worksheet is done: what SCORM has no word for, and carrel.js therefore does not follow.
import { fieldsLeft, type WorksheetData } from '../../src/model/field';
import type { TrackingEvent } from '../../src/model/tracking';
import { workBridge } from '../bridges';

/**
 * What was done before this launch was told then. One that asks for nothing is never done. Gives what looks again, for whatever
 * no event of the page tells.
 */
export function followWorksheets(all: readonly WorksheetData[], tell: (event: TrackingEvent) => void): () => void {
  const asking = all.filter(({ required }) => required !== 0);
  if (asking.length === 0) return () => {};
  const [answers] = workBridge();
  const isDone = (worksheet: WorksheetData) => fieldsLeft(worksheet, answers()[worksheet.id] ?? {}).length === 0;
  const told = new Set(asking.filter(isDone));
  const look = () => {
    for (const worksheet of asking) {
      if (told.has(worksheet) || !isDone(worksheet)) continue;
      told.add(worksheet);
      tell({ type: 'worksheet-completed', worksheet: worksheet.id });
    }
  };
  // The form's own listener was there first. A row is added or removed, and work is loaded, by a click or a choice.
  for (const type of ['input', 'change', 'click']) document.addEventListener(type, look);
  return look;
}

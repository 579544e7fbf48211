// `• Schools` → `- Schools`, in paragraphs of which every line begins with such a bullet.
import { BULLETS_OR_DASH } from '../markdown/source/lines';
import { type Edit, offsetOf } from './edit';
import type { FixPage } from './fixers';

const BEFORE_BULLET = new RegExp(`^[ \\t>]*(?=[${BULLETS_OR_DASH}][ \\t])`);

export function listMarks({ file, messages }: FixPage): Edit[] {
  return messages.flatMap(({ ruleId, place }): Edit[] => {
    if (ruleId !== 'list-mark' || !place) return [];
    const edits: Edit[] = [];
    for (let line = place.line; line <= (place.endLine ?? place.line); line++) {
      const before = BEFORE_BULLET.exec(file.lines[line - 1] ?? '')?.[0];
      const start = offsetOf(file, line, (before ?? '').length + 1);
      if (before !== undefined) edits.push({ start, end: start + 1, text: '-' });
    }
    return edits;
  });
}

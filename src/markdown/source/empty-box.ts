// `- [ ]` without words: Markdown reads a box only before words, so learners would see its brackets.
import { askedIn } from '../constructs/containers';
import { BEGINS_ITEM, type SourceLine } from './lines';
import { type Scan, wholePlace } from './scan';

const EMPTY_BOX = /^[ \t>]*[-*+][ \t]+\[[ xX]\][ \t]*$/;

/** Leaves the line out when it is such a box; reported. In an activity it is a choice that was forgotten, and said there. */
export function dropEmptyBox(scan: Scan, source: SourceLine): boolean {
  if (!EMPTY_BOX.test(source.text)) return false;
  if (scan.open.some(({ fence }) => askedIn(scan.fences[fence]?.name))) return false;
  const next = scan.pending.at(-1)?.text ?? '';
  // The box's words may stand on the next line.
  if (next.trim() !== '' && !BEGINS_ITEM.test(next) && !/^[ \t>]*:{2,}/.test(next)) return false;
  scan.report('markup-stray', {
    place: wholePlace(source),
    reason: 'This box has no words behind it, so it is left out.',
    note: 'Write what is to be ticked:  - [ ] Bring a pencil',
    actual: source.text.trim(),
  });
  return true;
}

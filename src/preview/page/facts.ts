// What the LMS knows of the learner, in words.
import type { LearnerRecord } from '../../lms-simulator/record';
import type { PreviewModule } from '../data';
import { byId } from './elements';
import type { Stage } from './stage';
import { characters, inMinutes } from './words';

const STATUSES: Record<string, string> = {
  'not attempted': 'Not begun',
  incomplete: 'Begun, not finished (incomplete)',
  completed: 'Finished (completed)',
  passed: 'Passed',
  failed: 'Failed',
  browsed: 'Looked at (browsed)',
};

export function showFacts(stage: Stage, module: PreviewModule) {
  const record = stage.record();
  const status = record['cmi.core.lesson_status'] ?? 'not attempted';
  setText('fact-status', STATUSES[status] ?? status);
  setText('fact-score', scoreIn(record));
  setText('fact-progress', progressIn(stage.frame(), module));
  setText('fact-session', sessionOf(stage));
  showTime(stage);
  showSaved(record['cmi.suspend_data'] ?? '', stage.profile().suspendDataLimit, record, module);
}

/** Also by itself, every second. */
export function showTime(stage: Stage) {
  const before = inMinutes(stage.record()['cmi.core.total_time'] ?? '0:0:0');
  const now = stage.open() ? `, and ${inMinutes(`0:0:${Math.floor(stage.since() / 1000)}`)} in this session` : '';
  setText('fact-time', `${before} in ended sessions${now}`);
}

function scoreIn(record: LearnerRecord): string {
  const raw = record['cmi.core.score.raw'] ?? '';
  const mastery = record['cmi.student_data.mastery_score'] ?? '';
  const needed = mastery === '' ? '' : ` (mastery score: ${mastery})`;
  return (raw === '' ? 'None' : `${raw} of 100`) + needed;
}

/** The module's own words: it knows best what counts. */
function progressIn(frame: HTMLIFrameElement | undefined, module: PreviewModule): string {
  const bar = frame?.contentDocument?.querySelector<HTMLProgressElement>('.progress progress');
  return bar ? `${bar.value} of ${bar.max} pages read` : `${module.pages.length} pages`;
}

function sessionOf(stage: Stage): string {
  if (stage.profile().api === 'none') return 'None: without an LMS nothing is recorded';
  if (stage.failed()) return 'None: the LMS did not let the module begin';
  if (!stage.open()) return 'Ended: the learner has left. “Leave and come back” opens the module again';
  return stage.profile().lessonMode === 'normal' ? 'Open' : 'Open, but nothing is recorded in this mode';
}

function showSaved(saved: string, limit: number, record: LearnerRecord, module: PreviewModule) {
  const location = record['cmi.core.lesson_location'];
  const bookmark = module.pages.find(({ id }) => id === location)?.title;
  const place = bookmark === undefined ? '' : ` The bookmark is “${bookmark}”.`;
  const full = `${saved.length.toLocaleString('en')} of ${characters(limit)}`;
  setText('saved-words', saved === '' ? 'Nothing is saved yet.' : `Saved: ${full}. ${contentsOf(saved)}${place}`);
  const meter = byId<HTMLMeterElement>('saved-meter');
  meter.max = limit;
  meter.high = limit * 0.8;
  meter.value = saved.length;
  meter.textContent = full;
  setText('saved-text', saved);
}

/** What the saved text holds, as far as it is plain; a long one is compressed. */
function contentsOf(saved: string): string {
  const held = parsed(saved);
  if (held === undefined) return 'It is compressed.';
  const parts = [
    counted(Array.isArray(held.seen) ? held.seen.length : 0, 'page read', 'pages read'),
    counted(sizeOf(held.quizzes), 'quiz begun', 'quizzes begun'),
    counted(sizeOf(held.worksheets), 'worksheet begun', 'worksheets begun'),
  ].filter(Boolean);
  return parts.length === 0 ? '' : `It holds ${parts.join(', ')}.`;
}

function parsed(saved: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(saved);
  } catch {
    return undefined;
  }
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

/** Only what is new: a text that is set again is read again by some screen readers, and loses its selection. */
function setText(id: string, text: string) {
  const place = byId(id);
  if (place.textContent !== text) place.textContent = text;
}

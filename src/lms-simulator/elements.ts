// The SCORM 1.2 data model in one table: every element's access, type, range, vocabulary and size (RTE 3.4.4).
import { type DataType, LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from './data-types';

/** `r`: the content may only read it (else 403). `w`: only write it (else 404). `rw`: both. */
type Access = 'r' | 'w' | 'rw';

export interface Element {
  access: Access;
  type: DataType;
  /** A set adds to what is there instead of replacing it (`cmi.comments`). */
  appends?: true;
}

const identifier: DataType = { kind: 'identifier' };
const shortText: DataType = { kind: 'text', max: SHORT_TEXT_LIMIT };
const longText: DataType = { kind: 'text', max: LONG_TEXT_LIMIT };
const decimal: DataType = { kind: 'blank-or-decimal' };
const score: DataType = { kind: 'blank-or-decimal', min: 0, max: 100 };
const timespan: DataType = { kind: 'timespan' };
const words = (...list: string[]): DataType => ({ kind: 'words', words: list });

const STATUS_WORDS = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

/** `n` stands for an index. The order is the standard's, and the order of `_children`. */
const ELEMENTS = {
  'cmi.core.student_id': { access: 'r', type: identifier },
  'cmi.core.student_name': { access: 'r', type: shortText },
  'cmi.core.lesson_location': { access: 'rw', type: shortText },
  'cmi.core.credit': { access: 'r', type: words('credit', 'no-credit') },
  // "not attempted" is the LMS's word: content cannot set it (405).
  'cmi.core.lesson_status': { access: 'rw', type: words(...STATUS_WORDS) },
  'cmi.core.entry': { access: 'r', type: words('ab-initio', 'resume', '') },
  'cmi.core.score.raw': { access: 'rw', type: score },
  'cmi.core.score.min': { access: 'rw', type: score },
  'cmi.core.score.max': { access: 'rw', type: score },
  'cmi.core.total_time': { access: 'r', type: timespan },
  'cmi.core.lesson_mode': { access: 'r', type: words('normal', 'browse', 'review') },
  'cmi.core.exit': { access: 'w', type: words('time-out', 'suspend', 'logout', '') },
  'cmi.core.session_time': { access: 'w', type: timespan },
  'cmi.suspend_data': { access: 'rw', type: longText },
  'cmi.launch_data': { access: 'r', type: longText },
  'cmi.comments': { access: 'rw', type: longText, appends: true },
  'cmi.comments_from_lms': { access: 'r', type: longText },
  'cmi.objectives.n.id': { access: 'rw', type: identifier },
  'cmi.objectives.n.score.raw': { access: 'rw', type: score },
  'cmi.objectives.n.score.min': { access: 'rw', type: score },
  'cmi.objectives.n.score.max': { access: 'rw', type: score },
  'cmi.objectives.n.status': { access: 'rw', type: words(...STATUS_WORDS, 'not attempted') },
  'cmi.student_data.mastery_score': { access: 'r', type: { kind: 'decimal', min: 0, max: 100 } },
  'cmi.student_data.max_time_allowed': { access: 'r', type: timespan },
  'cmi.student_data.time_limit_action': {
    access: 'r',
    type: words('exit,message', 'exit,no message', 'continue,message', 'continue,no message'),
  },
  'cmi.student_preference.audio': { access: 'rw', type: { kind: 'integer', min: -1, max: 100 } },
  'cmi.student_preference.language': { access: 'rw', type: shortText },
  'cmi.student_preference.speed': { access: 'rw', type: { kind: 'integer', min: -100, max: 100 } },
  'cmi.student_preference.text': { access: 'rw', type: { kind: 'integer', min: -1, max: 1 } },
  'cmi.interactions.n.id': { access: 'w', type: identifier },
  'cmi.interactions.n.objectives.n.id': { access: 'w', type: identifier },
  'cmi.interactions.n.time': { access: 'w', type: { kind: 'time' } },
  'cmi.interactions.n.type': {
    access: 'w',
    type: words('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'w', type: shortText },
  'cmi.interactions.n.weighting': { access: 'w', type: decimal },
  'cmi.interactions.n.student_response': { access: 'w', type: shortText },
  'cmi.interactions.n.result': {
    access: 'w',
    type: { kind: 'words-or-decimal', words: ['correct', 'wrong', 'unanticipated', 'neutral'] },
  },
  'cmi.interactions.n.latency': { access: 'w', type: timespan },
} as const satisfies Record<string, Element>;

/** Lists: what has `_count`. */
export const LISTS: readonly string[] = [
  'cmi.objectives',
  'cmi.interactions',
  'cmi.interactions.n.objectives',
  'cmi.interactions.n.correct_responses',
];

/** What has `_children` (RTE 3.4.4); the lists inside an interaction have only `_count`. */
const PARENTS: readonly string[] = [
  'cmi.core',
  'cmi.core.score',
  'cmi.objectives',
  'cmi.objectives.n.score',
  'cmi.student_data',
  'cmi.student_preference',
  'cmi.interactions',
];

/** The value of `cmi._version` (RTE 3.4.4). */
export const DATA_MODEL_VERSION = '3.4';

/** The element of a pattern such as `cmi.objectives.n.id`, or undefined. */
export function elementAt(pattern: string): Element | undefined {
  const table: Record<string, Element> = ELEMENTS;
  return Object.keys(table).includes(pattern) ? table[pattern] : undefined;
}

/** Whether the data model has an element, a group or a list of this pattern. */
export function isKnown(pattern: string): boolean {
  return Object.keys(ELEMENTS).some((name) => name === pattern || name.startsWith(`${pattern}.`));
}

/** The names of a group's children in the standard's order, without those refused; undefined where there is no `_children`. */
export function childrenOf(pattern: string, isRefused: (pattern: string) => boolean): string | undefined {
  if (!PARENTS.includes(pattern)) return undefined;
  const prefix = LISTS.includes(pattern) ? `${pattern}.n.` : `${pattern}.`;
  const names = Object.keys(ELEMENTS)
    .filter((name) => name.startsWith(prefix) && !isRefused(name))
    .map((name) => name.slice(prefix.length).split('.')[0]);
  return [...new Set(names)].join(',');
}

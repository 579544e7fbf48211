// Calls of the LMS's functions, and statements, in words that an author understands.
import { errorText } from '../../lms-simulator/errors';
import type { ApiCall } from '../../lms-simulator/session';
import type { PreviewModule, Statement } from '../data';

/** told: changes something. answers: about a question or a score. asked: only reads. refused: the LMS said no. */
export type CallKind = 'told' | 'answers' | 'asked' | 'refused' | 'statement';

export interface Told {
  kind: CallKind;
  words: string;
  /** As it was called. */
  raw: string;
}

type InWords = (value: string) => string;

/** By the name of the element, its numbers left out (RTE 3.4.4). */
const SETS: Record<string, InWords> = {
  'cmi.core.lesson_status': (value) => `The status is now “${value}”.`,
  'cmi.core.score.raw': (value) => `The score is ${value}.`,
  'cmi.core.score.min': (value) => `The lowest possible score is ${value}.`,
  'cmi.core.score.max': (value) => `The highest possible score is ${value}.`,
  'cmi.core.lesson_location': (value) => `The bookmark is page “${value}”.`,
  'cmi.core.exit': (value) =>
    value === 'suspend' ? 'When the learner leaves, the work is to be kept.' : 'This is a normal end.',
  'cmi.core.session_time': (value) => `This session took ${inMinutes(value)}.`,
  'cmi.suspend_data': (value) => `The place and the work are handed over: ${characters(value.length)}.`,
  'cmi.interactions.n.id': (value) => `An answer follows, to question “${value}”.`,
  'cmi.interactions.n.type': (value) => `It is a question of the kind “${value}”.`,
  'cmi.interactions.n.time': (value) => `It was answered at ${value}.`,
  'cmi.interactions.n.weighting': (value) => `It counts ${value}.`,
  'cmi.interactions.n.correct_responses.n.pattern': (value) => `The right answer is “${value}”.`,
  'cmi.interactions.n.student_response': (value) => `The learner's answer is “${value}”.`,
  'cmi.interactions.n.result': (value) => `The result is “${value}”.`,
  'cmi.interactions.n.latency': (value) => `It took the learner ${inMinutes(value)}.`,
};

const GETS: Record<string, string> = {
  'cmi.core.student_id': 'who the learner is',
  'cmi.core.lesson_mode': 'the mode',
  'cmi.core.lesson_status': 'the status',
  'cmi.core.lesson_location': 'the bookmark',
  'cmi.core.score.raw': 'the score',
  'cmi.suspend_data': 'what was saved',
  'cmi.student_data.mastery_score': 'the mastery score',
  'cmi.interactions._count': 'how many answers there are',
};

const SCORES = /^cmi\.(?:interactions|core\.score)\b/;

export function tellCall(call: ApiCall): Told {
  const raw = `${call.name}(${call.args.map(quoted).join(', ')}) → ${call.threw === undefined ? quoted(call.result) : `threw ${call.threw}`}${call.error === 0 ? '' : `   [error ${call.error}]`}`;
  if (call.threw !== undefined) return { kind: 'refused', words: 'The LMS broke off instead of answering.', raw };
  if (call.error !== 0 && !call.name.startsWith('LMSGetE') && call.name !== 'LMSGetLastError') {
    return { kind: 'refused', words: `The LMS refused: ${errorText(String(call.error)).toLowerCase()}.`, raw };
  }
  return { ...inWords(call), raw };
}

function inWords({ name, args, result }: ApiCall): Pick<Told, 'kind' | 'words'> {
  const [element, value] = args.map(String);
  const pattern = (element ?? '').replace(/\.\d+(?=\.|$)/g, '.n');
  switch (name) {
    case 'LMSInitialize':
      return { kind: 'told', words: 'The module has begun a session.' };
    case 'LMSFinish':
      return { kind: 'told', words: 'The module has ended the session.' };
    case 'LMSCommit':
      return { kind: 'told', words: 'Everything is to be stored now.' };
    case 'LMSSetValue':
      return {
        kind: SCORES.test(pattern) ? 'answers' : 'told',
        words: SETS[pattern]?.(value ?? '') ?? `“${element}” is now “${value}”.`,
      };
    case 'LMSGetValue':
      return { kind: 'asked', words: `Asked for ${GETS[pattern] ?? `“${element}”`}: ${answered(result)}.` };
    default:
      return { kind: 'asked', words: 'Asked whether the last call was in order.' };
  }
}

export function tellStatement(statement: Statement): Told {
  const { verb, object } = statement as { verb?: Named; object?: Named & { definition?: Named } };
  const what = nameOf(object?.definition) ?? nameOf(object) ?? object?.id ?? 'something';
  const done = nameOf(verb) ?? verb?.id?.split('/').pop() ?? 'did something with';
  return {
    kind: 'statement',
    words: `To the LRS: the learner ${done} “${what}”.`,
    raw: JSON.stringify(statement, null, 2),
  };
}

/** Whether it is surely about another module, open in another tab: then it is no news here. */
export function isOfAnother(statement: Statement, { id, course }: Pick<PreviewModule, 'id' | 'course'>): boolean {
  const { object } = statement as { object?: { id?: unknown } };
  const about = typeof object?.id === 'string' ? object.id : '';
  const path = `/courses/${encodeURIComponent(course.id)}/`;
  const module = about.includes(path) ? about.slice(about.indexOf(path) + path.length).split(/[/?#]/)[0] : '';
  return module !== '' && module !== encodeURIComponent(id);
}

interface Named {
  id?: string;
  display?: Record<string, string>;
  name?: Record<string, string>;
}

function nameOf(named: Named | undefined): string | undefined {
  return Object.values(named?.display ?? named?.name ?? {})[0];
}

function quoted(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  // Saved work is JSON: in single quotes it can be read.
  return /"/.test(value) && !/['\\\n]/.test(value) ? `'${value}'` : JSON.stringify(value);
}

function answered(result: unknown): string {
  const text = String(result);
  return text === '' ? 'nothing' : text.length > 60 ? characters(text.length) : `“${text}”`;
}

/** `4,096 characters` */
export function characters(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'character' : 'characters'}`;
}

/** A CMITimespan as people say it. */
export function inMinutes(timespan: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = timespan.split(':').map(Number);
  const all = Math.round(hours * 3600 + minutes * 60 + seconds);
  return all < 60 ? `${all} s` : `${Math.floor(all / 60)} min ${all % 60} s`;
}

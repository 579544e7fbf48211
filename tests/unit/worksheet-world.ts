// A module with worksheets for tests without a browser: its rules as the runtime has them, and a learner who writes much.
import { textCoder } from '../../scorm-runtime/coder/coder';
import type { Session, WorksheetRules } from '../../scorm-runtime/session';
import { edited } from '../../scorm-runtime/worksheet/answers';
import { sharing } from '../../scorm-runtime/worksheet/sharing';
import { standingsIn } from '../../scorm-runtime/worksheet/standing';
import { wordCodec } from '../../scorm-runtime/worksheet/word-coding';
import type { FieldKey, WorksheetData } from '../../src/model/field';

export function sheet(id: string, fields: FieldKey[], more: Partial<WorksheetData> = {}): WorksheetData {
  const asked = fields.map((field) => ({ ...field, place: `one--${id}--${field.id}`, title: field.label }));
  const what = { required: 1, explicit: false, share: false, fields: asked };
  return { id, page: 'one', title: `Worksheet ${id}`, ...what, ...more };
}

/** A box, or any field of one control. */
export function box(id: string): FieldKey {
  return { id, label: `Label of ${id}`, names: [id] };
}

/** As packages with worksheets have it, but for the page. */
export const codec = wordCodec(textCoder());

export function rulesOf(...worksheets: WorksheetData[]): WorksheetRules {
  return {
    standings: (progress) => standingsIn(worksheets, progress),
    share: sharing(worksheets),
  };
}

/** Types `text` into a control, as the forms do. */
export function write(session: Session, worksheet: string, name: string, text: string, minute = 1) {
  const worksheets = { ...session.progress().worksheets };
  const answers = edited(worksheets[worksheet] ?? {}, [name], (values) => {
    values[0] = text;
  });
  delete worksheets[worksheet];
  session.write({ worksheets: { ...worksheets, [worksheet]: answers }, edited: minute });
}

/** What stands in a control. */
export function written(session: Session, worksheet: string, name: string): string | undefined {
  return session.progress().worksheets?.[worksheet]?.[name]?.[0];
}

const WORDS =
  'library partner children reading families garden school museum story volunteers weekend radio harvest bridge neighbours together question listen plan evening map winter table bread river music workshop science letter quiet corner window market'.split(
    ' ',
  );
const SYLLABLES = 'ba co di fu ger ha lin mo na pel qui ro sta tu vi wen za er ing al'.split(' ');

/** Words and names of about `length` characters, in about as many bits as English prose; another `seed`, others. */
export function prose(length: number, seed: number): string {
  let state = seed * 7919 + 17;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const name = () => Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  let text = '';
  while (text.length < length)
    text += `${next(2) === 0 ? name() : WORDS[next(WORDS.length)]}${next(9) === 0 ? '. ' : ' '}`;
  return text.slice(0, length);
}

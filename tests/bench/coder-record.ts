// The saved work that the coder is measured on: forty fields of prose with their ids, in the form that progress writes.
import { readFileSync } from 'node:fs';
import type { TextCoder } from '../../scorm-runtime/coder/coder';
import { plainProgress } from '../../scorm-runtime/progress-codec';
import { seenPages } from '../saved-progress';

/** Forty ids of 10 to 16 characters, in eight worksheets, as authors' labels give them. */
const FIELDS: Record<string, string> = {
  kwl: 'know-already want-to-learn learned-new next-question',
  partners: 'partner-name.1 shared-goal what-we-give what-we-ask first-contact who-calls.us by-when.first',
  map: 'strengths-here hidden-assets empty-places who-is-missing transport-gap',
  reflect: 'what-surprised hardest-part differently tell-colleague keep-alive',
  plan: 'next-step.one next-step.two next-step.three obstacles-now who-can-help budget-lines end-of-season',
  record: 'how-measure good-outcome story-to-tell ask-permission',
  agreement: 'responsible leave-kindly share-space promise-made',
  closing: 'rate-ourselves last-question suggestions thank-you-note',
};

/** Reflections as library staff write them, one a line. None of it is in the priming text. */
export function proseOf(language: 'english' | 'spanish'): string {
  return readFileSync(`tests/bench/coder-${language}.txt`, 'utf8');
}

/** As much of the prose as asked for, each field with its share. */
export function recordOf(prose: string, characters: number): string {
  const fields = Object.entries(FIELDS).flatMap(([worksheet, ids]) =>
    ids.split(' ').map((id) => [worksheet, id] as const),
  );
  const lines = prose.trim().split('\n');
  const answers = fields.map((_, field) => lines.filter((_, line) => line % fields.length === field).join(' '));
  const share = characters / answers.join('').length;
  if (share > 1) throw new Error('There is not so much prose.');
  const worksheets: Record<string, Record<string, string[]>> = {};
  let given = 0;
  let asked = 0;
  fields.forEach(([worksheet, id], field) => {
    const answer = answers[field] ?? '';
    asked += answer.length * share;
    const part = answer.slice(0, Math.round(asked) - given);
    given += part.length;
    worksheets[worksheet] = { ...worksheets[worksheet], [id]: [part] };
  });
  return plainProgress({
    worksheets,
    seen: seenPages(...Object.keys(FIELDS)),
    finished: false,
    page: '70-closing',
    on: '2026-12-02',
    edited: 29_936_872,
    attempt: 'k3f9x2q',
  });
}

/** How many characters of the prose the value can hold. */
export function mostProse(coder: TextCoder, prose: string, room: number): number {
  let fits = 0;
  let tooMany = 12_000;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (coder.encode(recordOf(prose, middle)).length <= room) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

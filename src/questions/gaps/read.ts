// Text with `[blank: …]` and `[choose: …]` in it → gaps to fill in.
import type { PhrasingContent, RootContent } from 'mdast';
import type { DraftPart } from '../../activities/draft';
import { refuse } from '../../activities/draft';
import { partOf, plainText } from '../../activities/read-words';
import type { DraftAnswer, DraftGap, Reading } from '../draft';
import { OPTION_SIGNS } from '../notation';
import type { AnswerShape } from '../read-answer';
import { refuseRepeated } from '../repeated';
import { hasGaps, takeGaps, type WrittenGap } from './marks';

export const gaps: AnswerShape = {
  name: 'text with gaps',
  certain: true,
  recognises: (block) => hasGaps(block),
  read({ block, reading }): DraftAnswer | undefined {
    const text = ('children' in block ? block.children : []) as RootContent[];
    const read = takeGaps(text, reading.lines).map((gap) => readGap(gap, reading));
    const complete = read.filter((gap) => gap !== undefined);
    return complete.length === read.length ? { kind: 'gaps', text, gaps: complete } : undefined;
  },
};

function readGap(gap: WrittenGap, reading: Reading): DraftGap | undefined {
  if (!gap.closed) {
    return refuse(reading, 'quiz-blank-empty', {
      place: gap.place,
      reason: `This gap  [${gap.kind}: …  is never closed.`,
      note: `Close it with  ]  on the same line:  ${exampleOf(gap.kind)}`,
      expected: [']'],
    });
  }
  return gap.kind === 'blank' ? readBlank(gap, reading) : readChoose(gap, reading);
}

function readBlank(gap: WrittenGap, reading: Reading): DraftGap | undefined {
  const accept = gap.alternatives.map((words) => plainText(words)).filter((words) => words !== '');
  if (accept.length > 0) return draftOf(gap, accept.join(' | '), { accept }, [], reading);
  return refuse(reading, 'quiz-blank-empty', {
    place: gap.place,
    reason: 'This gap has no answer.',
    note: `Write what belongs in it:  ${exampleOf('blank')}`,
  });
}

function readChoose(gap: WrittenGap, reading: Reading): DraftGap | undefined {
  const written = gap.alternatives.filter((words) => plainText(words) !== '');
  const parts = written.map((words) => optionOf(words, gap, reading));
  if (parts.length < 2 || parts.length > OPTION_SIGNS.length) {
    return refuse(reading, parts.length < 2 ? 'quiz-one-choice' : 'quiz-too-many', {
      place: gap.place,
      reason:
        parts.length < 2
          ? 'This gap has fewer than two choices, so there is nothing to choose.'
          : `This gap has ${parts.length} choices; SCORM has signs for ${OPTION_SIGNS.length}.`,
      note: `Divide the choices with bars:  ${exampleOf('choose')}   (or use  [blank: …]  for a word to write)`,
    });
  }
  if (
    refuseRepeated(
      parts.map(({ part }) => ({ part, content: part.content })),
      'choice',
      reading,
    )
  )
    return undefined;
  const [right, ...others] = parts.filter(({ isRight }) => isRight);
  if (!right || others.length > 0) {
    return refuse(reading, 'quiz-no-correct', {
      place: gap.place,
      reason: right
        ? 'Several choices of this gap are marked correct; only one can be chosen.'
        : 'None of the choices of this gap is marked correct.',
      note: `Put stars around the right one:  ${exampleOf('choose')}`,
    });
  }
  const options = parts.map(({ part }) => part);
  const text = options.map((part) => part.text).join(' | ');
  return draftOf(gap, text, { options, correct: right.part }, options, reading);
}

/** The right choice stands between stars, with nothing but spaces around them. */
function optionOf(words: PhrasingContent[], gap: WrittenGap, reading: Reading): { part: DraftPart; isRight: boolean } {
  const content = words.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only, ...others] = content;
  const isRight = others.length === 0 && (only?.type === 'emphasis' || only?.type === 'strong');
  const inner: PhrasingContent[] = isRight ? only.children : content;
  for (const node of inner) if (node.type === 'text') node.value = node.value.replace(/\s+/g, ' ');
  const [first] = inner;
  const last = inner.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return { part: { ...partOf('option', inner, gap.mark, reading), place: gap.place }, isRight };
}

function draftOf(
  { mark, place }: WrittenGap,
  text: string,
  answer: DraftGap['answer'],
  parts: DraftPart[],
  reading: Reading,
): DraftGap {
  // Its id must not tell the answer: it stands in the page.
  const stem = 'gap';
  return { kind: 'gap', text, stem, id: '', rank: 0, place, parts, report: reading.report, mark, answer };
}

function exampleOf(kind: WrittenGap['kind']): string {
  return kind === 'blank' ? 'half-[blank: full]' : 'a [choose: deficit | *resource*] view';
}

// The answer shapes of AUTHORING section 4 and which of them a question's blocks end with. One line a shape.
import type { RootContent } from 'mdast';
import type { Content } from '../activities/draft';
import { tasks } from './choice/read';
import type { DraftAnswer, Notes, Reading } from './draft';
import { gaps } from './gaps/read';
import { pairs } from './matching/read';
import { grid } from './matrix/read';
import { steps } from './ordering/read';
import { answerLine } from './text/read';

/** What a shape's reader is given. */
export interface AnswerBlock {
  block: RootContent;
  /** The words of the question: its title and what stands above the shape. */
  question: string;
  /** Of the question; a reader may add to them. */
  notes: Notes;
  /** The heading, for messages about the question as a whole. */
  owner: RootContent;
  reading: Reading;
}

/** One way to write an answer. */
export interface AnswerShape {
  /** How a message calls it. */
  name: string;
  /** Could be nothing else: found above another shape it is a second answer, not a part of the prompt. */
  certain: boolean;
  recognises(block: RootContent, reading: Reading): boolean;
  /** Undefined, and reported, when the answer cannot be used. */
  read(answer: AnswerBlock): DraftAnswer | undefined;
}

/** Asked in this order. */
export const SHAPES: readonly AnswerShape[] = [tasks, answerLine, grid, gaps, pairs, steps];

export interface FoundAnswer {
  shape: AnswerShape;
  prompt: Content;
  block: RootContent;
}

/** The answer among the blocks of a question: the last one, or the text that has gaps in it. */
export function findAnswer(blocks: readonly RootContent[], reading: Reading): FoundAnswer | undefined {
  const last = blocks.at(-1);
  const shape = last && SHAPES.find((candidate) => candidate.recognises(last, reading));
  if (last && shape && shape !== gaps) return { shape, prompt: blocks.slice(0, -1), block: last };
  // Gaps may stand in several paragraphs: everything from the first of them on is the text.
  const first = blocks.findIndex((block) => gaps.recognises(block, reading));
  if (first === -1) return undefined;
  const text = blocks.slice(first) as never[];
  return {
    shape: gaps,
    prompt: blocks.slice(0, first),
    block: { type: 'blockquote', children: text, position: blocks[first]?.position },
  };
}

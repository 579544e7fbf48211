// One `###` and everything down to the next → a question: its attributes, prompt, answer and what is said back.
import type { Heading, RootContent } from 'mdast';
import { type Content, refuse } from '../activities/draft';
import { numberFrom, settingOf, takeAttributes, YES_OR_NO } from '../activities/read-attributes';
import { plainText, recognised, shortened, visit } from '../activities/read-words';
import { placeOf } from '../markdown/nodes';
import { mendLabels } from './bare-labels';
import type { DraftAnswer, DraftQuestion, Notes, Reading } from './draft';
import { hasGaps, withoutGaps } from './gaps/marks';
import { hasBoxes, joinLists } from './join-lists';
import { pairs } from './matching/read';
import { type FoundAnswer, findAnswer, SHAPES } from './read-answer';
import { addNotes, beginsWithLabel, readNotes } from './read-notes';
import { reportStrayBlanks } from './stray-blanks';
import { dropSaid, refuseGraded } from './survey';

const ATTRIBUTES = ['points', 'shuffle', 'objective'];

const SURVEY_ATTRIBUTES = ['shuffle'];

/** SCORM's weighting is at most 100 in the LMSs that check it. */
const MOST_POINTS = 100;

/** Reads the question that `heading` begins. Undefined, and reported, when it has no answer that could be graded. */
export function readQuestion(heading: Heading, blocks: Content, reading: Reading): DraftQuestion | undefined {
  const attributes = takeAttributes([heading], heading, reading.survey ? SURVEY_ATTRIBUTES : ATTRIBUTES, reading);
  if (heading.children.length === 0) return refuseWordless(heading, reading);
  const notes: Notes = {};
  const body = [...sentenceOf(heading), ...joinLists(blocks, notes, reading.words)];
  const content = takeNotes(body, notes, reading);
  const isUsable = areChoosable(blocks, reading) && reportStrayBlanks([heading, ...content], reading);
  const found = findAnswer(content, reading);
  if (!found) return refuseShapeless(heading, content, reading);
  if (!isOnlyAnswer(found, heading, reading)) return undefined;
  if (reading.survey && refuseGraded(found, heading, reading)) return undefined;
  const question = plainText([heading, ...found.prompt]);
  const answer = found.shape.read({ block: found.block, question, notes, owner: heading, reading });
  if (!answer || !isUsable) return undefined;
  if (answer.kind === 'text') reportShownTable(found.prompt, reading);
  if (reading.survey) dropSaid(answer, notes, heading, reading);
  const text = plainText(heading) || question;
  return {
    kind: 'question',
    text: recognised(text),
    stem: text,
    explicitId: attributes.id,
    id: '',
    rank: 0,
    place: placeOf(heading),
    parts: partsOf(answer),
    report: reading.report,
    title: [heading],
    prompt: found.prompt,
    answer,
    notes,
    points: pointsOf(
      answer,
      settingOf(attributes, 'points', numberFrom(0, MOST_POINTS, '2'), reading),
      heading,
      reading,
    ),
    shuffle: settingOf(attributes, 'shuffle', YES_OR_NO, reading) ?? true,
    objective: objectiveOf(settingOf(attributes, 'objective', numberFrom(1, 99, '1', true), reading), heading, reading),
  };
}

/** A `###` may itself be the sentence with gaps: the sentence goes below, and the heading keeps its words. */
function sentenceOf(heading: Heading): Content {
  if (!hasGaps(heading)) return [];
  const children = structuredClone(heading.children);
  heading.children = withoutGaps(heading.children);
  return [{ type: 'paragraph', children, position: heading.position }];
}

/** Takes the notes out of the blocks: the quotations at their end, and those that begin with a label wherever they stand. */
function takeNotes(blocks: Content, notes: Notes, reading: Reading): Content {
  const { words } = reading;
  let end = blocks.length;
  while (end > 0 && isNote(blocks[end - 1])) end--;
  return blocks.filter((block, index) => {
    const isTaken = block.type === 'blockquote' && (index >= end || beginsWithLabel(block, words));
    if (!isTaken) return true;
    mendLabels(block, reading);
    addNotes(notes, readNotes(block, words));
    return false;
  });
}

function isNote(block: RootContent | undefined): boolean {
  return block?.type === 'blockquote' && !hasGaps(block);
}

/** A choice behind `>` would be read as what is said back, and nobody could choose it. */
function areChoosable(blocks: Content, reading: Reading): boolean {
  let isClean = true;
  visit(blocks, (node) => {
    const choice = node.type === 'blockquote' ? node.children.find(isChoices) : undefined;
    if (!choice) return;
    isClean = false;
    refuse(reading, 'quiz-no-shape', {
      place: placeOf(choice),
      reason: 'This choice stands behind  >,  so it would be feedback, and nobody could choose it.',
      note: `Take the  >  out:  - [ ] ${shortened(plainText(choice))}`,
      actual: '>',
    });
  });
  return isClean;
}

function isChoices(block: RootContent): boolean {
  return block.type === 'list' && hasBoxes(block);
}

function refuseWordless(heading: Heading, reading: Reading): undefined {
  return refuse(reading, 'quiz-no-shape', {
    place: placeOf(heading),
    reason: 'This question has no words of its own, so nobody could be led to it by its name.',
    note: 'Write the question behind its three signs:  ### Which of these are community assets?',
    actual: '###',
  });
}

const QUIZ_SHAPES =
  'choices (- [x] right, - [ ] wrong), a line  Answer: …,  an ordered list, a table of two columns, or a sentence with  [blank: …]';

const SURVEY_SHAPES =
  'a line  Answer: ____,  choices (- [ ] often), an ordered list to be ranked, or a table with  ( )  in its cells';

function refuseShapeless(heading: Heading, content: Content, reading: Reading): undefined {
  const title = shortened(plainText(heading));
  const last = content.at(-1);
  const above = content.slice(0, -1).findLast((block) => SHAPES.some((shape) => shape.recognises(block, reading)));
  if (above && last) {
    return refuse(reading, 'quiz-no-shape', {
      place: placeOf(last),
      reason: `Question "${title}" goes on behind its answer, so the answer is not the last thing in it.`,
      note: 'Move this above the answer, or make it feedback with  >  at the beginning of its lines.',
    });
  }
  return refuse(reading, 'quiz-no-shape', {
    place: placeOf(heading),
    reason: `Question "${title}" has no answer: ${last ? 'what it ends with is none of the forms of an answer' : 'nothing stands below it'}.`,
    note: `End it with ${reading.survey ? SURVEY_SHAPES : QUIZ_SHAPES}.  A heading that is no question needs four signs:  ####`,
  });
}

function isOnlyAnswer({ shape, prompt, block }: FoundAnswer, heading: Heading, reading: Reading): boolean {
  const inside = 'children' in block && block.type === 'blockquote' ? block.children : [];
  // What has a larger heading below it is no part of the prompt: that heading was to begin a question.
  const divided = prompt.findLastIndex((block) => block.type === 'heading' && block.depth < 3);
  const others = [...prompt, ...inside].flatMap((candidate, index) => {
    const other = SHAPES.find(
      (known) => (known.certain || index < divided) && known !== shape && known.recognises(candidate, reading),
    );
    const isRepeated =
      (shape.certain || index < divided) && inside.length === 0 && shape.recognises(candidate, reading);
    return other || isRepeated ? [{ candidate, name: (other ?? shape).name }] : [];
  });
  const [first] = others;
  if (!first) return true;
  refuse(reading, 'quiz-two-shapes', {
    place: placeOf(first.candidate),
    reason: `Question "${shortened(plainText(heading))}" has two answers: a ${first.name} here, and a ${shape.name} below it.`,
    note: 'Begin a question of its own for the second one with  ###,  or take one of the two out. Several accepted words go on one line:  Answer: one | another',
  });
  return false;
}

/** Right above a written answer: the table that the question is about, or pairs to match with a line that says which is which. */
function reportShownTable(prompt: Content, reading: Reading): void {
  const above = prompt.at(-1);
  if (!above || !pairs.recognises(above, reading)) return;
  reading.report('quiz-table-shown', {
    place: placeOf(above),
    reason:
      'This table is shown as a part of the question: the line  Answer:  below it is what learners are asked for.',
    note: 'If its pairs are to be matched, take the line  Answer:  out.',
  });
}

function partsOf(answer: DraftAnswer): DraftQuestion['parts'] {
  switch (answer.kind) {
    case 'matching':
      return [...answer.left, ...answer.right];
    case 'ordering':
      return answer.items;
    case 'gaps':
      return answer.gaps;
    case 'matrix':
      return [...answer.rows, ...answer.columns];
    case 'text':
    case 'number':
    case 'long-answer':
      return [];
    default:
      return answer.options;
  }
}

/** A long answer is never graded, so it can neither earn points nor cost any. */
function pointsOf(answer: DraftAnswer, given: number | undefined, heading: Heading, reading: Reading): number {
  if (reading.survey) return 0;
  if (answer.kind !== 'long-answer') return given ?? 1;
  if (given !== undefined && given > 0) {
    reading.report('quiz-settings', {
      place: placeOf(heading),
      reason: 'Nobody grades a long answer, so its points do nothing.',
      note: 'Take  points  out.',
      actual: String(given),
    });
  }
  return 0;
}

function objectiveOf(objective: number | undefined, heading: Heading, reading: Reading): number | undefined {
  const { objectives } = reading;
  if (objective === undefined || objectives === undefined || objective <= objectives) return objective;
  reading.report('quiz-settings', {
    place: placeOf(heading),
    reason: `There is no objective ${objective}: the module has ${objectives === 0 ? 'none' : objectives}.`,
    note:
      objectives === 0
        ? 'List the objectives on the first page in a container  :::objectives'
        : `Use a number from 1 to ${objectives}; objectives count in the order of the pages.`,
    actual: String(objective),
  });
  return undefined;
}

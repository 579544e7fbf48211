// Task lists → single choice, multiple response, true-false.
import type { List, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Content, type DraftPart, refuse } from '../../activities/draft';
import { partOf, plainText, shortened } from '../../activities/read-words';
import { placeOf } from '../../markdown/nodes';
import type { Place } from '../../model/message';
import type { DraftAnswer, Notes, Reading } from '../draft';
import { hasBoxes } from '../join-lists';
import { OPTION_SIGNS } from '../notation';
import type { AnswerBlock, AnswerShape } from '../read-answer';
import { addNotes, readNotes } from '../read-notes';
import { refuseRepeated } from '../repeated';
import { reportMarked } from '../survey';

export const tasks: AnswerShape = {
  name: 'list of choices',
  certain: true,
  recognises: (block) => block.type === 'list' && hasBoxes(block),
  read(answer) {
    const options = readOptions(answer.block as List, answer.notes, answer.reading);
    return options && judge(options, answer);
  },
};

interface Option {
  part: DraftPart;
  isRight: boolean;
  content: Content;
}

function readOptions(list: List, notes: Notes, reading: Reading): Option[] | undefined {
  const options = choicesIn(list, reading).map((item) => readOption(item, notes, reading));
  const complete = options.filter((option) => option !== undefined);
  return complete.length === options.length ? complete : undefined;
}

/** A box moved to the right is a choice, too: below the one above it, nobody could choose it. What follows it is its own. */
function choicesIn(list: List, reading: Reading): ListItem[] {
  return list.children.flatMap((item) => {
    const choices = [item];
    const { children } = item;
    item.children = [];
    for (const block of children) {
      if (block.type === 'list' && hasBoxes(block)) {
        const [first] = block.children;
        reading.report('quiz-repaired', {
          place: first && placeOf(first),
          reason: 'This choice stands further to the right than the one above it; it is read as a choice of its own.',
          note: 'Begin every choice of the question in the same column.',
        });
        choices.push(...choicesIn(block, reading));
      } else choices.at(-1)?.children.push(block);
    }
    return choices;
  });
}

function readOption(item: ListItem, notes: Notes, reading: Reading): Option | undefined {
  const [first, ...rest] = item.children;
  const isQuote = (block: RootContent) => block.type === 'blockquote';
  const content: Content = [...(first ? [first] : []), ...rest.filter((block) => !isQuote(block))];
  const said = rest.flatMap((block) => (block.type === 'blockquote' ? readNotes(block, reading.words) : []));
  const feedback = said.flatMap(({ unlabelled }) => unlabelled);
  // A label is about the question, also where it stands in line with a choice.
  for (const { notes: labelled } of said) addNotes(notes, { unlabelled: [], notes: labelled });
  const words = textOf({ type: 'root', children: content }).trim();
  const isEmpty = typeof item.checked !== 'boolean' && /^\[[ xX]?\]$/.test(words);
  if (isEmpty || isWithoutContent(content)) {
    return refuse(reading, 'quiz-empty-choice', {
      place: placeOf(item),
      reason: 'This choice has a box and no words.',
      note: 'Write the choice behind its box, or take the line out:  - [ ] Formal mentoring',
    });
  }
  if (typeof item.checked !== 'boolean') reportWithoutBox(item, words, reading);
  return {
    part: partOf('option', content, item, reading, feedback),
    isRight: item.checked === true,
    content,
  };
}

function isWithoutContent(content: Content): boolean {
  const isWordless = plainText(content) === '' && content.every(({ type }) => type === 'paragraph');
  return isWordless && !/"type":"(?:image|html)"/.test(JSON.stringify(content));
}

function reportWithoutBox(item: ListItem, words: string, reading: Reading): void {
  reading.report('quiz-repaired', {
    place: placeOf(item),
    reason: `The other choices of this question have a box and this one has none; it is read as a ${reading.survey ? '' : 'wrong '}choice.`,
    note: `Write  - [ ] ${shortened(words)}`,
    actual: words,
  });
}

function judge(options: Option[], { question, owner, reading }: AnswerBlock): DraftAnswer | undefined {
  const place = placeOf(owner);
  const title = shortened(question);
  const parts = options.map(({ part }) => part);
  const correct = options.filter(({ isRight }) => isRight).map(({ part }) => part);
  if (!isCountable(parts.length, title, place, reading)) return undefined;
  if (refuseRepeated(options, 'choice', reading)) return undefined;
  if (reading.survey) {
    if (correct.length > 0) reportMarked(title, '[x]', correct[0]?.place, reading);
    return { kind: kindOf(parts, [], question, owner, reading), options: parts, correct: [] };
  }
  if (correct.length === 0) {
    return refuse(reading, 'quiz-no-correct', {
      place,
      reason: `Question "${title}" has ${parts.length} choices and none is marked correct.`,
      note: `Put an x in the right one:  - [x] ${shortened(parts[0]?.text ?? '')}   (or use :::survey when there is no right answer)`,
    });
  }
  reportAllAbove(options, reading);
  return { kind: kindOf(parts, correct, question, owner, reading), options: parts, correct };
}

function isCountable(count: number, title: string, place: Place | undefined, reading: Reading): boolean {
  if (count > 1 && count <= OPTION_SIGNS.length) return true;
  const few = count < 2;
  refuse(reading, few ? 'quiz-one-choice' : 'quiz-too-many', {
    place,
    reason: few
      ? `Question "${title}" has one choice only, so there is nothing to choose.`
      : `Question "${title}" has ${count} choices; SCORM has signs for ${OPTION_SIGNS.length}.`,
    note: few
      ? `Add a ${reading.survey ? '' : 'wrong '}choice in a line of its own:  - [ ] Another answer`
      : 'Divide it into two questions.',
    actual: String(count),
  });
  return false;
}

function kindOf(
  parts: readonly DraftPart[],
  correct: readonly DraftPart[],
  question: string,
  owner: RootContent,
  reading: Reading,
): 'choice' | 'multiple' | 'true-false' {
  const { words } = reading;
  const asksForAll = words.selectAll.some((phrase) => question.toLowerCase().includes(phrase));
  const says = (part: DraftPart, forms: readonly string[]) =>
    forms.includes(part.text.toLowerCase().replace(/[.!]$/, ''));
  const isTruth = parts.length === 2 && parts.some((part) => says(part, words.true));
  const untrue = parts.find((part) => says(part, words.false));
  if (isTruth && (correct.length === 1 || (reading.survey && !asksForAll)) && untrue) {
    untrue.isFalse = true;
    return 'true-false';
  }
  if (correct.length > 1 && !asksForAll) {
    reading.report('quiz-multi-wording', {
      place: placeOf(owner),
      reason: `Question "${shortened(question)}" has ${correct.length} right choices and does not say that there may be several.`,
      note: `Add to the question:  (${words.selectAll[0]})`,
    });
  }
  return correct.length > 1 || asksForAll ? 'multiple' : 'choice';
}

function reportAllAbove(options: readonly Option[], reading: Reading): void {
  for (const { part, isRight } of options) {
    if (!reading.words.allAbove.some((phrase) => part.text.toLowerCase().startsWith(phrase))) continue;
    reading.report('quiz-all-above', {
      place: part.place,
      reason: `"${shortened(part.text)}" is ${isRight ? 'right as soon as a learner knows two of the choices' : 'wrong as soon as a learner knows that one of the choices is'}, and it tests little.`,
      note: isRight
        ? `Take it out, mark every right choice with [x], and add to the question:  (${reading.words.selectAll[0]})`
        : 'Take it out, or write a wrong answer in its place that somebody could believe.',
      actual: part.text,
    });
  }
}

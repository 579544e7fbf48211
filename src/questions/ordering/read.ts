// An ordered list without boxes → steps to put in order.
import type { List, RootContent } from 'mdast';
import { refuse } from '../../activities/draft';
import { partOf, plainText, shortened } from '../../activities/read-words';
import { placeOf } from '../../markdown/nodes';
import type { DraftAnswer } from '../draft';
import { hasBoxes } from '../join-lists';
import { LETTERS } from '../notation';
import type { AnswerShape } from '../read-answer';
import { addNotes } from '../read-notes';
import { refuseRepeated } from '../repeated';

export const steps: AnswerShape = {
  name: 'numbered list',
  certain: false,
  recognises: (block) => block.type === 'list' && block.ordered === true && !hasBoxes(block),
  read({ block, question, notes, reading }): DraftAnswer | undefined {
    const { children } = block as List;
    const items = children.map((item) => {
      const isQuote = (inner: RootContent) => inner.type === 'blockquote';
      const [first, ...rest] = item.children;
      const content: RootContent[] = [...(first ? [first] : []), ...rest.filter((inner) => !isQuote(inner))];
      // A step is not chosen, so nothing can be said back about it alone: its note explains the order.
      const said = rest.flatMap((inner) => (inner.type === 'blockquote' ? inner.children : []));
      if (said.length > 0) addNotes(notes, { unlabelled: said, notes: [] });
      return { part: partOf('item', content, item, reading), content };
    });
    const empty = items.find(({ content }) => content.length === 0 || plainText(content) === '');
    if (empty && !JSON.stringify(empty.content).includes('"type":"image"')) {
      return refuse(reading, 'quiz-empty-choice', {
        place: empty.part.place,
        reason: 'This step has a number and no words.',
        note: 'Write the step behind its number, or take the line out:  2. Talk with people',
      });
    }
    if (items.length < 2 || items.length > LETTERS.length) {
      const few = items.length < 2;
      return refuse(reading, few ? 'quiz-one-choice' : 'quiz-too-many', {
        place: placeOf(block),
        reason: few
          ? `Question "${shortened(question)}" has one step only, so there is nothing to put in order.`
          : `Question "${shortened(question)}" has ${items.length} steps; SCORM has signs for ${LETTERS.length}.`,
        note: few ? 'Add a step in a line of its own:  2. Talk with people' : 'Divide it into two questions.',
      });
    }
    if (refuseRepeated(items, 'step', reading)) return undefined;
    return { kind: 'ordering', items: items.map(({ part }) => part), ranking: reading.survey };
  },
};

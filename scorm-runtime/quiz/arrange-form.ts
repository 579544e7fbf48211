// Shows the questions that were drawn, and puts what is shuffled into this attempt's order.
import { drawnQuestions, shuffled } from './arrange';
import { questionOf, type RunningQuiz } from './running-quiz';

/** Returns the questions of this attempt. */
export function arrange({ form, data, state: { seed } }: RunningQuiz): RunningQuiz['drawn'] {
  const drawn = drawnQuestions(data, seed);
  for (const key of data.questions) {
    const question = questionOf(form, key);
    question.hidden = !drawn.includes(key);
    for (const list of question.querySelectorAll('[data-shuffle]')) {
      // The empty choice of a list stays first, "all of the above" last.
      const items = [...list.children].filter((item) => !item.matches('[value=""],[data-last]'));
      const order = shuffled(items, seed, (item) => `${key.id}.${choiceIn(item)}`);
      // A list to put in order must not begin in order.
      if (order.every((item, at) => choiceIn(item) === key.parts[at]?.right?.[0])) order.reverse();
      list.append(...order, ...list.querySelectorAll('[data-last]'));
    }
  }
  return drawn;
}

/** Of an option, or of the field in an item. */
function choiceIn(item: Element): string {
  return (item.querySelector('input') ?? (item as HTMLOptionElement)).value;
}

// Begins an attempt: draws its questions, and puts what is shuffled into the attempt's order.
import { drawnQuestions, shuffled } from './arrange';
import { fillAnswers } from './form-answers';
import type { RunningQuiz } from './running-quiz';

/** Or goes on with it: the questions in its order, with the learner's answers. */
export function beginAttempt(quiz: RunningQuiz) {
  const { form, data, state } = quiz;
  quiz.drawn = drawnQuestions(data, state.seed);
  for (const { id, parts, element } of quiz.drawn) {
    for (const list of element.querySelectorAll('[data-shuffle]')) {
      // The empty choice of a list stays first, "all of the above" last.
      const items = [...list.children].filter((item) => !item.matches('[value=""],[data-last]'));
      const order = shuffled(items, state.seed, (item) => `${id}.${choiceIn(item)}`);
      // A list to put in order must not begin in order.
      if (order.every((item, at) => choiceIn(item) === parts[at]?.right?.[0])) order.reverse();
      list.append(...order, ...list.querySelectorAll('[data-last]'));
    }
  }
  fillAnswers(form, state.answers);
}

/** Of an option, or of the field in an item. */
function choiceIn(item: Element): string {
  return (item.querySelector('input') ?? (item as HTMLOptionElement)).value;
}

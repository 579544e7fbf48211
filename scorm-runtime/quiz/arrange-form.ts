// Shows the questions that were drawn, and puts what is shuffled into this attempt's order.
import type { QuizData } from '../../src/model/module-data';
import { drawnQuestions, shuffled } from './arrange';
import { questionOf, type RunningQuiz } from './running-quiz';

export function arranging(form: HTMLFormElement, quiz: QuizData): RunningQuiz['arrange'] {
  // The order of the page as it was built: what is shuffled is always that, never what an earlier attempt made of it.
  const lists = [...form.querySelectorAll<HTMLElement>('[data-shuffle]')]
    .filter(({ dataset }) => quiz.shuffle || dataset.shuffle !== 'options')
    // The empty choice of a list stays first, "all of the above" last.
    .map((list) => ({ list, built: [...list.children].filter((child) => !child.matches('[value=""],[data-last]')) }));

  return (seed) => {
    const drawn = drawnQuestions(quiz, seed);
    for (const key of quiz.questions) showDrawn(questionOf({ form }, key), drawn.indexOf(key));
    for (const { list, built } of lists) {
      const key = quiz.questions.find((one) => questionOf({ form }, one).contains(list));
      if (!key) continue;
      const order = shuffled(built, seed, `${quiz.id}.${key.id}`);
      // A list to put in order must not begin in order.
      if (order.every((item, at) => item.querySelector('input')?.value === key.parts[at]?.right?.[0])) order.reverse();
      list.append(...order, ...list.querySelectorAll('[data-last]'));
    }
    return drawn;
  };
}

/** Questions are numbered as they are drawn, whatever language the number stands in. */
function showDrawn(question: HTMLElement, index: number) {
  question.hidden = index < 0;
  question.toggleAttribute('data-undrawn', index < 0);
  const label = question.querySelector('.question-number');
  if (label && index >= 0) label.textContent = (label.textContent ?? '').replace(/\d+/, String(index + 1));
}

// Shows the questions that were drawn, and puts what is shuffled into this attempt's order.
import type { QuizData } from '../../src/model/module-data';
import type { QuestionKey } from '../../src/model/question';
import { drawnQuestions, shuffled } from './arrange';

/** Arranges `form` for a seed; returns the questions of this attempt. Call it before the answers are filled in. */
export type Arrange = (seed: number) => readonly QuestionKey[];

export function arranging(form: HTMLFormElement, quiz: QuizData): Arrange {
  // The order of the page as it was built: what is shuffled is always that, never what an earlier attempt made of it.
  const lists = [...form.querySelectorAll<HTMLElement>('[data-shuffle]')]
    .filter(({ dataset }) => quiz.shuffle || dataset.shuffle !== 'options')
    .map((list) => ({ list, built: [...list.children] }));

  return (seed) => {
    const drawn = drawnQuestions(quiz, seed);
    for (const key of quiz.questions) showDrawn(questionOf(form, key), drawn.indexOf(key));
    for (const { list, built } of lists) list.append(...orderOf(list, built, seed, quiz));
    return drawn;
  };
}

export function questionOf(form: HTMLFormElement, { id }: QuestionKey): HTMLElement {
  return document.getElementById(`${form.id}--${id}`) as HTMLElement;
}

/** Questions are numbered as they are drawn, whatever language the number stands in. */
function showDrawn(question: HTMLElement, index: number) {
  question.hidden = index < 0;
  question.toggleAttribute('data-undrawn', index < 0);
  const label = question.querySelector('.question-number');
  if (label && index >= 0) label.textContent = (label.textContent ?? '').replace(/\d+/, String(index + 1));
}

/** The empty choice of a list stays first, "all of the above" last. */
function orderOf(list: HTMLElement, built: readonly Element[], seed: number, quiz: QuizData): Element[] {
  const question = list.closest<HTMLElement>('.question')?.dataset.question;
  const first = built.filter((child) => child instanceof HTMLOptionElement && child.value === '');
  const last = built.filter((child) => child.hasAttribute('data-last'));
  const middle = shuffled(
    built.filter((child) => !first.includes(child) && !last.includes(child)),
    seed,
    `${quiz.id}.${question}`,
  );
  const key = quiz.questions.find(({ id }) => id === question);
  const right =
    key?.kind === 'ordering' && middle.every((item, at) => item.querySelector('input')?.value === key.correct[at]);
  // A list to put in order must not begin in order.
  if (right) middle.reverse();
  return [...first, ...middle, ...last];
}

// Brings a quiz's whole form in step with its state: questions, what is said of it, buttons.
import type { GradingKey } from '../../src/model/question';
import { element } from '../document-parts';
import { fillAnswers } from './form-answers';
import { questionOf, type RunningQuiz } from './running-quiz';
import { sayingsOf } from './sayings';
import { showQuestion } from './show-question';

/** Begins an attempt, or goes on with it: the questions in its order, with the learner's answers. */
export function beginAttempt(quiz: RunningQuiz) {
  quiz.drawn = quiz.arrange(quiz.state.seed);
  fillAnswers(quiz.form, quiz.state.answers);
}

/** Shows everything as the state says; returns the summary. */
export function showQuiz(quiz: RunningQuiz): HTMLElement {
  const { form } = quiz;
  const { said, links } = sayingsOf(quiz);
  for (const index of quiz.drawn.keys()) showQuestion(quiz, index);
  for (const part of form.querySelectorAll<HTMLElement>('[data-say]')) {
    const values = said[part.dataset.say ?? ''] || false;
    part.hidden = !values;
    for (const [name, value] of Object.entries(values)) {
      const place = part.querySelector(`[data-value=${name}]`);
      if (place) place.textContent = String(value);
    }
  }
  const summary = form.querySelector('.quiz-summary') as HTMLElement;
  summary.querySelector('ul')?.replaceChildren(...links.map((key) => element('li', {}, linkTo(quiz, key))));
  return summary;
}

/** `Question 3: What …` */
function linkTo(quiz: RunningQuiz, key: GradingKey): HTMLElement {
  const question = questionOf(quiz, key);
  const words = (selector: string) => question.querySelector(selector)?.textContent ?? '';
  const number = words('.question-number').split(' · ')[0];
  return element('a', { href: `#${question.id}` }, `${number}: ${words('.question-title')}`);
}

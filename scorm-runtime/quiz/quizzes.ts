// Starts the quizzes of a module: resumes each from the learner's progress, and follows what is entered and pressed in it.
import type { ModuleData } from '../../src/model/module-data';
import { grade } from '../../src/questions/grade';
import { byId } from '../document-parts';
import type { Session } from '../session';
import { newSeed } from './arrange';
import { beginAttempt } from './begin-attempt';
import { fillAnswers, readAnswers } from './form-answers';
import { moveItem } from './ordering';
import { isLocked, questionOf, type RunningQuiz } from './running-quiz';
import { showQuestion, showQuiz } from './show';
import { passMark } from './standing';
import { ACTIONS, keep } from './submit';

/** What the quizzes need of the page around them. */
type Surroundings = Pick<RunningQuiz, 'say' | 'changed'>;

export function offerQuizzes({ quizzes = [], quizTexts }: ModuleData, session: Session, around: Surroundings) {
  for (const data of quizzes) {
    const fresh = { answers: {}, attempts: 0, submitted: false, checked: 0, seed: newSeed() };
    const quiz: RunningQuiz = {
      ...around,
      data,
      form: byId<HTMLFormElement>(`${data.page}--${data.id}`),
      session,
      mark: passMark(data, session.mastery),
      state: session.progress().quizzes?.[data.id] ?? fresh,
      drawn: [],
      at: 0,
      reminded: false,
      times: new Map(),
    };
    beginAttempt(quiz);
    quiz.at = firstOpen(quiz);
    showQuiz(quiz);
    follow(quiz, quizTexts?.position ?? '');
  }
}

/** With layout=one a learner who comes back meets the first question that is not done, or the last one. */
function firstOpen({ drawn, data, state }: RunningQuiz): number {
  const open = drawn.findIndex((key, index) =>
    data.show === 'answers' ? index >= state.checked : !grade(key, state.answers).answered,
  );
  return open < 0 ? drawn.length - 1 : open;
}

/** `position`: what is said of an item that was moved. */
function follow(quiz: RunningQuiz, position: string) {
  const { form, times } = quiz;
  const indexAt = (target: EventTarget | null) =>
    quiz.drawn.findIndex((key) => questionOf(form, key).contains(target as Node));
  form.addEventListener('submit', (event) => event.preventDefault());
  const timeOf = (target: EventTarget | null) => {
    const id = quiz.drawn[indexAt(target)]?.id ?? '';
    const time = times.get(id) ?? { from: Date.now(), to: Date.now() };
    times.set(id, time);
    return time;
  };
  // Not every browser focuses what is pressed: Safari does not.
  for (const type of ['focusin', 'mousedown']) form.addEventListener(type, ({ target }) => timeOf(target));
  form.addEventListener('input', ({ target }) => {
    const index = indexAt(target);
    if (isLocked(quiz, index)) return fillAnswers(form, quiz.state.answers);
    keep(quiz, { answers: readAnswers(form) });
    timeOf(target).to = Date.now();
    showQuestion(quiz, index);
  });
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const { quizAction = '', move } = button?.dataset ?? {};
    ACTIONS[quizAction]?.(quiz);
    if (button && move && !isLocked(quiz, indexAt(button))) quiz.say(moveItem(button, position));
  });
}

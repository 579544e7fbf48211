// Starts the quizzes of a module: resumes each from the learner's progress, and follows what is entered and pressed in it.
import type { ModuleData } from '../../src/model/module-data';
import { byId } from '../document-parts';
import type { Session } from '../session';
import { newSeed } from './arrange';
import { beginAttempt } from './begin-attempt';
import { fillAnswers, readAnswers } from './form-answers';
import { moveItem } from './ordering';
import { questionsOf, type RunningQuiz } from './running-quiz';
import { showQuiz } from './show';
import { withMark } from './standing';
import { ACTIONS, keep } from './submit';

/** What the quizzes need of the page around them. */
type Surroundings = Pick<RunningQuiz, 'say' | 'changed'>;

export function offerQuizzes({ quizzes = [] }: ModuleData, session: Session, around: Surroundings) {
  for (const data of quizzes) {
    const place = `${data.page}--${data.id}`;
    const questions = data.questions.map((key) => ({ ...key, element: byId(`${place}--${key.id}`) }));
    const fresh = { answers: {}, attempts: 0, submitted: false, checked: 0, seed: newSeed() };
    const quiz: RunningQuiz = {
      ...around,
      data: { ...withMark(data, session.mastery), questions },
      form: byId<HTMLFormElement>(place),
      session,
      state: session.progress().quizzes?.[data.id] ?? fresh,
      drawn: [],
      at: 0,
      reminded: false,
      times: new Map(),
    };
    beginAttempt(quiz);
    quiz.at = firstOpen(quiz);
    showQuiz(quiz);
    follow(quiz);
  }
}

/** With layout=one a learner who comes back meets the first question that is not done, or the last one. */
function firstOpen(quiz: RunningQuiz): number {
  const { show } = quiz.data;
  const open = questionsOf(quiz).findIndex(({ locked, answered }) => !(show === 'answers' ? locked : answered));
  return open < 0 ? quiz.drawn.length - 1 : open;
}

function follow(quiz: RunningQuiz) {
  const { form, times } = quiz;
  form.addEventListener('submit', (event) => event.preventDefault());
  const timeOf = (target: EventTarget | null) => {
    const { question = '' } = (target as Element).closest<HTMLElement>('.question')?.dataset ?? {};
    const time = times.get(question) ?? { from: Date.now(), to: Date.now() };
    times.set(question, time);
    return time;
  };
  // Not every browser focuses what is pressed: Safari does not.
  for (const type of ['focusin', 'mousedown']) form.addEventListener(type, ({ target }) => timeOf(target));
  form.addEventListener('input', ({ target }) => {
    if ((target as Element).closest('.locked')) return fillAnswers(form, quiz.state.answers);
    keep(quiz, { answers: readAnswers(form) });
    timeOf(target).to = Date.now();
    showQuiz(quiz);
  });
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const { quizAction = '', move } = button?.dataset ?? {};
    ACTIONS[quizAction]?.(quiz);
    if (button && move) quiz.say(moveItem(button));
  });
}

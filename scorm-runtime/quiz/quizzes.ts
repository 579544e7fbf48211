// Starts the quizzes of a module: resumes each from the learner's progress, and follows what is entered and pressed in it.
import type { ModuleData } from '../../src/model/module-data';
import type { QuizRuntimeTexts } from '../../src/model/texts';
import { grade } from '../../src/questions/grade';
import { byId } from '../document-parts';
import type { Session } from '../session';
import { newSeed } from './arrange';
import { arranging } from './arrange-form';
import { fillAnswers, readAnswers } from './form-answers';
import { moveItem } from './ordering';
import { isLocked, type RunningQuiz } from './running-quiz';
import { showQuestion } from './show-question';
import { beginAttempt, showQuiz } from './show-quiz';
import { passMark } from './standing';
import { ACTIONS, keep } from './submit';

/** What the quizzes need of the page around them. */
type Surroundings = Pick<RunningQuiz, 'say' | 'changed'>;

export function offerQuizzes(
  { quizzes = [], quizTexts, complete }: ModuleData,
  session: Session,
  around: Surroundings,
) {
  for (const data of quizzes) {
    const form = byId<HTMLFormElement>(`${data.page}--${data.id}`);
    const mark = passMark(data, quizzes, complete, session.mastery);
    const quiz: RunningQuiz = {
      ...around,
      data,
      form,
      session,
      texts: quizTexts as QuizRuntimeTexts,
      mark,
      decides: mark !== undefined && complete.some(({ kind }) => kind === 'quiz'),
      arrange: arranging(form, data),
      state: session.progress().quizzes?.[data.id] ?? freshState(),
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

function freshState(): RunningQuiz['state'] {
  return { answers: {}, attempts: 0, submitted: false, checked: 0, seed: newSeed() };
}

/** With layout=one a learner who comes back meets the first question that is not done, or the last one. */
function firstOpen({ drawn, data, state }: RunningQuiz): number {
  const open = drawn.findIndex((key, index) =>
    data.show === 'answers' ? index >= state.checked : !grade(key, state.answers).answered,
  );
  return open < 0 ? Math.max(0, drawn.length - 1) : open;
}

function follow(quiz: RunningQuiz) {
  const { form, times } = quiz;
  const idAt = (target: EventTarget | null) =>
    (target as Element).closest<HTMLElement>('.question')?.dataset.question as string;
  const indexAt = (target: EventTarget | null) => quiz.drawn.findIndex(({ id }) => id === idAt(target));
  form.addEventListener('submit', (event) => event.preventDefault());
  const timeOf = (target: EventTarget | null) => {
    const id = idAt(target);
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
    const { quizAction = '', move: way } = button?.dataset ?? {};
    ACTIONS[quizAction]?.(quiz);
    if (button && way && !isLocked(quiz, indexAt(button))) quiz.say(moveItem(button, way, quiz.texts));
  });
}

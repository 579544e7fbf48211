// Starts the quizzes of a module: resumes each from the learner's progress, and follows what is entered and pressed in it.
import type { ModuleData, QuizData } from '../../src/model/module-data';
import { fillText, type QuizRuntimeTexts } from '../../src/model/texts';
import type { Session } from '../session';
import { newSeed } from './arrange';
import { arranging } from './arrange-form';
import { fillAnswers, readAnswers } from './form-answers';
import { offerMoves } from './ordering';
import { clearResult } from './results';
import { isLocked, type RunningQuiz } from './running-quiz';
import { gradeAll } from './scoring';
import { showQuiz } from './show-quiz';
import { passMark } from './standing';
import { ACTIONS, answered } from './submit';

/** What the quizzes need of the page around them. */
interface Surroundings {
  say(words: string): void;
  changed(): void;
}

export function offerQuizzes(
  { quizzes = [], quizTexts, complete }: ModuleData,
  session: Session,
  around: Surroundings,
) {
  for (const data of quizzes) {
    const form = document.getElementById(`${data.page}--${data.id}`);
    if (!(form instanceof HTMLFormElement) || !quizTexts) continue;
    const mark = passMark(data, quizzes, complete, session.mastery);
    const rule = complete.some((one) => one.kind === 'quiz' && (!one.markedOnly || mark !== undefined));
    start(form, data, session, {
      mark,
      decides: rule && mark !== undefined && !data.practice,
      texts: quizTexts,
      ...around,
    });
  }
}

type Given = Pick<RunningQuiz, 'mark' | 'decides' | 'texts' | 'say' | 'changed'>;

function start(form: HTMLFormElement, data: QuizData, session: Session, given: Given) {
  const saved = session.progress().quizzes?.[data.id];
  const quiz: RunningQuiz = {
    ...given,
    data,
    form,
    session,
    arrange: arranging(form, data),
    state: saved ?? { answers: {}, attempts: 0, submitted: false, checked: 0, seed: newSeed() },
    drawn: [],
    at: 0,
    reminded: false,
    times: new Map(),
  };
  sayPassMark(form, given.mark, data.pass, given.texts);
  showQuiz(quiz);
  goOn(quiz);
  follow(quiz);
}

/** With layout=one a learner who comes back meets the first question that is not done. */
function goOn(quiz: RunningQuiz) {
  const { graded } = gradeAll(quiz.drawn, quiz.state.answers);
  const done = quiz.data.show === 'answers' ? quiz.state.checked : graded.findIndex(({ outcome }) => !outcome.answered);
  quiz.at = Math.max(0, done < 0 ? graded.length - 1 : Math.min(done, graded.length - 1));
  if (quiz.at > 0) showQuiz(quiz);
}

function follow(quiz: RunningQuiz) {
  const { form, texts, times } = quiz;
  const questionAt = (target: EventTarget | null) => (target as Element).closest<HTMLElement>('.question');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    const question = questionAt(target);
    if (!question) return;
    if (!answered(quiz, question, readAnswers(form))) return fillAnswers(form, quiz.state.answers);
    const time = times.get(question.dataset.question ?? '');
    if (time) time.to = Date.now();
    if (question.dataset.verdict) clearResult(question);
  });
  form.addEventListener('focusin', ({ target }) => {
    const id = questionAt(target)?.dataset.question;
    const now = Date.now();
    if (id !== undefined && !times.has(id)) times.set(id, { from: now, to: now });
  });
  form.addEventListener('click', ({ target }) => {
    const action = (target as Element).closest<HTMLElement>('[data-quiz-action]')?.dataset.quizAction;
    if (action !== undefined) ACTIONS[action]?.(quiz);
  });
  offerMoves(form, texts, { allowed: (question) => !isLocked(quiz, question), say: quiz.say });
}

/** The LMS's own mark replaces the author's in words, too. */
function sayPassMark(
  form: HTMLFormElement,
  mark: number | undefined,
  built: number | undefined,
  texts: QuizRuntimeTexts,
) {
  const words = form.querySelector('.quiz-pass');
  if (words && mark !== undefined && mark !== built)
    words.textContent = ` · ${fillText(texts.passMark, { pass: mark })}`;
}

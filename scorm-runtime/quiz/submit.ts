// What the buttons of a quiz do: submit it, try again, and with layout=one check a question and go from one to the next.
import type { QuizProgress } from '../../src/model/progress';
import { newSeed } from './arrange';
import { questionOf } from './arrange-form';
import { controlsOf } from './form-answers';
import { showResult, showUnanswered } from './results';
import { focusOn, isLocked, type RunningQuiz, revealed } from './running-quiz';
import { type Graded, gradeAll, type Submission } from './scoring';
import { showControls, showQuiz } from './show-quiz';
import { submitted } from './submission';
import { hideSummary, remind } from './summary';

export const ACTIONS: Record<string, (quiz: RunningQuiz) => void> = {
  submit(quiz) {
    const submission = gradeAll(quiz.drawn, quiz.state.answers);
    const unanswered = submission.graded.filter(({ outcome }) => !outcome.answered);
    // With layout=one each question has had its reminder.
    if (unanswered.length > 0 && !quiz.reminded && quiz.data.layout === 'all') return remindOf(quiz, unanswered);
    submit(quiz, submission);
  },
  retry(quiz) {
    const wrong = gradeAll(quiz.drawn, quiz.state.answers).graded.filter(({ outcome }) => (outcome.score ?? 1) < 1);
    quiz.times.clear();
    quiz.reminded = false;
    quiz.at = 0;
    keep(quiz, { submitted: false, checked: 0, seed: newSeed() });
    showQuiz(quiz);
    const [first] = [...quiz.drawn.filter((key) => wrong.some((one) => one.key === key)), ...quiz.drawn];
    if (first) focusOn(questionOf(quiz.form, quiz.data.layout === 'one' ? (quiz.drawn[0] ?? first) : first));
  },
  check(quiz) {
    const [graded] = gradeAll(quiz.drawn.slice(quiz.at), quiz.state.answers).graded;
    if (!graded) return;
    const question = questionOf(quiz.form, graded.key);
    if (!graded.outcome.answered && !quiz.reminded) return remindOf(quiz, [graded]);
    quiz.reminded = false;
    hideSummary(quiz);
    keep(quiz, { checked: quiz.at + 1 });
    showResult(question, graded.outcome, { texts: quiz.texts, reveal: revealed(quiz) });
    showControls(quiz);
    focusOn(question.querySelector<HTMLElement>('.question-result'));
  },
  next: (quiz) => step(quiz, 1),
  previous: (quiz) => step(quiz, -1),
};

function step(quiz: RunningQuiz, by: number) {
  quiz.at += by;
  quiz.reminded = false;
  hideSummary(quiz);
  showControls(quiz);
  const key = quiz.drawn[quiz.at];
  if (key) focusOn(questionOf(quiz.form, key));
}

export function keep(quiz: RunningQuiz, change: Partial<QuizProgress>) {
  quiz.state = { ...quiz.state, ...change };
  quiz.session.answer(quiz.data.id, quiz.state);
}

/** Once in an attempt: names what has no answer and takes the learner to the first of them. */
function remindOf(quiz: RunningQuiz, unanswered: readonly Graded[]) {
  quiz.reminded = true;
  for (const { key } of unanswered) showUnanswered(questionOf(quiz.form, key), quiz.texts);
  quiz.say(remind(quiz, unanswered));
  const [first] = unanswered;
  const question = first && questionOf(quiz.form, first.key);
  const names = Object.keys(quiz.state.answers);
  const controls = question ? controlsOf(question).filter(({ type }) => type !== 'hidden') : [];
  const empty =
    controls.find(({ name }) => !names.includes(name)) ?? question?.querySelector<HTMLElement>('[data-move]');
  empty?.focus();
}

function submit(quiz: RunningQuiz, submission: Submission) {
  const { state, events } = submitted(quiz, submission, Date.now());
  quiz.state = state;
  quiz.session.submit(quiz.data.id, state, events);
  quiz.changed();
  showQuiz(quiz)?.focus();
}

/** An input in a form: kept at once, unless the question is done. */
export function answered(quiz: RunningQuiz, question: HTMLElement, answers: QuizProgress['answers']): boolean {
  if (isLocked(quiz, question)) return false;
  keep(quiz, { answers });
  return true;
}

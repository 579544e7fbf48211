// What is to be said of a quiz as it stands, and which of its buttons there are: data by the names that the form has for it.
import type { GradingKey } from '../../src/model/question';
import { blanksOf, isStepwise, type RunningQuiz } from './running-quiz';
import { gradeAll, percent } from './scoring';
import { attemptsLeft, isMet } from './standing';

/** Shown when it is not false; an object has the values to fill in. */
type Sayings = Record<string, boolean | Record<string, number>>;

/** `links`: the questions to go to from the summary. */
export function sayingsOf(quiz: RunningQuiz): { said: Sayings; links: readonly GradingKey[] } {
  const { data, state, drawn, at, mark } = quiz;
  const decides = decidesStill(quiz);
  const { submitted } = state;
  const stepwise = isStepwise(quiz);
  const isLast = at === drawn.length - 1;
  // With answers shown each question is checked before the next; a checked one is done.
  const isOpen = data.show === 'answers' && at >= state.checked;
  const left = attemptsLeft(data, state, mark);
  const limited = left > 0 && left < Number.POSITIVE_INFINITY;
  // The only attempt is called the last one where something hangs on it.
  const several = left > 1 || (data.attempts === 1 && !decides);
  const { said, links } = submitted ? resultOf(quiz, left) : reminderOf(quiz);
  return {
    links,
    said: {
      ...said,
      links: links.length > 0,
      questionOf: stepwise && { number: at + 1, count: drawn.length },
      // The LMS's own mark replaces the author's in words, too.
      pass: mark !== undefined && { pass: mark },
      attemptsLeft: limited && several && { count: left },
      attemptLast: limited && !several && !decides,
      attemptDecides: limited && !several && decides && { pass: mark ?? 0 },
      previous: stepwise && at > 0,
      check: stepwise && isOpen,
      next: stepwise && !isOpen && !isLast,
      submit: !submitted && left > 0 && (!stepwise || (isLast && !isOpen)),
      retry: submitted && left > 0,
    },
  };
}

/** Who has finished has finished: no attempt can fail the module any more. */
function decidesStill({ decides, session }: RunningQuiz): boolean {
  return decides && !session.progress().finished;
}

function reminderOf(quiz: RunningQuiz): { said: Sayings; links: GradingKey[] } {
  const links = quiz.reminded ? blanksOf(quiz) : [];
  const count = links.length;
  const any = count > 0;
  return {
    links,
    said: { summary: any, remindOne: count === 1, remindMany: count > 1 && { count }, submitAnyway: any },
  };
}

/** The result of the last submission, as far as the quiz shows it. */
function resultOf(quiz: RunningQuiz, left: number) {
  const { data, state, drawn, mark } = quiz;
  const { graded, points, possible, share = -1 } = gradeAll(drawn, state.answers);
  const scored = data.show !== 'nothing' && share >= 0;
  const judged = scored && mark !== undefined;
  const met = isMet(data, state, mark);
  const best = state.best ?? 0;
  const links =
    data.show === 'answers' ? graded.filter(({ outcome }) => (outcome.score ?? 1) < 1).map(({ key }) => key) : [];
  const said: Sayings = {
    summary: true,
    submitted: !judged,
    passed: judged && met,
    notPassed: judged && !met,
    points: scored && { points: short(points), possible: short(possible), percent: percent(share) },
    passMark: judged && !met && { pass: mark },
    best: scored && !data.practice && best > share && { percent: percent(best) },
    review: links.length > 0,
    attemptsNone: left === 0,
    moduleFailed: decidesStill(quiz) && !met,
  };
  return { said, links };
}

/** Points as people write them: at most two decimals. */
function short(points: number): number {
  return Math.round(points * 100) / 100;
}

// What is to be said of a quiz as it stands, and which of its buttons there are: data by the names that the form has for it.
import { blanksOf, isStepwise, type RunningQuiz, wrongOf } from './running-quiz';
import { gradeAll, percent } from './scoring';
import type { Sayings } from './show';
import { attemptsLeft, isMet } from './standing';

export function sayingsOf(quiz: RunningQuiz): Sayings {
  const { data, state, mark, session } = quiz;
  const left = attemptsLeft(data, state, mark);
  const met = isMet(data, state, mark);
  // Who has finished has finished: no attempt can fail the module any more.
  const decides = data.decides && mark !== undefined && !session.progress().finished;
  // The LMS's own mark replaces the author's in words, too.
  const pass = mark !== undefined && { pass: mark };
  const limited = left > 0 && left < Number.POSITIVE_INFINITY;
  // The only attempt is called the last one where something hangs on it.
  const several = left > 1 || (data.attempts === 1 && !decides);
  return {
    pass,
    ...summaryOf(quiz, met && pass, !met && pass),
    attemptsNone: left === 0,
    moduleFailed: decides && !met,
    attemptsLeft: limited && several && { count: left },
    attemptLast: limited && !several && !decides,
    attemptDecides: limited && !several && decides && pass,
    ...buttonsOf(quiz, left > 0),
  };
}

/** What is not answered, or the result of the last submission, as far as the quiz shows it; with links to questions. */
function summaryOf(quiz: RunningQuiz, passed: Sayings[string], missed: Sayings[string]): Sayings {
  const { data, drawn, reminded } = quiz;
  const { submitted, answers, best = 0 } = quiz.state;
  const { graded, points, possible, share } = gradeAll(drawn, answers);
  const blanks = reminded && !submitted ? blanksOf(quiz, graded) : [];
  const count = blanks.length;
  const links = submitted && data.show === 'answers' ? wrongOf(graded) : blanks;
  const scored = submitted && data.show !== 'nothing' && share !== undefined;
  return {
    summary: submitted || count > 0,
    [count > 1 ? 'remindMany' : 'remindOne']: count > 0 && { count },
    submitAnyway: !submitted,
    submitted: submitted && !(scored && (passed || missed)),
    passed: scored && passed,
    notPassed: scored && missed,
    points: scored && { points: short(points), possible: short(possible), percent: percent(share) },
    best: scored && !data.practice && best > share && { percent: percent(best) },
    review: submitted,
    links: links.length > 0,
    ...Object.fromEntries(links.map((key) => [`to.${key.id}`, { number: drawn.indexOf(key) + 1 }])),
  };
}

/** `more`: there is an attempt left. */
function buttonsOf(quiz: RunningQuiz, more: boolean): Sayings {
  const { data, state, at, drawn } = quiz;
  const stepwise = isStepwise(quiz);
  // With answers shown each question is checked before the next; a checked one is done.
  const done = data.show !== 'answers' || at < state.checked;
  const last = at === drawn.length - 1;
  return {
    questionOf: stepwise && { number: at + 1, count: drawn.length },
    previous: stepwise && at > 0,
    check: stepwise && !done,
    next: stepwise && done && !last,
    submit: !state.submitted && more && (!stepwise || (last && done)),
    retry: state.submitted && more,
  };
}

/** Points as people write them: at most two decimals. */
function short(points: number): number {
  return Math.round(points * 100) / 100;
}

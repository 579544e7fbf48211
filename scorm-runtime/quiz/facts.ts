// How a quiz and its questions stand, as the form is told. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { GradingKey, Outcome } from '../../src/model/question';
import { factName, type QuestionFacts, type QuizFacts } from '../../src/model/quiz-facts';
import { gradeAll, percent } from './scoring';
import { attemptsLeft, isMet } from './standing';

/** A question of this attempt. */
export type Standing<Q extends GradingKey = GradingKey> = Q &
  Outcome &
  QuestionFacts & { waiting: boolean; blank: boolean; checked: boolean };

/** How each of `drawn` stands. */
export function standingsOf<Q extends GradingKey>(
  data: QuizData,
  state: QuizProgress,
  drawn: readonly Q[],
  at: number,
  reminded: boolean,
): Standing<Q>[] {
  const { submitted } = state;
  return gradeAll(drawn, state.answers).graded.map((question, index) => {
    const { answered, score } = question;
    // By its id: a newer edition may have others before it, which nobody was asked yet.
    const { checked: ids } = state;
    const checked = typeof ids === 'number' ? index < ids : ids.split(' ').includes(question.id);
    // A question whose result is shown cannot be changed before the next attempt.
    const locked = submitted || checked;
    // One question at a time, until the quiz is submitted.
    const waiting = data.layout === 'one' && !submitted && index !== at;
    /** Can still get an answer. */
    const blank = !(answered || locked || waiting);
    // What is not graded cannot be wrong.
    const right = score === undefined ? answered : score === 1;
    const wrong = score !== undefined && !right;
    const linked = submitted ? wrong : reminded && blank;
    return {
      ...question,
      number: index + 1,
      checked,
      locked,
      waiting,
      blank,
      right,
      wrong,
      linked,
      said: linked || locked,
      // It gives the answer away: only where nothing can be gained by that any more.
      explained: right || isMet(data, state) || attemptsLeft(data, state) === 0,
    };
  });
}

/** All that is so of the quiz and of its `questions`, by the names that the build wrote into the form. `safe`: the module cannot fail. */
export function factsOf(
  data: QuizData,
  state: QuizProgress,
  questions: readonly Standing[],
  at: number,
  safe: boolean,
): Record<string, unknown> {
  const { answers, best = 0, submitted } = state;
  const { points, possible, share = 0 } = gradeAll(questions, answers);
  const left = attemptsLeft(data, state);
  const marked = data.pass !== undefined;
  const links = questions.filter(({ linked }) => linked).length;
  const facts: QuizFacts = {
    submitted,
    met: isMet(data, state),
    marked,
    pass: data.pass,
    decides: !!data.decides && marked && !safe,
    left,
    several: left > 1,
    links,
    one: links === 1,
    summary: submitted || links > 0,
    points: short(points),
    possible: short(possible),
    percent: percent(share),
    best: percent(best),
    better: best > share,
    at,
    number: at + 1,
    count: questions.length,
    last: at === questions.length - 1,
    checked: !!questions[at]?.checked,
  };
  const said: Record<string, unknown> = { ...facts };
  for (const question of questions) {
    for (const [name, value] of Object.entries(question)) said[factName(question.id, name)] = value;
    for (const { name, value, right } of question.marks) {
      said[factName(name, right)] = true;
      said[factName(name, value, right)] = true;
    }
  }
  return said;
}

/** Points as people write them: at most two decimals. */
function short(points: number): number {
  return Math.round(points * 100) / 100;
}

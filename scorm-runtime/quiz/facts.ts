// How a quiz stands, as its form is told.
import { linkFact, numberFact, type QuizFacts } from '../../src/model/quiz-facts';
import { blanksOf, type RunningQuiz, wrongOf } from './running-quiz';
import { gradeAll, percent } from './scoring';
import { attemptsLeft, isMet } from './standing';

export function factsOf(quiz: RunningQuiz): QuizFacts & Record<string, unknown> {
  const { data, state, drawn, at, mark, session, reminded } = quiz;
  const { submitted, answers, checked, best = 0 } = state;
  const { graded, points, possible, share = 0 } = gradeAll(drawn, answers);
  const left = attemptsLeft(data, state, mark);
  const marked = mark !== undefined;
  const blanks = reminded && !submitted ? blanksOf(quiz, graded) : [];
  const links = submitted && data.show === 'answers' ? wrongOf(graded) : blanks;
  return {
    submitted,
    met: isMet(data, state, mark),
    marked,
    pass: mark,
    decides: !!data.decides && marked && !session.progress().finished,
    left,
    several: left > 1,
    blanks: blanks.length,
    one: blanks.length === 1,
    links: links.length > 0,
    summary: submitted || blanks.length > 0,
    points: short(points),
    possible: short(possible),
    percent: percent(share),
    best: percent(best),
    better: best > share,
    at,
    number: at + 1,
    count: drawn.length,
    last: at === drawn.length - 1,
    checked: at < checked,
    ...Object.fromEntries(links.map(({ id }) => [linkFact(id), true])),
    ...Object.fromEntries(drawn.map(({ id }, index) => [numberFact(id), index + 1])),
  };
}

/** Points as people write them: at most two decimals. */
function short(points: number): number {
  return Math.round(points * 100) / 100;
}

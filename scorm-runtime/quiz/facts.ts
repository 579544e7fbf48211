// How a quiz and its questions stand, as the form is told.
import { choiceName, markName } from '../../src/model/mark-names';
import { type QuestionFacts, type QuizFacts, questionFact } from '../../src/model/quiz-facts';
import { type QuestionStanding, questionsOf, type RunningQuiz } from './running-quiz';
import { gradeAll, percent } from './scoring';
import { attemptsLeft, isMet } from './standing';

type Facts = Record<string, unknown>;

export function factsOf(quiz: RunningQuiz): Facts {
  const { data, state, drawn, at, session, reminded } = quiz;
  const { submitted, answers, checked, best = 0 } = state;
  const { points, possible, share = 0 } = gradeAll(drawn, answers);
  const left = attemptsLeft(data, state);
  const met = isMet(data, state);
  const marked = data.pass !== undefined;
  const isShown = data.show === 'answers';
  const of: Facts = {};
  let links = 0;
  for (const [index, question] of questionsOf(quiz).entries()) {
    const { id, blank, wrong, locked, marks } = question;
    const linked = submitted ? isShown && wrong : reminded && blank;
    if (linked) links += 1;
    const result = isShown && locked;
    const about: QuestionFacts = {
      number: index + 1,
      linked,
      said: linked || result,
      // Nothing can be gained by the keys any more.
      ...(result && resultOf(question, met || left === 0)),
    };
    for (const [name, value] of Object.entries(about)) of[questionFact(id, name)] = value;
    for (const { name, value, right } of result ? marks : []) {
      of[markName(name, right)] = true;
      of[markName(choiceName(name, value), right)] = true;
    }
  }
  const facts: QuizFacts = {
    submitted,
    met,
    marked,
    pass: data.pass,
    decides: !!data.decides && marked && !session.progress().finished,
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
    count: drawn.length,
    last: at === drawn.length - 1,
    checked: at < checked,
  };
  return { ...facts, ...of };
}

function resultOf({ answered, score }: QuestionStanding, revealed: boolean) {
  // What is not graded cannot be wrong.
  const right = score === undefined ? answered : score === 1;
  return {
    answered,
    score,
    right,
    wrong: !right,
    // An explanation gives the answer away.
    explained: right || revealed,
    revealed,
  };
}

/** Points as people write them: at most two decimals. */
function short(points: number): number {
  return Math.round(points * 100) / 100;
}

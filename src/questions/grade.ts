// Grades a question of any kind: a pure function of its key and the form's answers, the same at submission and after resume.
// Shared with the runtime.
import type { Answers, GradingKey, Outcome, PartKey } from '../model/question';
import { decimal, parseNumber } from './number/number';
import { plain } from './text/compare';

export function grade({ parts, pattern }: GradingKey, answers: Answers): Outcome {
  const graded = parts.map((part) => gradePart(part, answers[part.name] ?? []));
  const scores = graded.flatMap(({ score }) => score ?? []);
  const score = scores.length > 0 ? sum(scores) / parts.length : undefined;
  const responses = graded.map(({ response }) => response);
  const said = responses.flatMap(({ response }) => response || []);
  const whole = responses
    .slice(0, 1)
    .map((first) => ({ ...first, response: said.join(','), pattern, right: isFull(score) }));
  return {
    answered: said.length === parts.length,
    score,
    marks: graded.flatMap(({ marks }) => marks),
    responses: pattern === undefined ? responses : whole,
  };
}

/** Each right choice counts for, each wrong one against, never below nothing; all options ticked is no way to full marks. */
function gradePart(key: PartKey, values: readonly string[]) {
  const { name, part, type, options, signs, right, range, pattern } = key;
  const marks = givenTo(key, values).map((value) => {
    if (options) return { name, value, noted: signs?.[options.indexOf(value)], right: right?.includes(value) };
    if (!range) return { name, value, noted: value.trim(), right: right?.includes(plain(value)) };
    const number = parseNumber(value);
    const within = number !== undefined && number >= range[0] && number <= range[1];
    return { name, value, noted: decimal(number), right: within };
  });
  const hits = marks.filter((mark) => mark.right).length;
  const needed = options && right ? right.length : 1;
  const score = right || range ? Math.max(0, (hits + hits - marks.length) / needed) : undefined;
  // In SCORM's notation, of whatever length; empty for what is no answer.
  const response = marks.map(({ noted }) => noted).join(',');
  return { score, marks, response: { part, type, response, pattern, right: isFull(score) } };
}

/** By the options, not by the answers: saved data that names one twice, or one of an older build, must not count. */
function givenTo({ options, at }: PartKey, values: readonly string[]): readonly string[] {
  if (!options) return values.filter((value) => value.trim()).slice(0, 1);
  if (at === undefined) return options.filter((option) => values.includes(option));
  return values.filter((value) => options.includes(value)).slice(at, at + 1);
}

function isFull(score: number | undefined): boolean | undefined {
  return score === undefined ? score : score === 1;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

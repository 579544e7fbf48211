// Grades a question of any kind: a pure function of its key and the form's answers, the same at submission and after resume.
// Shared with the runtime.
import type { Answers, GradingKey, Outcome, PartKey } from '../model/question';
import { cut } from './cut';
import { decimal, parseNumber } from './number/number';
import { plain } from './text/compare';

export function grade({ parts, pattern }: GradingKey, answers: Answers): Outcome {
  const graded = parts.map((part) => gradePart(part, answers[part.name] ?? []));
  const scores = graded.flatMap(({ score }) => score ?? []);
  const score = scores.length > 0 ? scores.reduce((sum, one) => sum + one, 0) / parts.length : undefined;
  const responses = graded.map(({ response }) => response);
  const said = responses.map(({ response }) => response).filter(Boolean);
  return {
    answered: said.length === parts.length,
    score,
    marks: graded.flatMap(({ marks }) => marks),
    responses:
      pattern === undefined
        ? responses
        : responses.slice(0, 1).map(({ type, right }) => ({
            type,
            response: said.join(','),
            pattern,
            right: right === undefined ? right : score === 1,
          })),
  };
}

/** Each right choice counts for, each wrong one against, never below nothing; all options ticked is no way to full marks. */
function gradePart(key: PartKey, values: readonly string[]) {
  const { name, part, type, options, right, range, pattern } = key;
  const given = givenTo(key, values);
  const isGraded = right !== undefined || range !== undefined;
  const marks = isGraded ? given.map((value) => ({ name, value, right: isRight(key, value) })) : [];
  const hits = marks.filter((mark) => mark.right).length;
  const needed = options && right ? right.length : 1;
  const score = isGraded ? Math.max(0, (hits + hits - given.length) / needed) : undefined;
  return {
    score,
    marks,
    response: { part, type, response: noted(key, given), pattern, right: isGraded ? score === 1 : undefined },
  };
}

/** By the options, not by the answers: saved data that names one twice, or one of an older build, must not count. */
function givenTo({ options, at }: PartKey, values: readonly string[]): readonly string[] {
  if (!options) return values.filter((value) => value.trim()).slice(0, 1);
  if (at === undefined) return options.filter((option) => values.includes(option));
  return values.filter((value) => options.includes(value)).slice(at, at + 1);
}

function isRight({ options, right = [], range }: PartKey, value: string): boolean {
  if (!range) return right.includes(options ? value : plain(value));
  const number = parseNumber(value) ?? Number.NaN;
  return number >= range[0] && number <= range[1];
}

/** In the standard's notation; empty for what is no answer. */
function noted({ options, signs, range }: PartKey, given: readonly string[]): string {
  if (options) return given.map((value) => signs?.[options.indexOf(value)]).join(',');
  return cut(range ? decimal(parseNumber(given[0] ?? '')) : (given[0] ?? '').trim());
}

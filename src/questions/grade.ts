// Grades a question of any kind: a pure function of its key and the form's answers, the same at submission and after resume.
// Shared with the runtime.
import type { Answers, GradingKey, Outcome, PartKey } from '../model/question';
import { decimal, parseNumber } from './number/number';
import { plain } from './text/compare';

export function grade({ parts, interaction }: GradingKey, answers: Answers): Outcome {
  const graded = parts.map((part) => gradePart(part, answers[part.name] ?? []));
  const scores = graded.flatMap(({ score }) => score ?? []);
  const score = scores.length > 0 ? sum(scores) / parts.length : undefined;
  const given = graded.flatMap(({ response }) => response || []);
  const asked = interaction ? [{ interaction, response: given.join(','), score }] : graded;
  return {
    answered: given.length === parts.length,
    score,
    marks: graded.flatMap(({ marks }) => marks),
    responses: asked.map(({ interaction, response, score }) => ({
      ...interaction,
      response,
      right: score === undefined ? score : score === 1,
    })),
  };
}

/** Each right choice counts for, each wrong one against, never below nothing; all options ticked is no way to full marks. */
function gradePart(
  { name, at, interaction, options, signs, needed, right, range }: PartKey,
  values: readonly string[],
) {
  // By the options, not by the answers: saved data that names one twice, or one of an older build, must not count.
  const offered = options ?? values;
  const given =
    at === undefined
      ? offered.filter((option) => values.includes(option))
      : values.filter((value) => offered.includes(value)).slice(at, at + 1);
  const marks = given.flatMap((value) => {
    if (!range) {
      const noted = signs ? signs[offered.indexOf(value)] : value.trim();
      return { name, value, noted, right: right?.includes(plain(value)) };
    }
    const number = parseNumber(value);
    // What is no number is no answer, and not a wrong one besides.
    if (!Number.isFinite(number)) return [];
    return { name, value, noted: decimal(number), right: number >= range[0] && number <= range[1] };
  });
  const score = needed && Math.max(0, sum(marks.map(({ right }) => (right ? 1 : -1))) / needed);
  // In SCORM's notation, of whatever length; empty for what is no answer.
  return { interaction, score, marks, response: marks.map(({ noted }) => noted).join(',') };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

// Grades a number: exact, with a tolerance, or anywhere in a range.
import type { Answers, NumberKey, Outcome } from '../../model/question';
import { cut } from '../notation';

export function gradeNumber({ id, from, to }: NumberKey, answers: Answers): Outcome {
  const written = answers[id]?.[0] ?? '';
  const value = parseNumber(written);
  // Tolerances are decimals, and decimals are not exact in binary: 0.3 is 0.1 + 0.2 to a reader.
  const slack = Number.EPSILON * Math.max(1, Math.abs(from), Math.abs(to)) * 4;
  const right = value !== undefined && value >= from - slack && value <= to + slack;
  return {
    answered: value !== undefined,
    score: right ? 1 : 0,
    marks: [{ name: id, mark: right ? 'right' : 'wrong' }],
    responses: [
      {
        type: 'numeric',
        response: cut(value === undefined ? '' : decimal(value)),
        // SCORM 1.2 has no pattern for a range.
        ...(from === to ? { pattern: decimal(from) } : {}),
        right,
      },
    ],
  };
}

/** `1,250`, `1.250,5`, `25 %`, `$25`, `−3` → a number; undefined for what is none. */
export function parseNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0%$€£']/g, '');
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(bare)) return undefined;
  const value = Number(withPoint(bare));
  return Number.isFinite(value) ? value : undefined;
}

/** The last sign decides: three digits behind the only comma are thousands, anything else behind it is a fraction. */
function withPoint(text: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma === -1) return text.split('.').length > 2 ? text.replace(/\./g, '') : text;
  if (point > comma) return text.replace(/,/g, '');
  if (point !== -1) return text.replace(/\./g, '').replace(',', '.');
  return /^[+-]?\d{1,3}(,\d{3})+$/.test(text) ? text.replace(/,/g, '') : text.replace(',', '.');
}

/** Plain decimal notation: some LMSs refuse an exponent. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

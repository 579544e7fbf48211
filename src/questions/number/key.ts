// A number as it is graded: exact, with a tolerance, or anywhere in a range.
import type { NumberKey, PartKey } from '../../model/question';
import { decimal } from './number';

export function numberParts({ id, from, to }: NumberKey): PartKey[] {
  // Tolerances are decimals, and decimals are not exact in binary: 0.3 is 0.1 + 0.2 to a reader.
  const slack = Number.EPSILON * Math.max(1, Math.abs(from), Math.abs(to)) * 4;
  // SCORM 1.2 has no pattern for a range.
  const pattern = from === to ? { pattern: decimal(from) } : {};
  return [
    { name: id, at: 0, interaction: { type: 'numeric', ...pattern }, needed: 1, range: [from - slack, to + slack] },
  ];
}

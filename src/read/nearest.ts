// "Did you mean …?": the known name that is closest to what an author wrote.
import { distance } from 'fastest-levenshtein';

/** Longer names are no slip of the pen, and comparing them takes time by the square of their length. */
const MAX_LENGTH = 200;

/** The candidate nearest to `name`, or undefined when none is near enough to be a slip of the pen. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  if (wanted.length > MAX_LENGTH) return undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    // So many letters would have to be added or taken out at least.
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const d = slips(wanted, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Letters to change; two neighbours that changed places are one slip, and the commonest. */
function slips(wanted: string, candidate: string): number {
  if (wanted.length === candidate.length) {
    const at = [...wanted].findIndex((letter, index) => letter !== candidate.charAt(index));
    const swapped = wanted.slice(0, at) + wanted.charAt(at + 1) + wanted.charAt(at) + wanted.slice(at + 2);
    if (at !== -1 && swapped === candidate) return 1;
  }
  return distance(wanted, candidate);
}

// What is drawn and shuffled: by chance, but the same for one seed, so that it stays as it was after resume. Pure.
import type { GradingKey } from '../../src/model/question';
import { hashOf } from '../progress-codec';

/** A new attempt's seed: small, for it is saved. */
export function newSeed(): number {
  return 1 + Math.floor(Math.random() * 0xffff);
}

/** `items` in the order of `seed`, however they are ordered now; what `nameOf` gives must be unique among all lists. */
export function shuffled<T>(items: readonly T[], seed: number, nameOf: (item: T) => string): T[] {
  // Twice: what ends alike must not keep its order.
  const rank = (item: T) => hashOf(hashOf(nameOf(item) + seed));
  return [...items].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** The questions of this attempt, in the author's order. One of them is graded if any is: else the draw alone could pass. */
export function drawnQuestions<Q extends GradingKey>(
  { questions, pick }: { questions: readonly Q[]; pick?: number },
  seed: number,
): readonly Q[] {
  const ranked = shuffled(questions, seed, ({ id }) => id);
  const graded = ranked.find(({ points }) => points > 0) ?? ranked[0];
  const drawn: unknown[] = [...new Set([graded, ...ranked])].slice(0, pick);
  return questions.filter((question) => drawn.includes(question));
}

// What is drawn and shuffled: by chance, but the same for one seed, so that it stays as it was after resume. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { GradingKey } from '../../src/model/question';

/** A new attempt's seed: small, for it is saved. */
export function newSeed(): number {
  return 1 + Math.floor(Math.random() * 0xffff);
}

/** `items` in the order of `seed`; `salt` keeps one list's order from being another's. */
export function shuffled<T>(items: readonly T[], seed: number, salt: string): T[] {
  let state = seed;
  const mix = (value: number) => {
    state = Math.imul(state ^ value, 0x01000193);
    state ^= state >>> 15;
  };
  for (const letter of salt) mix(letter.charCodeAt(0));
  const ranked = items.map((item, index) => {
    mix(index + 0x6d2b79f5);
    return { item, rank: Math.imul(state, 0x2c1b3c6d) };
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ item }) => item);
}

/** The questions of this attempt, in the author's order. One of them is graded if any is: else the draw alone could pass. */
export function drawnQuestions({ id, questions, pick }: QuizData, seed: number): readonly GradingKey[] {
  if (pick === undefined || pick >= questions.length) return questions;
  const ranked = shuffled(questions, seed, id);
  const graded = ranked.findIndex(({ points }) => points > 0);
  const drawn = ranked.slice(0, pick);
  if (graded >= pick) drawn.splice(0, 1, ...ranked.slice(graded, graded + 1));
  return questions.filter((question) => drawn.includes(question));
}

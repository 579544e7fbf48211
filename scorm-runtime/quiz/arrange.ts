// What is drawn and shuffled: by chance, but the same for one seed, so that it stays as it was after resume. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { QuestionKey } from '../../src/model/question';

/** A new attempt's seed: small, for it is saved. */
export function newSeed(): number {
  return 1 + Math.floor(Math.random() * 0xffff);
}

/** `items` in the order of `seed`; `salt` keeps one list's order from being another's. */
export function shuffled<T>(items: readonly T[], seed: number, salt: string): T[] {
  let state = seed;
  for (let index = 0; index < salt.length; index += 1) state = Math.imul(state ^ salt.charCodeAt(index), 0x01000193);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const other = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** The questions of this attempt, in the author's order. */
export function drawnQuestions({ id, questions, pick }: QuizData, seed: number): readonly QuestionKey[] {
  if (pick === undefined || pick >= questions.length) return questions;
  const drawn = shuffled(questions, seed, id).slice(0, pick);
  return questions.filter((question) => drawn.includes(question));
}

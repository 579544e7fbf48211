// What is drawn and shuffled: the same for an attempt, nothing lost, nobody passed by the draw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnQuestions, shuffled } from '../../scorm-runtime/quiz/arrange';
import { gradeAll } from '../../scorm-runtime/quiz/scoring';
import { isMet } from '../../scorm-runtime/quiz/standing';
import { FRESH, ids, quizOf, type Sample, sample } from './quiz-sampling';

describe('what is drawn and shuffled', () => {
  test('is the same for the same seed, loses nothing, and differs between seeds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.nat(0xffff), fc.string(), (items, seed, list) => {
        const nameOf = (item: string) => list + item;
        const order = shuffled(items, seed, nameOf);
        expect(shuffled(items, seed, nameOf)).toEqual(order);
        // However they stood before: a retry finds them as the attempt before it left them.
        expect(shuffled([...items].reverse(), seed, nameOf)).toEqual(order);
        expect([...order].sort()).toEqual([...items].sort());
      }),
    );
    const orders = new Set(
      ids('', 40).map((seed) => shuffled(['a', 'b', 'c'], Number(seed), (item) => `x.${item}`).join('')),
    );
    expect(orders.size).toBe(6);
  });

  test('draws as many questions as asked, in the author’s order', () => {
    const bank = quizOf(
      ids('q', 9).map((id) => sample(id, 'choice', 2, 1)),
      { pick: 4 },
    );
    const draw = (seed: string | number, { questions, pick } = bank) => drawnQuestions(questions, pick, Number(seed));
    const drawn = draw(5).map(({ id }) => id);
    expect(drawn).toHaveLength(4);
    expect([...drawn].sort()).toEqual(drawn);
    expect(new Set(ids('', 30).flatMap((seed) => draw(seed).map(({ id }) => id))).size).toBe(9);
    expect(draw(5, { ...bank, pick: 20 })).toHaveLength(9);
  });

  test('always draws a question that can earn points, so that nobody passes by the draw', () => {
    const [first, ...essays] = ids('q', 9).map((id, at) => sample(id, at === 0 ? 'choice' : 'long-answer', 2, 1));
    const bank = quizOf([first as Sample, ...essays], { pick: 2, pass: 80 });
    for (const seed of ids('', 60).map(Number)) {
      const drawn = drawnQuestions(bank.questions, bank.pick, seed);
      expect(drawn).toHaveLength(2);
      expect(gradeAll(drawn, {})).toMatchObject({ possible: 1, share: 0 });
    }
    // One that was submitted with a draw of long answers only, before they were drawn like this.
    expect(isMet(bank, { ...FRESH, attempts: 1 })).toBe(false);
    expect(isMet(quizOf(essays, { pass: 80 }), { ...FRESH, attempts: 1 })).toBe(true);
  });
});

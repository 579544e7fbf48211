// What is drawn and shuffled: by chance, but the same for one seed, so that it stays as it was after resume.
import type { QuizProgress } from '../../src/model/progress';
import type { GradingKey } from '../../src/model/question';
import { hashOf } from '../progress-codec';

/** What a new attempt begins with. Its seed is small, for it is saved. */
export function newAttempt(): Pick<QuizProgress, 'submitted' | 'checked' | 'seed'> {
  return { submitted: false, checked: 0, seed: 1 + Math.floor(Math.random() * 0xffff) };
}

/** `items` in the order of `seed`, however they are ordered now; what `nameOf` gives must be unique among all lists. */
export function shuffled<T>(items: readonly T[], seed: number, nameOf: (item: T) => string): T[] {
  // Twice: what ends alike must not keep its order.
  const rank = (item: T) => hashOf(hashOf(nameOf(item) + seed));
  return [...items].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** `pick` of the questions, in the author's order. One of them is graded if any is: else the draw alone could pass. */
export function drawnQuestions<Q extends GradingKey>(
  questions: readonly Q[],
  pick: number | undefined,
  seed: number,
): Q[] {
  const ranked = shuffled(questions, seed, ({ id }) => id);
  const graded = ranked.find(({ points }) => points > 0);
  const drawn = [...new Set([graded ?? ranked[0], ...ranked])].slice(0, pick);
  return questions.filter((question) => drawn.includes(question));
}

/** Puts the lists of a question that are shuffled into the order of `seed`. */
export function shuffleParts({ id, parts, element }: GradingKey & { element: Element }, seed: number) {
  for (const list of element.querySelectorAll('[data-shuffle]')) {
    // The empty choice of a list stays first, "all of the above" last.
    const items = [...list.children].filter((item) => !item.matches('[value=""],[data-last]'));
    const order = shuffled(items, seed, (item) => `${id}.${choiceIn(item)}`);
    // A list to put in order must not begin in order.
    if (order.every((item, at) => choiceIn(item) === parts[at]?.right?.[0])) order.reverse();
    list.append(...order, ...list.querySelectorAll('[data-last]'));
  }
}

/** Of an option, or of the field in an item. */
function choiceIn(item: Element): string {
  return (item.querySelector('input') ?? (item as HTMLOptionElement)).value;
}

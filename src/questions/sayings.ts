// What is said about a quiz, as parts of its form that stay hidden until they apply: the runtime only shows them and fills in
// their values, so its script carries no words and makes no markup.
import type { Element, ElementContent } from 'hast';
import type { QuizTexts } from '../languages/texts';
import { h } from '../markdown/elements';

/** Right, wrong and the rest as signs, beside the words that say the same (WCAG 1.4.1). */
export const ICONS = { right: '✓', partly: '◐', wrong: '✗', received: '✓', unanswered: '!' };

/** Words with their sign. */
export function sign(icon: string, ...words: (ElementContent | string)[]): (ElementContent | string)[] {
  return [h('span', { className: ['icon'], ariaHidden: 'true' }, [icon]), ...words];
}

/** An element that is shown when `name` is to be said. */
export function saying(
  tagName: string,
  name: string,
  content: (ElementContent | string)[],
  className?: string,
): Element {
  return h(tagName, { className: className?.split(' '), dataSay: name, hidden: true }, content);
}

/** `text` with a place for the value of each `{name}`. */
export function withPlaces(text: string): (ElementContent | string)[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : h('span', { dataValue: part })));
}

/** What is not answered yet, and after submission the result, with `links` to what was wrong; of a survey, thanks. Gets the focus. */
export function summary(
  { said, result }: QuizTexts,
  survey: boolean,
  links: readonly { id: string; to: string; words: (ElementContent | string)[] }[],
): Element {
  return h(
    'div',
    { className: ['quiz-summary'], role: 'group', ariaLabel: result, tabIndex: -1, dataSay: 'summary', hidden: true },
    [
      verdict('remindOne', '!', said.remindOne),
      verdict('remindMany', '!', said.remindMany),
      verdict('submitted', '✓', said.submitted),
      // Nothing of a survey is judged.
      ...(survey
        ? []
        : [
            verdict('passed', '✓', said.passed),
            verdict('notPassed', '✗', said.notPassed),
            saying('p', 'points', withPlaces(said.points)),
            saying('p', 'notPassed', withPlaces(said.passMark)),
            saying('p', 'best', withPlaces(said.best)),
          ]),
      saying('div', 'links', [
        saying('p', 'review', [said.review]),
        h(
          'ul',
          {},
          links.map(({ id, to, words }) => saying('li', `to.${id}`, [h('a', { href: `#${to}` }, words)])),
        ),
      ]),
      saying('p', 'submitAnyway', [said.submitAnyway]),
      survey
        ? undefined
        : saying('p', 'attemptsNone', [`${said.attemptsNone}. `, saying('span', 'moduleFailed', [said.moduleFailed])]),
    ],
  );
}

function verdict(name: string, icon: string, text: string): Element {
  return saying('p', name, sign(icon, ...withPlaces(text)), 'verdict');
}

/** How many attempts there are, beside the button that uses one up. */
export function attempts({ said }: QuizTexts, id: string): Element {
  return h('p', { className: ['quiz-attempts'], id }, [
    ...(['attemptsLeft', 'attemptLast', 'attemptDecides'] as const).map((name) =>
      saying('span', name, withPlaces(said[name])),
    ),
  ]);
}

// What is said about a quiz, as parts of its form that stay hidden until they apply: the runtime only shows them and fills in
// their values, so its script carries no words and makes no markup.
import type { Element, ElementContent } from 'hast';
import type { QuizSayings, QuizTexts } from '../languages/texts';
import { h } from '../markdown/elements';
import { factName, type QuestionConditions, type QuizConditions, type QuizFacts } from '../model/quiz-facts';
import type { QuizSettings } from './quiz';

/** Right, wrong and the rest as signs, beside the words that say the same (WCAG 1.4.1). */
export const ICONS = { right: '✓', partly: '◐', wrong: '✗', received: '✓', unanswered: '!' };

/** Words with their sign. */
export function sign(icon: string, ...words: (ElementContent | string)[]): (ElementContent | string)[] {
  return [h('span', { className: ['icon'], ariaHidden: 'true' }, [icon]), ...words];
}

type SayingRest = [content: (ElementContent | string | undefined)[], className?: string];

/** An element that is shown when all that `facts` names is so. */
export function saying(tagName: string, facts: readonly string[], ...[content, className]: SayingRest): Element {
  return h(tagName, { className: className?.split(' '), dataSay: facts.join(' '), hidden: true }, content);
}

/** The same of the question with this id. */
export function sayingOf(id: string, tagName: string, facts: QuestionConditions, ...more: SayingRest): Element {
  return saying(
    tagName,
    facts.map((fact) => (fact.startsWith('!') ? `!${factName(id, fact.slice(1))}` : factName(id, fact))),
    ...more,
  );
}

/** `text` with a place for the value of each `{name}`; `facts`: of those that are called otherwise. */
export function withPlaces(
  text: string,
  facts: Readonly<Record<string, keyof QuizFacts>> = {},
): (ElementContent | string)[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : h('span', { dataValue: facts[part] ?? part })));
}

/** What its form has to say of a quiz: a result only where something is graded and may be told. */
export interface Told {
  settings: QuizSettings;
  graded: boolean;
  /** Which questions were wrong. */
  tells: boolean;
  /** To its questions. */
  links: readonly { id: string; to: string; words: (ElementContent | string)[] }[];
}

/** What is not answered yet, and after submission the result, with links to what was wrong; of a survey, thanks. Gets the focus. */
export function summary({ said, result }: QuizTexts, { settings, graded, tells, links }: Told): Element {
  return h(
    'div',
    { className: ['quiz-summary'], role: 'group', ariaLabel: result, tabIndex: -1, dataSay: 'summary', hidden: true },
    [
      verdict(['!submitted', 'one'], '!', said.remindOne),
      verdict(['!submitted', 'links', '!one'], '!', withPlaces(said.remindMany, { count: 'links' })),
      verdict(graded ? ['submitted', '!marked'] : ['submitted'], '✓', said.submitted),
      ...(graded ? results(said, settings) : []),
      saying('div', tells ? ['links'] : ['links', '!submitted'], [
        tells ? saying('p', ['submitted'], [said.review]) : undefined,
        h(
          'ul',
          {},
          links.map(({ id, to, words }) => sayingOf(id, 'li', ['linked'], [h('a', { href: `#${to}` }, words)])),
        ),
      ]),
      saying('p', ['!submitted'], [said.submitAnyway]),
      settings.attempts !== undefined && !settings.survey
        ? saying('p', ['!left'], [`${said.attemptsNone}. `, saying('span', ['decides', '!met'], [said.moduleFailed])])
        : undefined,
    ],
  );
}

function results(said: QuizSayings, { practice }: QuizSettings): Element[] {
  return [
    verdict(['submitted', 'marked', 'met'], '✓', said.passed),
    verdict(['submitted', 'marked', '!met'], '✗', said.notPassed),
    saying('p', ['submitted'], withPlaces(said.points)),
    saying('p', ['submitted', 'marked', '!met'], withPlaces(said.passMark)),
    ...(practice ? [] : [saying('p', ['submitted', 'better'], withPlaces(said.best, { percent: 'best' }))]),
  ];
}

function verdict(facts: QuizConditions, icon: string, words: string | (ElementContent | string)[]): Element {
  return saying('p', facts, sign(icon, ...[words].flat()), icon === '✓' ? 'verdict right' : 'verdict');
}

/** How many attempts there are, beside the button that uses one up. */
export function attempts({ said }: QuizTexts, { attempts }: QuizSettings, id: string): Element {
  // The only attempt is called the last one where something hangs on it.
  const several: QuizConditions = attempts === 1 ? ['!decides'] : ['several'];
  const last: QuizConditions = attempts === 1 ? [] : ['!several'];
  return h('p', { className: ['quiz-attempts'], id }, [
    saying('span', ['left', ...several], withPlaces(said.attemptsLeft, { count: 'left' })),
    attempts === 1 ? undefined : saying('span', ['left', '!several', '!decides'], [said.attemptLast]),
    // Who has passed may try again, and loses nothing by it: the best result counts.
    attempts === 1 ? undefined : saying('span', ['left', '!several', 'decides', 'met'], [said.attemptLast]),
    saying('span', ['left', ...last, 'decides', '!met'], withPlaces(said.attemptDecides)),
  ]);
}

// A quiz as an ordinary form: readable and printable without a script, filled with life by the runtime.
import type { Element, ElementContent } from 'hast';
import type { QuizTexts } from '../languages/texts';
import { h } from '../markdown/elements';
import { pageTitleId } from '../model/document-ids';
import type { QuizData } from '../model/module-data';
import { fillText } from '../model/texts';
import { plainWords, words } from './question-form';
import type { Quiz } from './quiz';
import { renderQuestion } from './render-question';

/** What of a quiz's standing depends on the module around it. */
interface QuizPlace {
  /** The page that it stands on. */
  page: string;
  /** Pass mark of the module's `complete:` rule or front matter, for quizzes without their own. */
  pass?: number;
}

/** What the runtime is told of `quiz`. */
export function quizData(quiz: Quiz, { page, pass }: QuizPlace, texts: QuizTexts): QuizData {
  const { settings, questions, id, title } = quiz;
  return {
    id,
    page,
    title: plainWords(title) || texts.title,
    ...settings,
    pass: settings.practice ? undefined : (settings.pass ?? pass),
    questions: questions.map(({ key }) => key),
  };
}

/** The form of `quiz`. Its id is also the place that links from elsewhere lead to. */
export function renderQuiz(quiz: Quiz, { page, pass }: QuizPlace, texts: QuizTexts): ElementContent[] {
  const id = `${page}--${quiz.id}`;
  const titleId = pageTitleId(id);
  return [
    h(
      'form',
      {
        className: ['quiz'],
        id,
        dataQuiz: quiz.id,
        ariaLabelledBy: [titleId],
        noValidate: true,
        autoComplete: ['off'],
      },
      [
        h(
          `h${quiz.heading?.level ?? 2}`,
          // A title of the quiz's own words has its id already, and it may be the quiz's.
          { className: ['quiz-title'], id: quiz.heading?.id === id ? undefined : quiz.heading?.id },
          [h('span', { id: titleId }, plainWords(quiz.title) ? words(quiz.title) : [texts.title])],
        ),
        facts(quizData(quiz, { page, pass }, texts), texts),
        ...quiz.intro,
        h('p', { className: ['quiz-step'], hidden: true }),
        ...quiz.questions.map((question, index) =>
          renderQuestion(question, index + 1, { id, level: (quiz.heading?.level ?? 2) + 1 }, texts),
        ),
        h('div', { className: ['quiz-summary'], role: 'group', ariaLabel: texts.result, tabIndex: -1, hidden: true }),
        actions(texts),
      ],
    ),
  ];
}

function facts({ practice, pass, attempts, pick, questions }: QuizData, texts: QuizTexts): Element {
  const count = questions.length;
  const drawn = pick !== undefined && pick < count;
  const said = [
    drawn
      ? fillText(texts.picked, { pick, count })
      : fillText(count === 1 ? texts.questionsOne : texts.questionsMany, { count }),
    ...(practice ? [texts.practice] : []),
    ...(attempts === undefined
      ? []
      : [fillText(attempts === 1 ? texts.attemptsOne : texts.attempts, { count: attempts })]),
  ];
  return h('p', { className: ['quiz-facts'] }, [
    said.join(' · '),
    // Apart, for an LMS may have a mark of its own.
    h('span', { className: ['quiz-pass'] }, pass === undefined ? [] : [` · ${fillText(texts.passMark, { pass })}`]),
  ]);
}

/** Plain buttons: Enter in a field must not use an attempt up. */
function actions(texts: QuizTexts): Element {
  const button = (action: string, label: string, more: string[] = []) =>
    h(
      'button',
      { type: 'button', className: ['button', ...more], dataQuizAction: action, hidden: action !== 'submit' },
      [label],
    );
  return h('div', { className: ['quiz-actions', 'js'] }, [
    h('p', { className: ['quiz-attempts'], hidden: true }),
    button('previous', texts.previous),
    button('check', texts.check, ['primary']),
    button('next', texts.next, ['primary']),
    button('submit', texts.submit, ['primary']),
    button('retry', texts.retry, ['primary']),
  ]);
}

// A quiz or survey as an ordinary form: readable and printable without a script, filled with life by the runtime.
import type { Element, ElementContent } from 'hast';
import { plainWords, words } from '../activities/form-words';
import type { QuizTexts } from '../languages/texts';
import { h } from '../markdown/elements';
import { pageTitleId } from '../model/document-ids';
import type { QuizData } from '../model/module-data';
import type { QuizConditions } from '../model/quiz-facts';
import { fillText } from '../model/texts';
import { gradingKey } from './grading-key';
import { weightOf } from './mastery-score';
import type { Question, Quiz, QuizSettings } from './quiz';
import { numbered, renderQuestion } from './render-question';
import { attempts, saying, summary, withPlaces } from './sayings';

/** What the runtime is told of `quiz`. `page`: the one that it stands on. */
export function quizData(quiz: Quiz, page: string, texts: QuizTexts): QuizData {
  const { settings, questions, id, title } = quiz;
  const keys = questions.map(({ key }) => gradingKey(key));
  return {
    id,
    page,
    title: plainWords(title) || textsOf(quiz, texts).title,
    ...settings,
    weight: weightOf({ ...settings, questions: keys }),
    questions: keys,
  };
}

/** The form of `quiz` on `page`. Its id is also the place that links from elsewhere lead to. */
export function renderQuiz(quiz: Quiz, page: string, quizTexts: QuizTexts): ElementContent[] {
  const texts = textsOf(quiz, quizTexts);
  const survey = quiz.settings.survey === true;
  const id = `${page}--${quiz.id}`;
  const level = quiz.heading?.level ?? 2;
  return [
    h(
      'form',
      {
        className: ['quiz'],
        id,
        dataQuiz: quiz.id,
        ariaLabelledBy: [pageTitleId(id)],
        noValidate: true,
        autoComplete: ['off'],
      },
      [
        titleOf(quiz, level, id, texts),
        ...(survey ? whoReads(quiz, texts) : [facts(quizData(quiz, page, texts), texts)]),
        ...quiz.intro,
        quiz.settings.layout === 'one'
          ? saying('p', ['!submitted'], withPlaces(texts.said.questionOf), 'quiz-step')
          : undefined,
        ...quiz.questions.map((question, index) =>
          renderQuestion(
            question,
            index + 1,
            { id, level: level + 1, survey, shuffle: quiz.settings.shuffle, tells: tellsResults(quiz) },
            texts,
          ),
        ),
        summary(texts, {
          settings: quiz.settings,
          tells: tellsResults(quiz),
          graded: quiz.settings.show !== 'nothing' && quiz.questions.some(({ key }) => key.points > 0),
          links: quiz.questions.map((question, index) => linkTo(question, index + 1, id, texts)),
        }),
        actions(quiz.settings, id, texts),
      ],
    ),
  ];
}

function titleOf({ title, heading }: Quiz, level: number, id: string, texts: QuizTexts): Element {
  // A title of the quiz's own words has its id already, and it may be the quiz's.
  const own = heading?.id === id ? undefined : heading?.id;
  return h(`h${level}`, { className: ['quiz-title'], id: own }, [
    h('span', { id: pageTitleId(id) }, plainWords(title) ? words(title) : [texts.title]),
  ]);
}

/** Which answers were right; otherwise nothing of it is in the page's words. */
function tellsResults({ settings }: Quiz): boolean {
  return settings.show === 'answers';
}

/** `Question 3: What …` */
function linkTo({ key, title }: Question, number: number, quiz: string, texts: QuizTexts) {
  return {
    id: key.id,
    to: `${quiz}--${key.id}`,
    words: [...numbered(key.id, number, texts), `: ${plainWords(title)}`],
  };
}

/** A survey says some things in other words. */
function textsOf({ settings }: Quiz, texts: QuizTexts): QuizTexts {
  const { survey, said } = texts;
  const goOn = settings.layout === 'one' ? { submitAnyway: said.goOnAnyway } : {};
  if (!settings.survey) return { ...texts, said: { ...said, ...goOn } };
  const { title, longAnswerNotice, result, submitted } = survey;
  return { ...texts, title, longAnswerNotice, result, said: { ...said, submitted, ...goOn } };
}

/** Before the first question: its answers are reported with the learner's id. */
function whoReads({ questions }: Quiz, { survey }: QuizTexts): Element[] {
  const isWritten = questions.some(({ key }) => key.kind === 'long-answer');
  return [
    h('p', { className: ['survey-notice'] }, [isWritten ? `${survey.notice} ${survey.noticeWords}` : survey.notice]),
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
  const [before = '', after = ''] = texts.passMark.split('{pass}');
  return h('p', { className: ['quiz-facts'] }, [
    said.join(' · '),
    // Apart, for an LMS may have a mark of its own.
    h('span', { dataSay: 'marked', hidden: pass === undefined }, [
      ` · ${before}`,
      h('span', { dataValue: 'pass' }, [String(pass ?? '')]),
      after,
    ]),
  ]);
}

/** With most buttons a learner goes on. */
const PLAIN: readonly string[] = ['previous'];

type Action = 'previous' | 'check' | 'next' | 'submit' | 'retry';

/** Plain buttons: Enter in a field must not use an attempt up. `describedBy`: of those that use one up. */
function button(action: Action, when: QuizConditions, texts: QuizTexts, describedBy?: string): Element {
  return h(
    'button',
    {
      type: 'button',
      className: ['button', ...(PLAIN.includes(action) ? [] : ['primary'])],
      dataQuizAction: action,
      dataSay: when.join(' '),
      ariaDescribedBy: describedBy === undefined ? undefined : [describedBy],
      hidden: action !== 'submit',
    },
    [texts[action]],
  );
}

function actions(settings: QuizSettings, id: string, texts: QuizTexts): Element {
  const { layout, show, survey } = settings;
  const stepwise = layout === 'one';
  const checks = stepwise && show === 'answers';
  // With answers shown each question is checked before the next; a checked one is done.
  const done: QuizConditions = checks ? ['checked'] : [];
  // What is left of them is part of what the buttons say that use one up.
  const limit = settings.attempts === undefined || survey ? undefined : `${id}--attempts_`;
  return h('div', { className: ['quiz-actions', 'js'] }, [
    limit === undefined ? undefined : attempts(texts, settings, limit),
    stepwise ? button('previous', ['!submitted', 'at'], texts) : undefined,
    checks ? button('check', ['!submitted', '!checked'], texts) : undefined,
    stepwise ? button('next', ['!submitted', '!last', ...done], texts) : undefined,
    button('submit', ['!submitted', 'left', ...(stepwise ? (['last', ...done] as const) : [])], texts, limit),
    // A survey is submitted once.
    survey ? undefined : button('retry', ['submitted', 'left'], texts, limit),
  ]);
}

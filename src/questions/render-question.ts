// One question as a fieldset: its words, its prompt, its controls, its hint, and what is said back once it is graded.
import type { Element, ElementContent } from 'hast';
import { plainWords, words } from '../activities/form-words';
import type { QuizTexts } from '../languages/texts';
import { h } from '../markdown/elements';
import type { QuestionKey } from '../model/question';
import { factName } from '../model/quiz-facts';
import { fillText } from '../model/texts';
import { renderChoice } from './choice/render';
import { renderGaps } from './gaps/render';
import { gradingKey } from './grading-key';
import { renderLongAnswer } from './long-answer/render';
import { renderMatching } from './matching/render';
import { renderMatrix } from './matrix/render';
import { renderOrdering } from './ordering/render';
import { partId, type QuestionForm, type RenderShape } from './question-form';
import type { Outline, Question, Shape } from './quiz';
import { ICONS, sayingOf, sign } from './sayings';
import { renderText } from './text/render';

/** A kind without a renderer does not compile. */
const RENDERERS = {
  choice: renderChoice,
  multiple: renderChoice,
  'true-false': renderChoice,
  text: renderText,
  number: renderText,
  'long-answer': renderLongAnswer,
  matching: renderMatching,
  ordering: renderOrdering,
  gaps: renderGaps,
  matrix: renderMatrix,
} satisfies { [K in Shape['kind']]: RenderShape<K> };

/** That it has no answer, before it has a result. */
const REMINDER = ['unanswered', ['!locked']] as const;

/** What is said of the result of a question that is graded, and when. */
const VERDICTS = [
  REMINDER,
  ['right', ['locked', 'right']],
  ['partly', ['locked', 'score', 'wrong']],
  ['wrong', ['locked', 'answered', '!score']],
  ['unanswered', ['locked', '!answered', '!score']],
] as const;

/** Of one that is not. */
const UNGRADED = [
  ['received', ['locked', 'answered']],
  ['unanswered', ['!answered']],
] as const;

/** The author's notes, in this order. */
const NOTES = [
  ['correct', ['locked', 'right']],
  ['tryAgain', ['locked', '!right']],
  ['explanation', ['locked', 'explained']],
] as const;

/** `quiz`: where its form stands, and the level of headings under its title. */
export function renderQuestion(
  question: Question,
  number: number,
  quiz: Outline & { survey: boolean; shuffle: boolean; tells: boolean },
  texts: QuizTexts,
): Element {
  const { key, shape } = question;
  const form: QuestionForm = {
    id: `${quiz.id}--${key.id}`,
    key,
    title: plainWords(question.title),
    language: question.language,
    fixed: !(quiz.shuffle && question.shuffle),
    tells: quiz.tells,
    texts,
  };
  const prompt = partId(form, 'prompt_');
  const prompted = question.prompt.length > 0;
  const render = RENDERERS[shape.kind] as RenderShape<Shape['kind']>;
  const fieldset = h(
    'fieldset',
    {
      className: ['question'],
      id: form.id,
      // Those that are not drawn have no number.
      dataSay: factName(key.id, 'number'),
      // The focus is moved here, and to its result.
      tabIndex: -1,
      dataQuestion: key.id,
      dataKind: key.kind,
      ariaDescribedBy: prompted ? [prompt] : undefined,
    },
    [
      legend(question, number, quiz, form),
      prompted ? h('div', { className: ['question-prompt'], id: prompt }, question.prompt) : undefined,
      ...(render(shape as never, form) as ElementContent[]),
      question.hint && hint(question.hint, texts),
      result(question, quiz.tells, texts),
    ],
  );
  // For the preview, whose notes about the question stand behind it.
  return { ...fieldset, position: { start: question.place, end: question.place } };
}

/** What is said of it. `tells`: also once it has a result. */
function result(question: Question, tells: boolean, texts: QuizTexts): Element {
  const { key } = question;
  const verdicts = !tells ? [REMINDER] : isGraded(key) ? VERDICTS : UNGRADED;
  const element = sayingOf(
    key.id,
    'div',
    tells ? ['said'] : ['linked', '!locked'],
    [
      ...verdicts.map(([verdict, facts]) => {
        const isGood = ICONS[verdict] === ICONS.right;
        const classes = isGood ? 'question-verdict right' : 'question-verdict';
        return sayingOf(key.id, 'p', facts, sign(ICONS[verdict], texts[verdict]), classes);
      }),
      ...NOTES.map(([note, facts]) => {
        const content = tells ? question[note] : undefined;
        return content && sayingOf(key.id, 'div', facts, content, `note ${note}`);
      }),
    ],
    'question-result',
  );
  // The focus is moved here.
  return { ...element, properties: { ...element.properties, tabIndex: -1 } };
}

function legend(
  { title, key, prompt, heading }: Question,
  number: number,
  { level, survey: isSurvey }: Outline & { survey: boolean },
  form: QuestionForm,
): Element {
  const { texts } = form;
  const said = `${form.title} ${plainWords(prompt)}`.toLowerCase();
  const selectAll = key.kind === 'multiple' && !said.includes(texts.selectAll.toLowerCase());
  const isUngraded = key.kind === 'long-answer' || isSurvey;
  const points = fillText(key.points === 1 ? texts.pointsOne : texts.pointsMany, { points: key.points });
  return h('legend', {}, [
    h('span', { className: ['question-number'] }, [
      ...numbered(key.id, number, texts),
      key.points === 1 || isUngraded ? undefined : ` · ${points}`,
    ]),
    h(`h${Math.min(6, heading?.level ?? level)}`, { className: ['question-title'], id: heading?.id }, words(title)),
    selectAll ? h('span', { className: ['question-help'] }, [texts.selectAll]) : undefined,
  ]);
}

/** `Question 3`: its place among those that are drawn, which the runtime fills in. */
export function numbered(id: string, number: number, { question }: QuizTexts): (ElementContent | string)[] {
  const [before = '', after = ''] = question.split('{number}');
  return [before, h('span', { dataValue: factName(id, 'number') }, [String(number)]), after];
}

function isGraded(key: QuestionKey): boolean {
  return gradingKey(key).parts.some(({ needed }) => needed);
}

function hint(content: ElementContent[], texts: QuizTexts): Element {
  return h('details', { className: ['hint'] }, [h('summary', {}, [texts.hint]), ...content]);
}

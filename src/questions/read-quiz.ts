// `:::quiz` and `:::survey` → its title, settings, introduction and questions, as Markdown nodes.
import type { Heading, RootContent } from 'mdast';
import { type Content, refuse } from '../activities/draft';
import { takeAttributes, validId } from '../activities/read-attributes';
import { plainText, recognised } from '../activities/read-words';
import { type Container, placeOf } from '../markdown/nodes';
import { checkQuiz } from './check-quiz';
import type { DraftQuestion, DraftQuiz, Reading } from './draft';
import { readFixedSurvey } from './fixed-surveys';
import { SHAPES } from './read-answer';
import { readQuestion } from './read-question';
import { QUIZ_ATTRIBUTES, readSettings, readSurveySettings, SURVEY_ATTRIBUTES } from './read-settings';

/** What the module says of all its quizzes. */
export interface ModuleSettings {
  /** For scored quizzes without a pass mark of their own. */
  pass?: number;
}

/** The level that begins a question, as it is written. */
const QUESTION_LEVEL = 3;

/** Reads one quiz of the page with id `page`. Questions that cannot be used are reported and left out; their words stay in `intro`, so that they are still checked. */
export function readQuiz(container: Container, page: string, module: ModuleSettings, reading: Reading): DraftQuiz {
  const heading = takeTitle(container);
  const known = reading.survey ? SURVEY_ATTRIBUTES : QUIZ_ATTRIBUTES;
  const titled = heading ? takeAttributes([heading], heading, known, reading) : { values: {} };
  const use = reading.survey ? container.fence.attributes.values.use : undefined;
  const settings = reading.survey
    ? readSurveySettings(container, titled, [...known, 'use'], reading)
    : readSettings(container, titled, module.pass, reading);
  const { intro, sections } = divide(container.children);
  if (sections.length > 0) refuseHomeless(intro, reading);
  const fixed = use === undefined ? [] : readFixedSurvey(use, container, reading);
  const questions = [...fixed, ...readQuestions(sections, intro, reading)];
  const words = container.title ?? heading?.children ?? [];
  const title = plainText(words);
  const { fence } = container;
  const kind = reading.survey ? 'survey' : 'quiz';
  const quiz: DraftQuiz = {
    kind,
    text: recognised(use ?? (title || plainText(sections[0]?.heading ?? []))),
    stem: use ?? (title || kind),
    explicitId: validId(fence.attributes.id, fence.place, reading) ?? titled.id,
    page,
    id: '',
    rank: 0,
    place: fence.place,
    parts: questions,
    report: reading.report,
    container,
    title: words,
    heading,
    settings,
    intro,
    questions,
  };
  if (sections.length === 0 && use === undefined) refuseEmpty(container, reading);
  // Feedback and right answers are none of a survey's.
  else if (!reading.survey && questions.length === sections.length) checkQuiz(quiz, reading);
  return quiz;
}

/** What is no usable question goes to `intro`. */
function readQuestions(sections: readonly Section[], intro: Content, reading: Reading): DraftQuestion[] {
  return sections.flatMap(({ heading, blocks }) => {
    const question = readQuestion(heading, blocks, reading);
    if (!question) intro.push({ type: 'paragraph', children: heading.children, position: heading.position }, ...blocks);
    return question ?? [];
  });
}

/** The heading that titles the quiz: its own first block, where there is no `[Title]`. */
function takeTitle(container: Container): Heading | undefined {
  const [first] = container.children;
  if (container.title || first?.type !== 'heading' || first.depth >= QUESTION_LEVEL) return undefined;
  container.children.shift();
  return first;
}

/** A question's heading, and what stands below it. */
interface Section {
  heading: Heading;
  blocks: Content;
}

function divide(blocks: readonly RootContent[]): { intro: Content; sections: Section[] } {
  const intro: Content = [];
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === QUESTION_LEVEL) sections.push({ heading: block, blocks: [] });
    else (sections.at(-1)?.blocks ?? intro).push(block);
  }
  return { intro, sections };
}

const QUIZ_EXAMPLE = '### Which of these are community assets?\n- [x] Individuals\n- [ ] Deficits';

const SURVEY_EXAMPLE = '### How often do you come here?\n- [ ] Every week\n- [ ] Now and then';

/** An answer above the first `###` would be shown as words, the right one ticked, and nobody would be asked. */
function refuseHomeless(intro: Content, reading: Reading): void {
  const answer = intro.find((block) => SHAPES.some((shape) => shape.certain && shape.recognises(block, reading)));
  if (!answer) return;
  refuse(reading, 'quiz-no-shape', {
    place: placeOf(answer),
    reason: 'This answer belongs to no question: nothing above it begins one.',
    note: 'Begin its question with three signs:  ### Which of these are community assets?',
    expected: ['###'],
  });
}

function refuseEmpty(container: Container, reading: Reading): void {
  const other = container.children.find((block) => block.type === 'heading');
  const { name } = container.fence;
  refuse(reading, 'quiz-no-shape', {
    place: other ? placeOf(other) : container.fence.place,
    reason: other
      ? `This ${name} has no question: every question begins with three signs, and this heading has another number.`
      : `This ${name} has no question.`,
    note: `Begin every question with  ###  and end it with its answer:\n${reading.survey ? SURVEY_EXAMPLE : QUIZ_EXAMPLE}`,
    expected: ['###'],
  });
}

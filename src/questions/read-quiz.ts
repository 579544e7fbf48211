// `:::quiz` → its title, settings, introduction and questions, as Markdown nodes.
import type { Heading, RootContent } from 'mdast';
import { type Container, placeOf } from '../markdown/nodes';
import { checkQuiz } from './check-quiz';
import { type Content, type DraftQuestion, type DraftQuiz, type Reading, refuse } from './draft';
import { takeAttributes, validId } from './read-attributes';
import { readQuestion } from './read-question';
import { QUIZ_ATTRIBUTES, readSettings } from './read-settings';
import { plainText } from './read-words';

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
  const titled = heading ? takeAttributes([heading], heading, QUIZ_ATTRIBUTES, reading) : { values: {} };
  const settings = readSettings(container, titled, module.pass, reading);
  const { intro, sections } = divide(container.children);
  const questions: DraftQuestion[] = [];
  for (const { heading: title, blocks } of sections) {
    const question = readQuestion(title, blocks, reading);
    if (question) questions.push(question);
    else intro.push({ type: 'paragraph', children: title.children, position: title.position }, ...blocks);
  }
  const words = container.title ?? heading?.children ?? [];
  const title = plainText(words);
  const { fence } = container;
  const quiz: DraftQuiz = {
    kind: 'quiz',
    text: (title || plainText(sections[0]?.heading ?? [])).slice(0, 200),
    stem: title || 'quiz',
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
  if (sections.length === 0) refuseEmpty(container, reading);
  else if (questions.length === sections.length) checkQuiz(quiz, reading);
  return quiz;
}

/** The heading that titles the quiz: its own first block, where there is no `[Title]`. */
function takeTitle(container: Container): Heading | undefined {
  const [first] = container.children;
  if (container.title || first?.type !== 'heading' || first.depth >= QUESTION_LEVEL) return undefined;
  container.children.shift();
  return first;
}

function divide(blocks: readonly RootContent[]): { intro: Content; sections: { heading: Heading; blocks: Content }[] } {
  const intro: Content = [];
  const sections: { heading: Heading; blocks: Content }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === QUESTION_LEVEL) sections.push({ heading: block, blocks: [] });
    else (sections.at(-1)?.blocks ?? intro).push(block);
  }
  return { intro, sections };
}

function refuseEmpty(container: Container, reading: Reading): void {
  const other = container.children.find((block) => block.type === 'heading');
  refuse(reading, 'quiz-no-shape', {
    place: other ? placeOf(other) : container.fence.place,
    reason: other
      ? 'This quiz has no question: every question begins with three signs, and this heading has another number.'
      : 'This quiz has no question.',
    note: 'Begin every question with  ###  and end it with its answer:\n### Which of these are community assets?\n- [x] Individuals\n- [ ] Deficits',
    expected: ['###'],
  });
}

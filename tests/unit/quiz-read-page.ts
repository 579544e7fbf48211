// What tests of reading quizzes need: a page with a quiz on it, read, rendered, and everything that is said of it.
import { openCourse } from '../../src/compile';
import { textsFor } from '../../src/languages/languages';
import { parseModule } from '../../src/markdown/module';
import { renderModule } from '../../src/markdown/render';
import type { RenderedModule } from '../../src/model/course';
import type { Message } from '../../src/model/message';
import type { QuizData } from '../../src/model/module-data';
import type { QuestionKey } from '../../src/model/question';
import { memoryFiles } from '../../src/read/course-files';
import { formatLock, type LockedModule } from '../../src/read/lock';
import { readModule } from '../../src/read/module';
import { sortMessages } from '../../src/report/messages';
import { checkModule } from '../../src/rules/check';
import { withoutAdvice } from './advice';

export interface ReadPage {
  module: RenderedModule;
  quizzes: QuizData[];
  /** Of the first quiz. */
  keys: readonly QuestionKey[];
  html: string;
  messages: Message[];
  /** `rule line:column`, in source order. */
  said: string[];
  locked: LockedModule;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Compiles a module up to its pages' HTML. */
export async function readFiles(files: Files, locked?: LockedModule): Promise<ReadPage> {
  const lock: Files = locked ? { 'carrel.lock.json': formatLock({ version: 1, modules: { module: locked } }) } : {};
  const world = memoryFiles('sample', { 'course.yml': 'title: Sample\n', ...lock, ...files });
  const course = openCourse(world);
  const [found] = course.modules;
  if (!found) throw new Error('The sample has a module.');
  const source = readModule(world, course, found);
  const parsed = parseModule(source, course);
  checkModule(parsed, course);
  const { texts } = textsFor(source.module.language);
  const module = await renderModule(parsed, { course, files: world, texts });
  const messages = [...course.messages, ...withoutAdvice(sortMessages(source.messages))];
  const { quizzes = [] } = module;
  return {
    module,
    quizzes,
    keys: firstQuiz(parsed)?.questions.map(({ key }) => key) ?? [],
    html: module.pages.map(({ html }) => html).join('\n'),
    messages,
    said: messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}:${place?.column}`),
    locked: parsed.locked,
  };
}

function firstQuiz({ pages }: ReturnType<typeof parseModule>) {
  return pages.flatMap((page) => [...(page.quizzes?.values() ?? [])])[0];
}

/** One page with this body, which begins on line 5 of its file. `front` is more of its front matter, on the lines before. */
export function readPage(body: string, front = '', locked?: LockedModule): Promise<ReadPage> {
  const lines = front === '' ? '' : `${front}\n`;
  return readFiles({ 'module/index.md': `---\ntitle: Sample page\n${lines}---\n\n${body}` }, locked);
}

/** A quiz of these questions. The first begins on line 7. */
export function quizOf(questions: string, attributes = '{#check}'): string {
  return `:::quiz[Check yourself]${attributes}\n\n${questions.trim()}\n\n> **Explanation:** Because.\n\n:::\n`;
}

/** Reads a quiz of these questions, which begin on line 7. */
export function readQuestions(questions: string, attributes?: string, front?: string): Promise<ReadPage> {
  return readPage(quizOf(questions, attributes), front);
}

// Packages with quizzes for the browser tests: rendered, sanitised and packed as the tool does it, with the runtime that it ships.
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { loadResources } from '../../src/commands/resources';
import { formats } from '../../src/formats/formats';
import { textsFor } from '../../src/languages/languages';
import { sanitiseTree } from '../../src/markdown/html/sanitise';
import type { Course, PackageFile, RenderedModule, Requirement } from '../../src/model/course';
import { renderDocument } from '../../src/pages/document';
import { packageContent } from '../../src/pages/package-content';
import { masteryScore } from '../../src/questions/mastery-score';
import type { Quiz } from '../../src/questions/quiz';
import { quizData, renderQuiz } from '../../src/questions/render';

const COURSE: Course = { dialect: 'native', id: 'test-course', title: 'Test course', language: 'en', theme: {} };

/** What the bundler wrote; `npm test` bundles before it tests. */
const RESOURCES = new URL('../../dist/carrel/resources/', import.meta.url);

export interface QuizModule {
  quizzes: readonly Quiz[];
  complete?: Requirement[];
  language?: string;
}

/** A module of a first page to read and one page for each quiz, `Quiz page 1` and so on. */
export function quizModule({ quizzes, complete, language = 'en' }: QuizModule): RenderedModule {
  const { texts } = textsFor(language);
  const pages = quizzes.map((quiz, index) => {
    const id = `page-${index + 1}`;
    const root: Root = { type: 'root', children: renderQuiz(quiz, id, texts.quiz) };
    return {
      id,
      title: `Quiz page ${index + 1}`,
      file: `${id}.md`,
      startsSection: false,
      html: toHtml(sanitiseTree(root)),
      data: quizData(quiz, id, texts.quiz),
    };
  });
  return {
    id: 'partners',
    title: 'Partners',
    language,
    keywords: [],
    complete: complete ?? [{ kind: 'pages' }, { kind: 'quiz', markedOnly: true }],
    objectives: [],
    assets: [],
    quizzes: pages.map(({ data }) => data),
    pages: [
      { id: 'start', title: 'Start', file: 'start.md', startsSection: false, html: '<p>Something to read.</p>' },
      ...pages,
    ],
  };
}

export function quizDocument(spec: QuizModule): string {
  const module = quizModule(spec);
  return renderDocument(COURSE, module, textsFor(module.language).texts);
}

export function quizPackage(spec: QuizModule): PackageFile[] {
  const resources = loadResources(RESOURCES);
  const module = quizModule(spec);
  const content = packageContent(COURSE, module, quizDocument(spec), resources);
  return formats.scorm12.files(COURSE, module, content, resources.schemas, masteryScore(module));
}

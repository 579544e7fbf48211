// What a module's document has besides its pages: the workbook and the continuing-education record. Each is a section that the
// runtime shows in the place of a page, and a script of its own; a module has those that its source asks for.
import type { Texts } from '../languages/texts';
import type { Course, RenderedModule } from '../model/course';
import { RECORD_ID, WORKBOOK_ID } from '../model/document-ids';
import { chromeLanguage } from './chrome-language';
import { type Html, html } from './html';
import { recordSection } from './record';
import { workbookSection } from './workbook';

/** The scripts that a package carries only for an appendix. */
export type AppendixScript = 'workbook.js' | 'docx.js' | 'record.js';

/** Loaded when somebody asks for a Word document, and by nobody else. */
export const WORD_WRITER = 'docx.js' satisfies AppendixScript;

interface Appendix {
  id: string;
  /** The first is loaded with the document, the others when they are needed. */
  scripts: readonly [AppendixScript, ...AppendixScript[]];
  asked(module: RenderedModule): boolean;
  link(texts: Texts): string;
  section(course: Course, module: RenderedModule, texts: Texts): Html;
}

/** Who has a worksheet, or had one in an earlier edition, has a workbook; credit that the author declares is what a record is of. */
const APPENDICES: readonly Appendix[] = [
  {
    id: WORKBOOK_ID,
    scripts: ['workbook.js', WORD_WRITER],
    asked: ({ workbook }) => workbook !== undefined,
    link: ({ workbook }) => workbook.title,
    section: workbookSection,
  },
  {
    id: RECORD_ID,
    scripts: ['record.js'],
    asked: ({ ce }) => ce !== undefined,
    link: ({ record }) => record.link,
    section: recordSection,
  },
];

/** They stand before the pages, so that the style sheet can put those away while one of them is shown. */
export function appendixSections(course: Course, module: RenderedModule, texts: Texts): Html[] {
  return appendicesOf(module).map(({ section }) => section(course, module, texts));
}

/** Their entries under the contents: always there, whatever page is shown. */
export function appendixLinks(module: RenderedModule, texts: Texts): Html | undefined {
  const links = appendicesOf(module).map(({ id, link }) => html`<li><a href="#${id}">${link(texts)}</a></li>`);
  return links.length === 0
    ? undefined
    : html`<ul class="appendices js"${chromeLanguage(module, texts)}>
${links}
</ul>`;
}

/** After the runtime: a learner can read before they are there, and has them when the LMS session has timed out. */
export function appendixScripts(module: RenderedModule): Html[] {
  return appendicesOf(module).map(({ scripts: [script] }) => html`<script src="${script}" defer></script>`);
}

/** The names of the scripts that the package needs for them. */
export function appendixFiles(module: RenderedModule): AppendixScript[] {
  return appendicesOf(module).flatMap(({ scripts }) => scripts);
}

function appendicesOf(module: RenderedModule): Appendix[] {
  return APPENDICES.filter(({ asked }) => asked(module));
}

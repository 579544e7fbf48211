// The whole index.html of a module: every page in order, and around them what the runtime turns them with.

import { askedWorksheets } from '../fields/asked';
import type { Texts } from '../languages/texts';
import type { Course, Module, RenderedModule, RenderedPage } from '../model/course';
import {
  ANNOUNCER_ID,
  CONTENTS_ID,
  DIGEST_NAME,
  DONE_ID,
  FINISHED_ID,
  MAIN_ID,
  MODULE_DATA_ID,
  NOTICES_ID,
  PROGRESS_ID,
  PROGRESS_TEXT_ID,
  pageTitleId,
  RESULTS_ID,
  SEARCH_ID,
} from '../model/document-ids';
import type { ModuleData } from '../model/module-data';
import { fillText } from '../model/texts';
import { decidingQuizzes } from '../questions/mastery-score';
import { appendixLinks, appendixScripts, appendixSections } from './appendices';
import { chromeLanguage, ownLanguage } from './chrome-language';
import { contentsList } from './contents-nav';
import { type Html, html, jsonForScript, safeHtml } from './html';
import { messages } from './messages';
import { launchScript, lrsData, lrsOrigin, toldScript, trackingScript } from './tracking';

export interface DocumentOptions {
  /** Path of the logo inside the package. */
  logo?: string;
  /** The key that the package carries, where the course asks for one. */
  lrsKey?: string | undefined;
}

/**
 * Nothing but the package's own files, and players that the learner starts (DESIGN, sections 5 and 10). No
 * `unsafe-inline`, no `eval`; `data:` is the empty icon that keeps browsers from asking for /favicon.ico.
 */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  'frame-src https:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** With an LRS the page may speak to its origin, and to no other. */
function policyOf({ lrs }: Course): string {
  return lrs ? `${POLICY}; connect-src 'self' ${lrsOrigin(lrs)}` : POLICY;
}

/** The module's document. Page HTML is trusted (the sanitiser made it); everything else is escaped here. */
export function renderDocument(
  course: Course,
  module: RenderedModule,
  texts: Texts,
  options: DocumentOptions = {},
): string {
  const lang = chromeLanguage(module, texts);
  return html`<!doctype html>
<html lang="${module.language}">
${head(course, module)}
<body>
<a class="skip" href="#${MAIN_ID}"${lang}>${texts.skipToContent}</a>
${masthead(course, module, texts, options)}
<div class="layout">
${side(module, texts)}
<main id="${MAIN_ID}" tabindex="-1">
<p class="wait"${lang}><strong>${texts.notReady}</strong></p>
${appendixSections(course, module, texts)}
${module.pages.map((_, index) => pageSection(module, index, texts))}
<div id="${NOTICES_ID}" role="status"${lang}></div>
</main>
</div>
${imprint(course, module, texts)}
<div id="${ANNOUNCER_ID}" class="visually-hidden" role="status"${lang}></div>
${messages(module, texts)}
<script type="application/json" id="${MODULE_DATA_ID}">${jsonForScript(moduleData(course, module, texts, options))}</script>
</body>
</html>
`.html;
}

function head(course: Course, module: RenderedModule): Html {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${safeHtml(policyOf(course))}">${launchScript(course)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="${DIGEST_NAME}" content="">
<title>${module.title} – ${course.title}</title>
${module.description !== undefined && html`<meta name="description" content="${module.description}">`}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="carrel.css">
<link rel="stylesheet" href="print.css" media="print">${toldScript(course)}
<script src="carrel.js" defer></script>
<script src="reading.js" defer></script>
${appendixScripts(module)}${trackingScript(course)}
</head>`;
}

function masthead(course: Course, module: Module, texts: Texts, { logo }: DocumentOptions): Html {
  const lang = chromeLanguage(module, texts);
  const mark =
    logo !== undefined && html`<img class="logo" src="${urlPath(logo)}" alt="${course.publisher?.name ?? ''}">`;
  return html`<header class="masthead">
${mark}
<div class="titles">
<p class="course-title" lang="${course.language}">${course.title}</p>
<p class="module-title">${module.title}</p>
</div>
<div class="search js" role="search"${lang}>
<label class="visually-hidden" for="${SEARCH_ID}">${texts.search}</label>
<input type="search" id="${SEARCH_ID}" placeholder="${texts.searchShort}" autocomplete="off" spellcheck="false">
<div id="${RESULTS_ID}" class="results" hidden>
<p></p>
<ul${ownLanguage(module, texts)}></ul>
</div>
</div>
<button type="button" class="button js" data-action="exit"${lang}>${texts.exit}</button>
</header>`;
}

function side(module: RenderedModule, texts: Texts): Html {
  const lang = chromeLanguage(module, texts);
  const total = module.pages.length;
  const [before = '', after = ''] = fillText(texts.runtime.pagesDone, { total }).split('{seen}');
  return html`<aside class="side" aria-label="${texts.progress}">
<div class="progress js"${lang}>
<p id="${PROGRESS_TEXT_ID}"><span id="${FINISHED_ID}" hidden>${texts.runtime.moduleFinished} · </span>${before}<span id="${DONE_ID}">0</span>${after}</p>
<progress id="${PROGRESS_ID}" value="0" max="${total}" aria-labelledby="${PROGRESS_TEXT_ID}"></progress>
</div>
<button type="button" class="button contents-button js" data-action="contents" aria-expanded="false" aria-controls="${CONTENTS_ID}"${lang}>${texts.contents}</button>
<nav id="${CONTENTS_ID}" aria-label="${texts.contents}">
${contentsList(module, texts)}
${appendixLinks(module, texts)}
</nav>
</aside>`;
}

function pageSection(module: RenderedModule, index: number, texts: Texts): Html {
  const { id, title, html: text } = module.pages[index] as RenderedPage;
  const titleId = pageTitleId(id);
  const spoken = fillText(texts.runtime.pageOf, { number: index + 1, total: module.pages.length });
  return html`<section class="page" id="${id}" aria-labelledby="${titleId}" data-title="${title} – ${module.title}" data-spoken="${spoken}">
<h1 id="${titleId}" tabindex="-1">${title}</h1>
${safeHtml(text)}
<div class="page-end" tabindex="-1"></div>
${turns(module, index, spoken, texts)}
</section>`;
}

/**
 * The buttons at a page's end, which lead to the pages beside it; Finish in the place of Next on the last one. `name`: no other
 * landmark's.
 */
function turns(module: RenderedModule, index: number, name: string, texts: Texts): Html {
  const lang = chromeLanguage(module, texts);
  const button = (action: string, label: string, page?: RenderedPage) =>
    html`<button type="button" class="turn" data-action="${action}"${page && html` value="${page.id}"`}><span class="turn-label"${lang}>${label}</span>${page && html` <span class="turn-title">${page.title}</span>`}</button>`;
  const previous = module.pages[index - 1];
  const next = module.pages[index + 1];
  return html`<nav class="turns js" aria-label="${name}">
${previous && button('previous', texts.previous, previous)}
${next ? button('next', texts.next, next) : button('finish', texts.finish)}
</nav>`;
}

function imprint(course: Course, module: Module, texts: Texts): Html {
  const { publisher } = course;
  const by = publisher && fillText(texts.publishedBy, { name: publisher.name });
  const url = publisher?.url;
  // In this window a link would replace the module inside the LMS and end the session.
  const link =
    url !== undefined && /^https?:\/\//i.test(url)
      ? html`<a class="external" href="${url}" target="_blank" rel="noopener noreferrer">${by}<span class="visually-hidden"> ${texts.opensInNewWindow}</span></a>`
      : by;
  const licence = module.licence !== undefined && fillText(texts.licence, { licence: module.licence });
  return html`<footer class="imprint"${chromeLanguage(module, texts)}>
${by !== undefined && html`<p>${link}</p>`}
${licence && html`<p>${licence}</p>`}
</footer>`;
}

function moduleData(course: Course, module: RenderedModule, texts: Texts, { lrsKey }: DocumentOptions): ModuleData {
  const { complete, quizzes = [], worksheets = [], workbook } = module;
  const { resultsOne, resultsMany, resultsNone } = texts.runtime;
  const { notices, exit, download, ...worksheetTexts } = texts.worksheetRuntime;
  return {
    course: course.id,
    module: module.id,
    complete,
    readAll: complete.some(({ kind }) => kind === 'pages'),
    texts: { resultsOne, resultsMany, resultsNone },
    ...(quizzes.length > 0 ? { quizzes: decidingQuizzes(quizzes, complete) } : {}),
    // Also where an earlier edition had the last of them: what was written in it is still there to be read.
    ...(workbook ? { worksheets: askedWorksheets(worksheets, complete), worksheetTexts } : {}),
    ...(course.lrs ? { lrs: lrsData(course.lrs, lrsKey) } : {}),
  };
}

/** A package path as a relative URL. */
function urlPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

// The shelf: every module of the course, with what an author wants to know of it before opening it.
import { type Html, html } from '../pages/html';
import { formatBytes } from '../report/table';
import { ADDRESSES, type PreviewModule } from './data';
import { describeModule } from './describe';
import type { DeskModule } from './desk';
import { previewDocument, troubleOf } from './frame';
import type { PreviewParts } from './parts';
import { problemCounts, problemList } from './problem-list';
import { problemsFrom } from './problems';

/** It says how large the packages are, so it waits for those that nobody has asked for since their module was changed. */
export async function shelfPage(parts: Pick<PreviewParts, 'desk' | 'editor' | 'locate'>): Promise<string> {
  const { desk, editor, locate } = parts;
  const { source, messages, trouble } = desk.course();
  const { course } = source;
  const problems = problemsFrom(messages, { pages: [], editor, locate });
  const cards = await Promise.all(desk.modules().map((module) => card(module, parts)));
  return previewDocument({
    title: `${course.title} – preview`,
    script: 'shelf.js',
    header: html`<p class="where">Preview</p>
<h1 lang="${course.language}">${course.title}</h1>`,
    trouble: troubleOf(trouble),
    main: html`${
      problems.length > 0 &&
      html`<section class="course-problems" aria-labelledby="course-problems">
<h2 id="course-problems">About the course: ${problemCounts(problems)}</h2>
${problemList(problems)}
</section>`
    }
<h2 class="visually-hidden">Modules</h2>
<ul class="shelf">
${cards}
</ul>
<p class="hint">Every change that you save in a file of the course appears here and in the modules by itself.</p>`,
  });
}

async function card(
  { id, latest }: DeskModule,
  parts: Pick<PreviewParts, 'desk' | 'editor' | 'locate'>,
): Promise<Html> {
  if (!latest) {
    return html`<li class="card" data-module="${id}">
<h3><a href="${ADDRESSES.module(id)}">${id}</a></h3>
<p>Being read …</p>
</li>`;
  }
  const module = describeModule(latest, parts);
  const made = await latest.compiled.preview?.pack?.();
  return html`<li class="card" data-module="${id}">
<h3 lang="${module.language}"><a href="${ADDRESSES.module(id)}">${module.title}</a></h3>
<dl>
${facts(module, made?.zip.length).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
${
  module.package &&
  html`<p class="actions"><a class="button" href="${ADDRESSES.package(id)}" download="${module.package.name}">Download package<span class="visually-hidden"> of ${module.title}</span></a>${module.workbook && html` <a href="${ADDRESSES.workbook(id)}" download="${module.workbook.name}">Form to print<span class="visually-hidden"> of ${module.title}</span></a>`}</p>`
}
</li>`;
}

function facts(module: PreviewModule, bytes: number | undefined): [name: string, value: string][] {
  const { pages, problems } = module;
  return [
    ['Pages', String(pages.length)],
    ['Minutes', minutes(module)],
    ['Problems', problemCounts(problems)],
    ['Package', bytes === undefined ? 'None: errors first' : formatBytes(bytes)],
  ];
}

/** What the author declares, and what a learner is likely to need. */
function minutes({ duration, estimate = 0 }: PreviewModule): string {
  const likely = `about ${Math.max(1, Math.round(estimate / 60))}`;
  return duration === undefined ? likely : `${Math.round(duration / 60)} declared, ${likely} by estimate`;
}

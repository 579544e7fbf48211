// The two-level table of contents as HTML.
import { contentsOf, type Section } from '../model/contents';
import type { RenderedPage } from '../model/course';
import { type Html, html } from './html';

/** The list of all pages under their sections; the runtime marks what is done and where the learner is. */
export function contentsList(pages: readonly RenderedPage[]): Html {
  return html`<ol>
${contentsOf(pages).flatMap(sectionEntries)}
</ol>`;
}

function sectionEntries(section: Section<RenderedPage>): Html[] {
  const entries = section.pages.map((page) => html`<li>${pageLink(page)}</li>`);
  if (section.title === undefined) return entries;
  const head = section.head ? pageLink(section.head) : html`<span class="section-title">${section.title}</span>`;
  const list = entries.length > 0 && html`\n<ol>\n${entries}\n</ol>\n`;
  return [html`<li class="section">${head}${list}</li>`];
}

function pageLink(page: RenderedPage): Html {
  return html`<a href="#${page.id}">${page.title}<span class="visually-hidden"></span></a>`;
}

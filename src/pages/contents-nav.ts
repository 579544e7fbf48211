// The two-level table of contents as HTML.
import type { Texts } from '../languages/texts';
import { contentsOf, type Section } from '../model/contents';
import type { RenderedModule, RenderedPage } from '../model/course';
import { DONE_MARK } from '../model/document-ids';
import { fillText } from '../model/texts';
import { chromeLanguage } from './chrome-language';
import { type Html, html } from './html';

/** The list of all pages under their sections; the runtime marks what is done and where the learner is. */
export function contentsList(module: RenderedModule, texts: Texts): Html {
  const link = (page: RenderedPage) => html`<a href="#${page.id}">${page.title}${marks(page, module, texts)}</a>`;
  return html`<ol>
${contentsOf(module.pages).flatMap((section) => sectionEntries(section, link))}
</ol>`;
}

function sectionEntries(section: Section<RenderedPage>, pageLink: (page: RenderedPage) => Html): Html[] {
  const entries = section.pages.map((page) => html`<li>${pageLink(page)}</li>`);
  if (section.title === undefined) return entries;
  const head = section.head ? pageLink(section.head) : html`<span class="section-title">${section.title}</span>`;
  const list = entries.length > 0 && html`\n<ol>\n${entries}\n</ol>\n`;
  return [html`<li class="section">${head}${list}</li>`];
}

/**
 * What somebody hears who cannot see the ticks: the runtime shows one of them. Under the document id of an activity what it is
 * called that is left on the page.
 */
function marks(page: RenderedPage, module: RenderedModule, texts: Texts): Html {
  const { quizzes = [], worksheets = [] } = module;
  const { runtime } = texts;
  const lang = chromeLanguage(module, texts);
  const toDo = (activities: readonly { id: string; page: string; title: string }[], words: string) =>
    activities
      .filter((activity) => activity.page === page.id)
      .map(({ id, title }) => [`${page.id}--${id}`, fillText(words, { title })] as const);
  const said: (readonly [mark: string, words: string])[] = [
    ['', runtime.notDone],
    [DONE_MARK, runtime.done],
    ...toDo(quizzes, runtime.quizToDo),
    ...toDo(worksheets, runtime.worksheetToDo),
  ];
  const spans = said.map(
    ([mark, words]) => html`<span class="visually-hidden" data-mark="${mark}"${lang} hidden> (${words})</span>`,
  );
  return { html: spans.map((span) => span.html).join('') };
}

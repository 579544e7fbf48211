// The workbook: every worksheet of the module in one section, with what can be done with the work in them.
import type { Texts } from '../languages/texts';
import type { Course, RenderedModule } from '../model/course';
import { pageTitleId, WORKBOOK_ID, WORKBOOK_TEXTS_ID } from '../model/document-ids';
import { chromeLanguage } from './chrome-language';
import { type Html, html, jsonForScript, safeHtml } from './html';

/** Shown by the runtime in the place of a page; its fields are live, and share their answers with the pages'. */
export function workbookSection(_course: Course, module: RenderedModule, texts: Texts): Html {
  const { workbook } = texts;
  const lang = chromeLanguage(module, texts);
  // Said once where it is the same of all (src/markdown/render.ts leaves it out of each).
  const isPrivate = module.worksheets?.every(({ share }) => !share) === true;
  return html`<section class="appendix workbook" id="${WORKBOOK_ID}" aria-labelledby="${pageTitleId(WORKBOOK_ID)}" data-title="${workbook.title} – ${module.title}" hidden>
<h1 id="${pageTitleId(WORKBOOK_ID)}" tabindex="-1"${lang}>${workbook.title}</h1>
<p class="owner"${lang} data-work="owner" hidden></p>
<div data-chrome${lang}>
<p>${workbook.intro}</p>
${isPrivate ? html`<p class="worksheet-notice">${texts.worksheet.private}</p>` : ''}
${actions(texts)}
<p role="status" data-work="status"></p>
${conflict(texts)}
</div>
${(module.workbook ?? []).map(safeHtml)}
<section data-work="removed" aria-labelledby="${REMOVED_TITLE_ID}" hidden>
<h2 id="${REMOVED_TITLE_ID}"${lang}>${workbook.removed}</h2>
<p${lang}>${workbook.removedIntro}</p>
<dl></dl>
</section>
<p class="way-back" data-chrome${lang}><a data-back href="#${module.pages[0]?.id ?? ''}">${workbook.back}</a></p>
<script type="application/json" id="${WORKBOOK_TEXTS_ID}">${jsonForScript(workbook.runtime)}</script>
</section>`;
}

const REMOVED_TITLE_ID = `${WORKBOOK_ID}removed`;
const CONFLICT_TITLE_ID = `${WORKBOOK_ID}conflict`;

function actions({ workbook }: Texts): Html {
  const button = (action: string, label: string) =>
    html`<button type="button" class="button" data-work="${action}">${label}</button>`;
  return html`<div class="actions">
${[
  button('print', workbook.print),
  button('page', workbook.webPage),
  button('word', workbook.word),
  button('save', workbook.save),
  button('load', workbook.load),
]}
<input type="file" data-work="file" accept=".json,application/json" aria-label="${workbook.load}" hidden>
</div>`;
}

/** Nothing that somebody wrote is replaced unasked; the question stands in the page, where it can be read in peace. */
function conflict({ workbook }: Texts): Html {
  return html`<section class="box" data-work="conflict" aria-labelledby="${CONFLICT_TITLE_ID}" hidden>
<h2 class="box-title" id="${CONFLICT_TITLE_ID}" tabindex="-1">${workbook.conflict}</h2>
<p>${workbook.conflictIntro}</p>
<dl></dl>
<div class="actions">
<button type="button" class="button" data-work="mine">${workbook.keepMine}</button>
<button type="button" class="button" data-work="theirs">${workbook.takeTheirs}</button>
</div>
</section>`;
}

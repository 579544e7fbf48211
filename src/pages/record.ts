// The continuing-education record: what the source knows of it. The learner's name, the date and what is left are the runtime's.
import { durationText, SECONDS_AN_HOUR } from '../languages/duration';
import type { Texts } from '../languages/texts';
import type { Course, RenderedModule } from '../model/course';
import { pageTitleId, RECORD_ID, RECORD_TEXTS_ID } from '../model/document-ids';
import { chromeLanguage } from './chrome-language';
import { type Html, html, jsonForScript } from './html';

/** Shown by the runtime in the place of a page. Until the module is finished it says what is left, and there is nothing to print. */
export function recordSection(course: Course, module: RenderedModule, texts: Texts): Html {
  const { record } = texts;
  const lang = chromeLanguage(module, texts);
  return html`<section class="appendix record" id="${RECORD_ID}" aria-labelledby="${pageTitleId(RECORD_ID)}" data-title="${record.title} – ${module.title}" hidden>
<h1 id="${pageTitleId(RECORD_ID)}" tabindex="-1"${lang}>${record.title}</h1>
<p data-record="unrecorded"${lang} hidden>${record.unrecorded}</p>
<p data-record="failed"${lang} hidden>${record.failed}</p>
<div data-record="open" hidden>
<p${lang}>${record.open}</p>
<p data-record="to-do"${lang}>${record.toDo}</p>
<ul data-record="left"></ul>
</div>
<div data-record="finished" hidden>
<dl${lang}>
${facts(course, module, texts)}
</dl>
${objectives(module, texts)}
<p class="standing"${lang}>${record.standing}</p>
<p class="actions"${lang}><button type="button" class="button" data-record="print">${record.print}</button></p>
</div>
<p class="way-back"${lang}><a data-back href="#${module.pages[0]?.id ?? ''}">${record.back}</a></p>
<script type="application/json" id="${RECORD_TEXTS_ID}">${jsonForScript(record.runtime)}</script>
</section>`;
}

/** Under the words of the chrome the author's own, in the author's language. */
function facts(course: Course, module: RenderedModule, texts: Texts): Html[] {
  const { record } = texts;
  const { ce = {}, title, language } = module;
  const own = (words: string | undefined, tag = language) =>
    words !== undefined && html`<span lang="${tag}">${words}</span>`;
  const rows: [string, Html | string | false][] = [
    [record.name, html`<span data-record="name"></span>`],
    [record.module, own(title)],
    [record.course, own(course.title, course.language)],
    [record.on, html`<time data-record="on"></time>`],
    [record.hours, ce.hours !== undefined && hoursText(ce.hours, texts)],
    [record.category, own(ce.category)],
    [record.provider, own(ce.provider ?? course.publisher?.name, ce.provider ? language : course.language)],
    [record.instructor, own(ce.instructor ?? module.instructor)],
    [record.package, html`<code data-record="digest"></code>`],
  ];
  return rows.flatMap(([label, value]) =>
    value === false ? [] : [html`<div><dt>${label}</dt><dd>${value}</dd></div>`],
  );
}

/** As librarians' boards count: `1.5`, in the module's notation, and in words beside it where it is no whole number. */
function hoursText(hours: number, texts: Texts): string {
  const number = new Intl.NumberFormat(texts.language, { maximumFractionDigits: 2 }).format(hours);
  return Number.isInteger(hours) ? number : `${number} (${durationText(hours * SECONDS_AN_HOUR, texts)})`;
}

function objectives(module: RenderedModule, texts: Texts): Html | false {
  const { objectives: goals } = module;
  if (goals.length === 0) return false;
  return html`<h2${chromeLanguage(module, texts)}>${texts.boxes.objectives}</h2>
<ul>
${goals.map((goal) => html`<li>${goal}</li>`)}
</ul>`;
}

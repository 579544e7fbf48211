// A module's page: the module as a learner meets it, and beside it what the LMS gets to know.
import { type Html, html, jsonForScript } from '../pages/html';
import { LEARNER_CHOICES, LMS_CHOICES, MODE_CHOICES } from './choices';
import { ADDRESSES, DATA_ID, type PreviewModule, type PreviewPage } from './data';
import { previewDocument, troubleOf } from './frame';
import { problemCounts, problemList } from './problem-list';

export function modulePage(module: PreviewModule): string {
  const data: PreviewPage = { module, contentAddress: ADDRESSES.content(module.id) };
  return previewDocument({
    title: `${module.title} – preview`,
    script: 'module.js',
    trouble: troubleOf(module.trouble),
    header: html`<p class="where"><a href="/">All modules</a></p>
<h1 lang="${module.language}">${module.title}</h1>
<p class="actions">${toProblems(module)} ${download(module)}</p>`,
    main: html`<div class="desk">
<section class="stage" aria-label="The module">
<div id="stage"></div>
</section>
<div class="panel">
${record()}
${log()}
${switches()}
${problems(module)}
</div>
</div>
<script type="application/json" id="${DATA_ID}">${jsonForScript(data)}</script>`,
  });
}

/** The list stands at the end of the panel: from above one sees that there is something in it. */
function toProblems({ problems, courseProblems }: PreviewModule): Html | undefined {
  const all = [...courseProblems, ...problems];
  return all.length === 0 ? undefined : html`<a href="#problems">${problemCounts(all)}</a>`;
}

/** Its place is kept where there is no package: the script puts it in and out. */
function download({ id, package: made, workbook }: PreviewModule): Html {
  const form = workbook && html`<a href="${ADDRESSES.workbook(id)}" download="${workbook.name}">Form to print</a> `;
  return html`${form}<a id="download" class="button" href="${ADDRESSES.package(id)}" download="${made?.name ?? ''}"${made ? undefined : html` hidden`}>Download package</a> <span id="no-package"${made ? html` hidden` : undefined}>No package: there are errors.</span>`;
}

/** What the panel shows of the record, by id. */
const FACTS = [
  ['status', 'Status'],
  ['score', 'Score'],
  ['progress', 'Progress'],
  ['time', 'Time'],
  ['session', 'Session'],
] as const;

function record(): Html {
  return html`<section aria-labelledby="record-title">
<h2 id="record-title">What the LMS knows</h2>
<dl class="facts">
${FACTS.map(([id, name]) => html`<div><dt>${name}</dt><dd id="fact-${id}"></dd></div>`)}
</dl>
<p id="saved-words"></p>
<label for="saved-meter">Room for saved work</label>
<meter id="saved-meter" min="0" max="1" value="0"></meter>
<details><summary>The saved text</summary><pre id="saved-text" tabindex="0"></pre></details>
</section>`;
}

function switches(): Html {
  return html`<section aria-labelledby="switches-title">
<h2 id="switches-title">Try it</h2>
<p class="actions"><button type="button" class="button" id="start-over">Start over</button> <button type="button" class="button" id="come-back">Leave and come back</button></p>
<div class="switches">
${[
  choice('learner', 'Learner', LEARNER_CHOICES),
  choice('lms', 'LMS', LMS_CHOICES),
  choice('mode', 'Mode', MODE_CHOICES),
]}
<label for="mastery">Mastery score</label>
<input id="mastery" type="number" min="0" max="100" step="1" inputmode="numeric" placeholder="as in the package">
</div>
<p><label class="check"><input type="checkbox" id="phone"> As wide as a phone</label></p>
</section>`;
}

function choice(id: string, label: string, choices: Readonly<Record<string, string>>): Html {
  const options = Object.entries(choices).map(([value, words]) => html`<option value="${value}">${words}</option>`);
  return html`<label for="${id}">${label}</label>
<select id="${id}">
${options}
</select>`;
}

function problems({ problems, courseProblems }: PreviewModule): Html {
  return html`<section aria-labelledby="problems-title" id="problems">
${
  courseProblems.length > 0 &&
  html`<h2>About the course: ${problemCounts(courseProblems)}</h2>
${problemList(courseProblems)}`
}
<h2 id="problems-title" tabindex="-1">${problemCounts(problems)}</h2>
${problems.length > 0 && problemList(problems)}
</section>`;
}

/** What the log can be narrowed to. */
const FILTERS = {
  told: 'What was told and saved',
  answers: 'Answers and scores',
  refused: 'Refused and failed',
  statements: 'Statements to the LRS',
  all: 'Every call',
} as const;

export type LogFilter = keyof typeof FILTERS;

function log(): Html {
  return html`<section aria-labelledby="log-title">
<h2 id="log-title">What was just told</h2>
<div class="switches">
${choice('log-filter', 'Show', FILTERS)}
<label for="log-search">Search</label>
<input id="log-search" type="search" autocomplete="off" spellcheck="false">
</div>
<p class="actions"><button type="button" class="button" id="log-copy">Copy</button> <button type="button" class="button" id="log-clear">Clear</button> <span id="log-count"></span></p>
<div class="log" tabindex="0" role="region" aria-label="Calls, the newest first">
<ol id="log" reversed></ol>
</div>
</section>`;
}

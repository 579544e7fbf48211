// What the module itself has to say to the learner: the notices, and the pages that end it. The runtime shows copies of these, so
// that it has no words and no markup of its own for them.
import type { Texts } from '../languages/texts';
import type { RenderedModule } from '../model/course';
import { MESSAGES_ID, RECORD_ID } from '../model/document-ids';
import type { ExitKind, NoticeKind, RuntimeMessages } from '../model/texts';
import { chromeLanguage, ownLanguage } from './chrome-language';
import { type Html, html } from './html';

/** Of those about one thing only the latest is true. */
const ABOUT: { readonly [K in NoticeKind]?: string } = {
  'not-saved': 'saving',
  'kept-on-device': 'saving',
  'kept-alone': 'saving',
  'saved-again': 'saving',
  left: 'finishing',
  finished: 'finishing',
};

/** Said once; over with the page on which they were said. */
const PASSING: readonly NoticeKind[] = ['saved-again', 'left', 'finished'];

/** When nothing that was written is at stake. */
const SAFE: readonly (NoticeKind | ExitKind)[] = ['saved', 'saved-again', 'unread', 'finished', 'left'];

type Choice = 'tryAgain' | 'keepHere' | 'discard' | 'backToModule';

/** What a learner can choose instead of closing the window. */
const CHOICES: { readonly [K in ExitKind]?: readonly Choice[] } = {
  stored: ['discard'],
  unsaved: ['tryAgain', 'keepHere', 'discard', 'backToModule'],
};

/** All of them, in a template: nothing of it is on the page. */
export function messages(module: RenderedModule, texts: Texts): Html {
  const said = messagesOf(module, texts);
  const kinds = Object.keys(said.notices) as NoticeKind[];
  const exits = Object.keys(said.exit) as ExitKind[];
  return html`<template id="${MESSAGES_ID}">
${kinds.map((kind) => notice(kind, said, module, texts))}
${exits.map((kind) => closing(kind, said, module, texts))}
</template>`;
}

/** Where a learner writes, more is said of what is not saved. */
function messagesOf({ workbook }: RenderedModule, { runtime, worksheetRuntime }: Texts): RuntimeMessages {
  if (!workbook) return runtime;
  const { notices, exit } = worksheetRuntime;
  return { ...runtime, notices: { ...runtime.notices, ...notices }, exit: { ...runtime.exit, ...exit } };
}

function notice(kind: NoticeKind, said: RuntimeMessages, module: RenderedModule, texts: Texts): Html {
  const more: { readonly [K in NoticeKind]?: Html | false } = {
    unread: html`<a href="#" download="${kind}.txt">${said.unreadFile}</a>`,
    left: html`<ul${ownLanguage(module, texts)}></ul>`,
    finished: module.ce !== undefined && html`<ul><li><a href="#${RECORD_ID}">${texts.record.title}</a></li></ul>`,
  };
  const passing = PASSING.includes(kind) && html` data-passing`;
  return html`<div class="notice" data-notice="${kind}" data-about="${ABOUT[kind] ?? kind}"${passing}>
<div><p>${said.notices[kind]}</p>${more[kind]}${download(kind, module, texts)}</div>
<button type="button" class="notice-close" data-action="dismiss" aria-label="${said.dismiss}">×</button>
</div>`;
}

/** The runtime makes it the document's `main` when it stands in the place of that. */
function closing(kind: ExitKind, said: RuntimeMessages, module: RenderedModule, texts: Texts): Html {
  const { title, text } = said.exit[kind];
  const choices = CHOICES[kind]?.map(
    (choice) => html`<button type="button" class="button" data-action="${choice}">${said[choice]}</button>`,
  );
  const all = [...(choices ?? []), download(kind, module, texts)].filter((one) => one !== undefined);
  return html`<div class="closing" data-exit="${kind}"${chromeLanguage(module, texts)}>
<h1 tabindex="-1">${title}</h1>
<p>${text}</p>${all.length > 0 && html`<div class="choices">${all}</div>`}
</div>`;
}

function download(kind: NoticeKind | ExitKind, { workbook }: RenderedModule, texts: Texts): Html | undefined {
  if (!workbook || SAFE.includes(kind)) return undefined;
  return html`<button type="button" class="button" data-action="download">${texts.worksheetRuntime.download}</button>`;
}

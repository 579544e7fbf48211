// The workbook: print, download, save and load of everything that the learner wrote. A script of its own, which the document
// asks for after the runtime, so that it is there when the LMS session has timed out.
import type { WorkbookRuntimeTexts } from '../../src/model/appendix-texts';
import { WORKBOOK_ID, WORKBOOK_TEXTS_ID } from '../../src/model/document-ids';
import { fillText } from '../../src/model/texts';
import { onOpen } from '../appendix';
import { sessionBridge, workBridge } from '../bridges';
import { byId, moduleData } from '../document-parts';
import { shownIn } from '../shown';
import { trackingBridge } from '../xapi/bridge';
import { cleanCopy } from './clean-copy';
import { offerDownload } from './download-work';
import { offerLoading } from './load-work';
import { headPages } from './paper';
import { removedAnswers, showRemovedAnswers } from './removed-answers';
import { saveFile } from './save-file';
import { webPage } from './web-page';
import { saveWord } from './word';
import { writeWork } from './work-file';

const section = byId(WORKBOOK_ID);
const data = moduleData();
const texts: WorkbookRuntimeTexts = JSON.parse(byId(WORKBOOK_TEXTS_ID).textContent ?? '');
const language = document.documentElement.lang;
const [, , , learnerName] = sessionBridge();
const [worksheets] = workBridge();

const part = (name: string) => section.querySelector(`[data-work="${name}"]`) as HTMLElement;
const say = (words: string) => {
  part('status').textContent = words;
};

const moduleTitle = document.querySelector('.module-title')?.textContent ?? '';
const title = fillText(texts.of, { title: moduleTitle });
let named = '';

/** Everything that is not a field: whose workbook it is, and the answers that no field shows. */
function refresh() {
  // Asked for only now, and kept: after the exit the LMS answers no more.
  named ||= learnerName().trim();
  const owner = named && fillText(texts.name, { name: named });
  part('owner').textContent = owner;
  part('owner').hidden = !named;
  showRemovedAnswers(removedAnswers(worksheets(), section), part('removed'));
}

/** What the downloads are made of: the workbook as it is at this moment. */
function copy(): HTMLElement {
  refresh();
  const main = cleanCopy(section, texts);
  const heading = main.querySelector('h1');
  if (heading) heading.textContent = title;
  return main;
}

function downloaded(file: string) {
  trackingBridge()?.[0].push([{ type: 'downloaded' }, Date.now()]);
  say(fillText(texts.downloaded, { file }));
}

function savePage() {
  const file = new Blob([webPage(copy(), title, language)], { type: 'text/html' });
  downloaded(saveFile(`${data.module}-workbook.html`, file));
}

const actions: Record<string, () => void> = {
  print: () => window.print(),
  page: savePage,
  word() {
    saveWord(copy(), title, language).then(
      (file) => downloaded(saveFile(`${data.module}-workbook.docx`, file)),
      () => say(texts.wordNotLoaded),
    );
  },
  save() {
    const text = writeWork(data, moduleTitle, worksheets());
    downloaded(saveFile(`${data.module}-work.json`, new Blob([text], { type: 'application/json' })));
  },
};
for (const action of Object.keys(actions)) part(action).addEventListener('click', () => actions[action]?.());

offerLoading(data, texts, { part, say, loaded: refresh });
offerDownload(savePage);
onOpen(section, refresh);
// Also for who prints with the browser's own command.
window.addEventListener('beforeprint', () => {
  if (!section.hidden) refresh();
  // Beside its field a day stands as it is saved (printing.ts).
  for (const field of document.querySelectorAll('main [type="date"]')) {
    const printed = field.previousElementSibling;
    if (printed?.textContent) printed.textContent = shownIn(field as HTMLInputElement);
  }
  headPages(section.hidden ? '' : [title, part('owner').textContent].filter(Boolean).join(' · '));
});

// The continuing-education record: fills in what only the session knows, each time the record is opened. A script of its own.
import type { RecordRuntimeTexts } from '../../src/model/appendix-texts';
import { DIGEST_NAME, DIGEST_SHOWN, RECORD_ID, RECORD_TEXTS_ID } from '../../src/model/document-ids';
import { onOpen } from '../appendix';
import { sessionBridge } from '../bridges';
import { byId, element } from '../document-parts';
import { dayWords } from '../shown';

const section = byId(RECORD_ID);
const texts: RecordRuntimeTexts = JSON.parse(byId(RECORD_TEXTS_ID).textContent ?? '');
const [mode, progress, result, learnerName, left] = sessionBridge();

const part = (name: string) => section.querySelector(`[data-record="${name}"]`) as HTMLElement;
let named = '';

/** What the record says depends on how the session stands now. */
function show() {
  const { finished, on } = progress();
  // No LMS knows of the session: there is nothing that a record could be of. A result counts once it is told: finished.
  const now = mode === 'unrecorded' ? mode : finished ? 'finished' : result() === 'failed' ? 'failed' : 'open';
  for (const name of ['unrecorded', 'failed', 'open', 'finished']) part(name).hidden = name !== now;
  const open = left();
  part('to-do').hidden = open.length === 0;
  part('left').replaceChildren(
    ...open.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title))),
  );
  if (now !== 'finished') return;
  // Asked for only now: nobody's name is read before a record is wanted, and after the exit the LMS answers no more.
  named ||= learnerName().trim();
  part('name').textContent = named || texts.unnamed;
  showDate(on);
  part('digest').textContent =
    document.querySelector<HTMLMetaElement>(`meta[name="${DIGEST_NAME}"]`)?.content.slice(0, DIGEST_SHOWN) ?? '';
}

function showDate(on: string | undefined) {
  const time = part('on');
  time.textContent = texts.undated;
  time.removeAttribute('datetime');
  if (on === undefined) return;
  // The words beside it are Carrel's own, which may be in another language than the module.
  time.textContent = dayWords(new Date(on), section.querySelector('dl')?.lang || document.documentElement.lang);
  time.setAttribute('datetime', on);
}

part('print').addEventListener('click', () => window.print());
onOpen(section, show);

// The shelf in the browser: fetched again whenever something has changed, without taking the focus from anybody.
import { TROUBLE_ID } from '../data';
import { openInEditor } from './editing';
import { AWAY, byId, complain, say } from './elements';
import { listen } from './live';

let waiting = false;

/** Several modules are compiled in a row: one look at the server is enough for all. */
function refresh() {
  if (waiting) return;
  waiting = true;
  setTimeout(show, 50);
}

async function show() {
  waiting = false;
  const answer = await fetch('/').catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = document.activeElement?.getAttribute('href');
  complain(fresh.getElementById(TROUBLE_ID)?.textContent ?? undefined);
  document.title = fresh.title;
  const title = fresh.querySelector('.top h1');
  if (title) document.querySelector('.top h1')?.replaceWith(title);
  if (byId('main').innerHTML === fresh.getElementById('main')?.innerHTML) return;
  byId('main').replaceChildren(...(fresh.getElementById('main')?.childNodes ?? []));
  const same = [...document.querySelectorAll<HTMLElement>('main a')].find(
    (link) => link.getAttribute('href') === focused,
  );
  if (focused) same?.focus({ preventScroll: true });
  say('The list is up to date.');
}

listen({
  heard(news) {
    if (news.type !== 'statement') refresh();
  },
  missed: refresh,
  away: () => complain(AWAY),
});
openInEditor();

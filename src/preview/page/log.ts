// The list of what was told, newest first: narrowed by kind and by words, and copied as text.
import type { LogFilter } from '../module-page';
import { byId, element, say } from './elements';
import type { CallKind, Told } from './words';

/** What each filter shows. */
const SHOWN = {
  told: ['told', 'answers', 'refused', 'statement'],
  answers: ['answers'],
  refused: ['refused'],
  statements: ['statement'],
  all: ['told', 'answers', 'asked', 'refused', 'statement'],
} as const satisfies { [Filter in LogFilter]: readonly CallKind[] };

/** Instead of an empty list. */
const NOTHING = {
  told: 'Nothing was told yet.',
  answers: 'Nothing was answered yet.',
  refused: 'Nothing was refused.',
  statements: 'No statement was sent. A course sends them when its course.yml names an LRS.',
  all: 'Nothing was told yet.',
} as const satisfies { [Filter in LogFilter]: string };

/** Older entries make room: nobody reads so many, and the page must stay quick. */
const MAX_ENTRIES = 2000;
const MAX_SHOWN = 200;
const MAX_RAW = 600;
/** Of a statement: what it is about stands in its middle. */
const MAX_STATEMENT = 6000;

interface Entry extends Told {
  number: number;
  time: string;
}

export interface Log {
  add(told: Told): void;
}

export function showLog(): Log {
  const entries: Entry[] = [];
  let count = 0;
  let waiting = false;
  const filter = byId<HTMLSelectElement>('log-filter');
  const search = byId<HTMLInputElement>('log-search');

  const chosen = () => {
    const kinds: readonly CallKind[] = SHOWN[filter.value as LogFilter];
    const words = search.value.trim().toLowerCase();
    return entries.filter(
      (told) => kinds.includes(told.kind) && `${told.words} ${told.raw}`.toLowerCase().includes(words),
    );
  };

  const nothing = () => (search.value.trim() === '' ? NOTHING[filter.value as LogFilter] : 'Nothing has these words.');

  function show() {
    waiting = false;
    const all = chosen();
    byId('log').replaceChildren(...all.slice(-MAX_SHOWN).reverse().map(line));
    byId('log-count').textContent = all.length > 0 ? `${all.length} of ${entries.length}` : nothing();
  }

  /** A launch is a dozen calls: they are shown together. */
  function soon() {
    if (!waiting) requestAnimationFrame(show);
    waiting = true;
  }

  filter.addEventListener('change', show);
  search.addEventListener('input', show);
  byId('log-clear').addEventListener('click', () => {
    entries.length = 0;
    show();
    say('The list is empty.');
  });
  byId('log-copy').addEventListener('click', async () => {
    const text = chosen().map(({ time, words, raw }) => `${time}  ${words}\n    ${raw}`);
    await navigator.clipboard.writeText(text.join('\n')).then(
      () => say(`Copied: ${text.length} ${text.length === 1 ? 'entry' : 'entries'}.`),
      () => say('The browser did not let the list be copied.'),
    );
  });
  show();
  return {
    add(told) {
      count += 1;
      entries.push({ ...told, number: count, time: new Date().toLocaleTimeString('en', { hour12: false }) });
      if (entries.length > MAX_ENTRIES) entries.shift();
      soon();
    },
  };
}

function line({ kind, words, raw, time, number }: Entry): HTMLElement {
  const entry = element('li', `entry ${kind}`);
  entry.value = number;
  entry.append(
    element('p', '', element('time', '', time), ' ', words),
    element('code', '', shortened(raw, kind === 'statement' ? MAX_STATEMENT : MAX_RAW)),
  );
  return entry;
}

/** Saved work can be thousands of characters; what is copied has all of it. */
function shortened(raw: string, most: number): string {
  return raw.length <= most ? raw : `${raw.slice(0, most / 2)} … ${raw.slice(-most / 2)}`;
}

// Loads a data file into the worksheets. Where it would replace what somebody wrote, it asks first, in the page.
import type { WorkbookRuntimeTexts } from '../../src/model/appendix-texts';
import type { ModuleData } from '../../src/model/module-data';
import { fillText } from '../../src/model/texts';
import { workBridge } from '../bridges';
import { element } from '../document-parts';
import { conflictWords } from './conflict-words';
import { compareWork, isWritten, LARGEST, readWork, type Work, type WorkUnit, withUnits } from './work-file';

interface Around {
  part(name: string): HTMLElement;
  say(words: string): void;
  /** Something was written. */
  loaded(): void;
}

/** Makes the button and the question work. */
export function offerLoading(data: ModuleData, texts: WorkbookRuntimeTexts, { part, say, loaded }: Around) {
  const [worksheets, write, isSaved] = workBridge();
  const file = part('file') as HTMLInputElement;
  let asked: WorkUnit[] = [];

  function take(units: readonly WorkUnit[]) {
    for (const [id, answers] of Object.entries(withUnits(worksheets(), units))) write(id, answers);
    loaded();
  }

  const count = (units: readonly WorkUnit[]) => {
    const said = units.length === 1 ? texts.loadedOne : fillText(texts.loadedMany, { count: units.length });
    return isSaved() ? said : `${said} ${texts.notSaved}`;
  };

  function load(theirs: Work) {
    const { news, conflicts } = compareWork(worksheets(), theirs, data.worksheets ?? []);
    take(news);
    ask(conflicts);
    if (news.length > 0) say(count(news));
    else if (conflicts.length === 0) say(Object.values(theirs).some(isWritten) ? texts.fileSame : texts.fileEmpty);
  }

  function ask(conflicts: WorkUnit[]) {
    asked = conflicts;
    const place = part('conflict');
    place.hidden = conflicts.length === 0;
    place.querySelector('dl')?.replaceChildren(...conflicts.flatMap((unit) => question(unit, texts)));
    if (conflicts.length > 0) place.querySelector('h2')?.focus();
  }

  function decide(units: WorkUnit[], words: string) {
    take(units);
    ask([]);
    say(words);
    part('load').focus();
  }

  part('load').addEventListener('click', () => file.click());
  part('mine').addEventListener('click', () => decide([], texts.kept));
  part('theirs').addEventListener('click', () => decide(asked, count(asked)));
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    ask([]);
    // A film that was chosen by mistake is not read into memory.
    const reading = chosen && (chosen.size > LARGEST ? Promise.resolve('') : chosen.text());
    reading?.then(
      (text) => {
        const read = readWork(text, data);
        if ('work' in read) load(read.work);
        else say(fillText(texts[read.problem], { title: read.title }));
      },
      () => say(texts.fileUnreadable),
    );
    // So that the same file can be chosen again.
    file.value = '';
  });
}

function question(unit: WorkUnit, texts: WorkbookRuntimeTexts): HTMLElement[] {
  const { label, mine, theirs } = conflictWords(unit);
  return [
    element('dt', {}, label),
    element('dd', {}, fillText(texts.mine, { text: mine })),
    element('dd', {}, fillText(texts.theirs, { text: theirs })),
  ];
}

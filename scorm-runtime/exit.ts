// Leaving for good: saves, ends the session, and says that the window can be closed, or what could not be saved.
import type { ExitKind, NoticeKind, RuntimeTexts } from '../src/model/texts';
import { element, wordButton } from './document-parts';
import type { Session } from './session';

export interface Exit {
  /** What the exit button does. Ends the session only once the LMS holds everything, or the learner has decided. */
  leave(): void;
  /** A save has gone otherwise than the one before: the question that is open, if one is, follows. */
  told(notice: NoticeKind): void;
}

/** Leads the learner out, and back as long as the session has not ended. `more`: what else belongs to the closing words. */
export function offerExit(session: Session, texts: RuntimeTexts, more?: (kind: ExitKind) => HTMLElement[]): Exit {
  let back: (() => undefined) | undefined;
  const again = wordButton(texts.tryAgain, leave);
  const keep = wordButton(texts.keepHere, () => end('kept', false));
  const clear = wordButton(texts.discard, () => end('discarded', true));
  const choices = [
    again,
    keep,
    clear,
    wordButton(texts.backToModule, () => {
      back = back?.();
    }),
  ];

  /** `clears`: nothing of this learner is left on this device. */
  function end(kind: ExitKind, clears: boolean, ...offered: HTMLElement[]) {
    back = undefined;
    session.close(clears);
    show(kind, ...offered);
  }

  /** What stays here is the only whole copy if the LMS cuts what it stores, which the next launch would show (`giving-what-fits`). */
  function endSaved() {
    if (session.keptHere()) end('stored', false, clear);
    else end('saved', true);
  }

  function show(kind: ExitKind, ...offered: HTMLElement[]) {
    showPage(texts.exit[kind], ...offered, ...(more?.(kind) ?? []));
  }

  function leave() {
    const { mode } = session;
    // After a reload without a session there may be something here, too.
    if (mode === 'review' || (mode === 'unrecorded' && !session.keptHere())) return end(mode, false);
    if (session.save() === 'taken' && mode === 'recording') return endSaved();
    back ??= wayBack();
    again.hidden = mode === 'unrecorded';
    keep.hidden = !session.keptHere();
    show('unsaved', ...choices);
  }

  return {
    leave,
    told(notice) {
      keep.hidden = !session.keptHere();
      // The learner wanted to leave, and now nothing speaks against it.
      if (back && notice === 'saved-again') endSaved();
    },
  };
}

/** How everything is now, to be shown so again. */
function wayBack(): () => undefined {
  const { title, activeElement } = document;
  const shown = document.querySelectorAll<HTMLElement>('body > :not([hidden])');
  const top = scrollY;
  return () => {
    document.querySelector('.closing')?.remove();
    for (const part of shown) part.hidden = false;
    document.title = title;
    (activeElement as HTMLElement).focus();
    scrollTo(0, top);
  };
}

/** A page of its own in the place of everything else, with the focus on its heading. */
function showPage({ title, text }: { title: string; text: string }, ...choices: HTMLElement[]) {
  document.querySelector('.closing')?.remove();
  for (const part of document.body.children) (part as HTMLElement).hidden = true;
  const heading = element('h1', { tabindex: '-1' }, title);
  const actions = choices.length > 0 ? [element('div', { class: 'choices' }, ...choices)] : [];
  document.body.append(element('main', { class: 'closing' }, heading, element('p', {}, text), ...actions));
  document.title = title;
  scrollTo(0, 0);
  heading.focus();
}

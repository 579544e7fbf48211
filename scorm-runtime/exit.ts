// Leaving for good: saves, ends the session, and says that the window can be closed, or what could not be saved.
import type { ExitKind, RuntimeTexts } from '../src/model/texts';
import { element } from './document-parts';
import type { Session } from './session';

/** What the exit button does. Ends the session only once the LMS holds everything, or the learner has decided. */
export function offerExit(session: Session, texts: RuntimeTexts): () => void {
  function choice(label: string, run: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'button' }, label);
    button.addEventListener('click', run);
    return button;
  }

  function end(kind: ExitKind, discard: boolean) {
    session.close(discard);
    showPage(texts.exit[kind]);
  }

  function leave() {
    if (session.mode !== 'recording') return end(session.mode, false);
    if (session.save() === 'taken') return end('saved', false);
    showPage(
      texts.exit.unsaved,
      choice(texts.tryAgain, leave),
      ...(session.keptHere() ? [choice(texts.keepHere, () => end('kept', false))] : []),
      choice(texts.discard, () => end('discarded', true)),
    );
  }

  return leave;
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

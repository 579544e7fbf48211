// Leaving for good: saves, ends the session, and says that the window can be closed, or what could not be saved.
import type { ExitKind, NoticeKind } from '../src/model/texts';
import { actionButton, onAction } from './document-parts';
import { message } from './messages';
import type { Session } from './session';

/**
 * Leads the learner out, and back as long as the session has not ended. Gives what is to be told when a save has gone otherwise
 * than the one before: the question that is open, if one is, follows.
 */
export function offerExit(session: Session): (notice: NoticeKind) => void {
  let back: (() => void) | undefined;

  /** `clears`: nothing of this learner is left on this device. */
  function end(kind: ExitKind, clears = false) {
    back = undefined;
    session.close(clears);
    showClosing(kind);
  }

  /** What stays here is the only whole copy if the LMS cuts what it stores, which the next launch would show (`giving-what-fits`). */
  function endSaved() {
    if (session.keptHere()) end('stored');
    else end('saved', true);
  }

  /** Ends the session only once the LMS holds everything, or the learner has decided. */
  function leave() {
    const { mode } = session;
    // After a reload without a session there may be something here, too.
    if (mode === 'review' || (mode === 'unrecorded' && !session.keptHere())) return end(mode);
    if (session.save() === 'taken' && mode === 'recording') return endSaved();
    back ??= wayBack();
    showClosing('unsaved');
    actionButton('tryAgain').hidden = mode === 'unrecorded';
    followCopy();
  }

  function followCopy() {
    if (back) actionButton('keepHere').hidden = !session.keptHere(true);
  }

  onAction('exit', leave);
  onAction('tryAgain', leave);
  onAction('keepHere', () => end('kept'));
  onAction('discard', () => end('discarded', true));
  onAction('backToModule', () => {
    back?.();
    back = undefined;
  });
  return (notice) => {
    followCopy();
    // The learner wanted to leave, and now nothing speaks against it.
    if (back && notice === 'saved-again') endSaved();
  };
}

/** How everything is now, to be shown so again. */
function wayBack(): () => void {
  const { title, activeElement } = document;
  const top = scrollY;
  return () => {
    showInstead();
    document.title = title;
    (activeElement as HTMLElement).focus();
    scrollTo(0, top);
  };
}

/** A page of its own in the place of everything else, with the focus on its heading. */
function showClosing(kind: ExitKind) {
  const closing = message(`[data-exit="${kind}"]`);
  closing.setAttribute('role', 'main');
  const heading = closing.querySelector('h1') as HTMLElement;
  showInstead(closing);
  document.title = heading.textContent ?? '';
  scrollTo(0, 0);
  heading.focus();
}

/** `closing` in the place of everything else; without it, everything else. */
function showInstead(closing?: HTMLElement) {
  document.querySelector('.closing')?.remove();
  for (const part of document.body.children) (part as HTMLElement).hidden = !!closing;
  if (closing) document.body.append(closing);
}

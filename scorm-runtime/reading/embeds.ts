// Players from other hosts: a button that says what would load from where; nothing is requested before it is pressed.
import { element } from '../document-parts';

/** Gives every embed its button. Without JavaScript there is only the link, which stays in any case. */
export function offerPlayers() {
  for (const figure of document.querySelectorAll<HTMLElement>('.embed[data-embed-src]')) {
    const src = figure.dataset.embedSrc ?? '';
    if (!isHttps(src)) continue;
    const { embedTitle: title = src, embedLabel: label = src } = figure.dataset;
    const button = element('button', { type: 'button', class: 'embed-play' }, element('span', {}, label));
    button.addEventListener('click', () => {
      const frame = player(src, title);
      button.replaceWith(frame);
      frame.focus();
    });
    figure.prepend(button);
  }
}

function isHttps(src: string): boolean {
  try {
    return new URL(src).protocol === 'https:';
  } catch (_notAnAddress) {
    return false;
  }
}

function player(src: string, title: string): HTMLIFrameElement {
  return element('iframe', {
    src,
    title,
    // It may run its own scripts in its own origin; it may not touch this window or the LMS's.
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-forms allow-presentation',
    allow: 'fullscreen; picture-in-picture; encrypted-media',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
}

// What links, pictures and players have in common: a window of their own, text for what is not there.
import type { Element } from 'hast';
import type { RenderContext } from '../context';
import { h, text } from '../elements';

/**
 * Every link out of the module opens a window of its own: inside an LMS's frame it would replace the module and end the session.
 * The learner is told (WCAG 3.2.5, technique G201).
 */
export function openInNewWindow(link: Element, context: RenderContext): Element {
  link.properties = { ...link.properties, target: '_blank', rel: ['noopener', 'noreferrer'], className: ['external'] };
  link.children = [
    ...link.children,
    h('span', { className: ['visually-hidden'] }, [` ${context.texts.opensInNewWindow}`]),
  ];
  return link;
}

/** Text in place of something that is not there. */
export function unavailable(words: string): Element {
  return h('span', { className: ['unavailable'] }, [text(words)]);
}

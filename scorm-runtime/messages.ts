// The messages that the build has written (src/pages/messages.ts).
import { MESSAGES_ID } from '../src/model/document-ids';
import { byId } from './document-parts';

/** A copy of the message that `selector` names. */
export function message(selector: string): HTMLElement {
  return byId<HTMLTemplateElement>(MESSAGES_ID).content.querySelector(selector)?.cloneNode(true) as HTMLElement;
}

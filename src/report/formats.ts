// The ways of saying messages that are text.
import type { Message } from '../model/message';
import { formatAnnotation } from './annotations';
import { formatMessage } from './people';

/** All messages, for people or for CI. `prefix` leads from the current folder to the course's. */
export function sayMessages(messages: readonly Message[], format: 'text' | 'github', prefix: string): string {
  if (format === 'github') return messages.map((message) => formatAnnotation(message, prefix)).join('');
  return messages.map((message) => `${formatMessage(message, prefix)}\n`).join('');
}

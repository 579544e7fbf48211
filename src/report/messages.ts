// What one does with a list of messages: put it in order, make it stricter, ask whether it forbids a package.
import type { Message } from '../model/message';

/**
 * In source order: by file, then by place, then in the order found. `order` names the files in the order in which they are
 * read; others follow by name.
 */
export function sortMessages(messages: readonly Message[], order: readonly string[] = []): Message[] {
  const files = [...new Set([...order, ...messages.map(({ file }) => file).sort()])];
  return [...messages].sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** `--strict`: every warning is an error. */
export function escalate(messages: readonly Message[]): Message[] {
  return messages.map((message) => (message.severity === 'warning' ? { ...message, severity: 'error' } : message));
}

export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some(({ severity }) => severity === 'error');
}

export function countMessages(messages: readonly Message[]): { errors: number; warnings: number; infos: number } {
  const count = (severity: Message['severity']) => messages.filter((message) => message.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

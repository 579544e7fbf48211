// Adds a module to the `modules:` list of course.yml without touching anything else in the file.
import { isSeq, parseDocument, stringify } from 'yaml';

/** The text with `folder` at the list's end; undefined where there is no list, which then needs no entry. */
export function listModule(settings: string, folder: string): string | undefined {
  const list = parseDocument(settings).get('modules', true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  const range = (last as { range?: [number, number, number] } | undefined)?.range;
  if (!isSeq(list) || !range) return undefined;
  const [start, end] = range;
  const before = settings.slice(0, end);
  // `true` is no name in YAML, and one value that is none makes the whole list unreadable.
  const entry = stringify(folder).trim();
  if (list.flow) return `${before}, ${entry}${settings.slice(end)}`;
  const line = settings.slice(settings.lastIndexOf('\n', start) + 1, start);
  const newline = settings.includes('\r\n') ? '\r\n' : '\n';
  return `${before}${restOfLine(settings, end)}${newline}${line}${entry}${settings.slice(end + restOfLine(settings, end).length)}`;
}

/** A comment behind the last entry stays with it. */
function restOfLine(text: string, from: number): string {
  return /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
}

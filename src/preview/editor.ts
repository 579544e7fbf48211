// How the author's editor is opened at a line: by an address that the browser passes on, or by a command that the server runs.

/** Names the editor: an address or a command, with `{path}`, `{line}` and `{column}`. */
export const EDITOR_VARIABLE = 'CARREL_EDITOR';

/** Understood by Visual Studio Code and what is made of it. */
const DEFAULT_EDITOR = 'vscode://file/{path}:{line}:{column}';

/** Of these the browser opens none in its own window. */
const EDITOR_ADDRESS = /^(?!https?:|javascript:|data:|file:|blob:)[a-z][a-z0-9+.-]*:\/\//i;

export type Editor = { kind: 'address'; template: string } | { kind: 'command'; words: string[] };

export interface Spot {
  /** Absolute, in the system's own notation. */
  path: string;
  line: number;
  column: number;
}

/** Reads what the environment says; what cannot be used counts as nothing. */
export function editorFrom(value: string | undefined): Editor {
  const wanted = value?.trim() || DEFAULT_EDITOR;
  if (EDITOR_ADDRESS.test(wanted)) return { kind: 'address', template: wanted };
  if (/^[a-z][a-z0-9+.-]*:\/\/|^javascript:/i.test(wanted)) return { kind: 'address', template: DEFAULT_EDITOR };
  return { kind: 'command', words: wanted.split(/\s+/) };
}

/** The address that opens `spot`, every character of its path escaped that could begin or end something else. */
export function editAddress(template: string, { path, line, column }: Spot): string {
  const parts = path.replaceAll('\\', '/').split('/');
  // A drive's colon stays: `vscode://file/C:/course/index.md`.
  const encoded = parts.map((part, index) =>
    index === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part),
  );
  const written = encoded.join('/');
  // In `vscode://file/{path}` the path's first slash is written already.
  return fill(template, { path: written, line, column }).replace(`/${written}`, `/${written.replace(/^\//, '')}`);
}

/** Program and arguments, never for a shell. Without a place for the path it comes last. */
export function editCommand(words: readonly string[], spot: Spot): [program: string, ...args: string[]] {
  const all = words.some((word) => word.includes('{path}')) ? words : [...words, '{path}'];
  const [program = '', ...args] = all.map((word) => fill(word, spot));
  return [program, ...args];
}

function fill(template: string, values: { path: string; line: number; column: number }): string {
  return template.replace(/\{(path|line|column)\}/g, (_, name: keyof typeof values) => String(values[name]));
}

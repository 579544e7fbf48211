// What `build` says of each module at the end: how large it is, and what it depends on.
import { gzipSync } from 'node:zlib';
import type { CompiledModule } from '../compile';
import { DIGEST_FILE } from '../formats/scorm12/digest';
import { DIGEST_SHOWN } from '../model/document-ids';
import type { Message } from '../model/message';
import { WORD_WRITER } from '../pages/appendices';
import type { LockedModule } from '../read/lock';
import { formatBytes, formatTable } from '../report/table';

export interface BuiltModule {
  id: string;
  title: string;
  pages: number;
  messages: Message[];
  locked: LockedModule;
  /** Other hosts that the module's players and links name, and that of the LRS. */
  hosts: string[];
  /** In quizzes and surveys. */
  questions: number;
  /** To be filled in, in worksheets. */
  fields: number;
  /** So many fit into each box where an LMS keeps no more than the standard asks of it; undefined without boxes. */
  words?: number;
  /** Undefined when no package was made. */
  file?: string;
  /** What an earlier build left in the place of the package that was not made. */
  older?: string;
  bytes?: number;
  /** Compressed size of the JavaScript that a learner's browser loads. */
  runtimeBytes?: number;
  digest?: string;
}

/** `lrs`: where the course sends its statements. */
export function describeModule(
  { module, messages, locked, writing, package: made }: CompiledModule,
  lrs: string | undefined,
): BuiltModule {
  const described = {
    id: module.id,
    title: module.title,
    pages: module.pages.length,
    messages,
    locked,
    hosts: [...new Set([...hostsIn(module.pages), ...(lrs === undefined ? [] : [new URL(lrs).host])])].sort(),
    questions: (module.quizzes ?? []).reduce((sum, { questions }) => sum + questions.length, 0),
    fields: (module.worksheets ?? []).reduce((sum, { fields }) => sum + fields.length, 0),
    words: writing?.words,
  };
  if (!made) return described;
  const scripts = made.files.filter(({ path }) => path.endsWith('.js') && path !== WORD_WRITER);
  return {
    ...described,
    bytes: made.zip.length,
    runtimeBytes: scripts.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0),
    digest: digestIn(made.files),
  };
}

/** Every host in the HTML of the pages: all of them are loaded only after a click. */
function hostsIn(pages: readonly { html: string }[]): string[] {
  const hosts = new Set<string>();
  for (const { html } of pages) {
    for (const match of html.matchAll(/(?:href|data-embed-src)="https?:\/\/([^/"?#]+)/g)) hosts.add(match[1] ?? '');
  }
  return [...hosts].sort();
}

function digestIn(files: readonly { path: string; bytes: Uint8Array }[]): string | undefined {
  const file = files.find(({ path }) => path === DIGEST_FILE);
  return file && (JSON.parse(new TextDecoder().decode(file.bytes)) as { digest: string }).digest;
}

export function summaryTable(modules: readonly BuiltModule[]): string {
  const rows = modules.map((module) => [
    module.id,
    String(module.pages),
    module.questions === 0 ? '' : String(module.questions),
    module.fields === 0 ? '' : String(module.fields),
    module.words === undefined ? '' : String(module.words),
    module.bytes === undefined ? 'no package' : formatBytes(module.bytes),
    module.runtimeBytes === undefined ? '' : formatBytes(module.runtimeBytes),
    String(module.hosts.length),
    module.digest?.slice(0, DIGEST_SHOWN) ?? '',
    module.file ?? (module.older === undefined ? '' : `of an earlier build: ${module.older}`),
  ]);
  const head = [
    'module',
    'pages',
    'questions',
    'fields',
    'words a box',
    'package',
    'runtime',
    'other sites',
    'digest',
    'file',
  ];
  return formatTable(head, rows, [1, 2, 3, 4, 5, 6, 7]);
}

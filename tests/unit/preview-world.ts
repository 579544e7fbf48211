// A preview without a network and a browser: the handler, asked as a page of its own would ask it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAt } from '../../src/commands/open';
import { formats } from '../../src/formats/formats';
import { createPreview } from '../../src/preview/app';
import type { News } from '../../src/preview/data';
import { openDesk } from '../../src/preview/desk';
import { editorFrom } from '../../src/preview/editor';
import { eventHub } from '../../src/preview/events';
import { folderWith, testConsole, testResources } from './course-world';

const PORT = 4400;
export const OWN = `http://127.0.0.1:${PORT}`;

export type Asked = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** The preview of a course on disk. `editor`: what the environment says. */
export function previewOf(contents: Readonly<Record<string, string | Uint8Array>>, editor?: string) {
  const folder = folderWith(contents);
  const { console } = testConsole(folder);
  const events = eventHub();
  const news: News[] = [];
  const started: string[][] = [];
  const desk = openDesk({
    open: () => openAt('.', [], false, console),
    explain: (error) => (error instanceof Error ? error.message : undefined),
    compile: { resources: testResources(), format: formats.scorm12 },
    lrs: () => `http://127.0.0.1:${PORT}/xapi/`,
    tell: (told) => {
      news.push(told);
      events.tell(told);
    },
  });
  const handle = createPreview({
    desk,
    events: { ...events, tell: (told) => void news.push(told) },
    pageFiles: { 'module.js': new TextEncoder().encode('1') },
    editor: editorFrom(editor),
    locate: (file) => (desk.course().paths.has(file) ? join(folder, file) : undefined),
    run: (command) => void started.push(command),
    pack: async () => undefined,
    port: () => PORT,
  });
  return {
    folder,
    desk,
    news,
    started,
    /** Saves files of the course, as the watcher would tell of it. */
    save(files: Readonly<Record<string, string>>) {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
      desk.changed(Object.keys(files));
    },
    ask: async (path: string, { headers, ...asked }: Asked = {}): Promise<Response> =>
      handle(new Request(`${OWN}${path}`, { ...asked, headers: { Host: `127.0.0.1:${PORT}`, ...headers } })),
  };
}

/** A request that a page of the preview makes. */
export function posting(body: unknown): Asked {
  return { method: 'POST', headers: { Origin: OWN, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

// `carrel preview`: the course in a browser, as learners will meet it, and again at every save.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModule } from '../compile';
import { formats } from '../formats/formats';
import { packageName, workbookName } from '../formats/package-names';
import { keyFor } from '../lrs/key';
import { accentPalette, DEFAULT_ACCENT } from '../pages/theme/accent';
import { createPreview } from '../preview/app';
import { type Desk, openDesk } from '../preview/desk';
import { EDITOR_VARIABLE, editorFrom } from '../preview/editor';
import { eventHub } from '../preview/events';
import { PortTaken, type PreviewServer, servePreview } from '../preview/node/server';
import { browserCommand, startProgram } from '../preview/node/start-program';
import { watchCourse } from '../preview/node/watch';
import type { Packed, PageFiles, PreviewParts } from '../preview/parts';
import { formatMessage } from '../report/people';
import { writeLock } from './build';
import { type Console, type ExitCode, WrongUsage } from './console';
import { openAt } from './open';
import { loadResources } from './resources';

export interface PreviewOptions {
  port?: string;
  open: boolean;
}

/** What only the process knows. */
export interface PreviewProcess {
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** Resolves when the preview is asked to stop (Ctrl+C). */
  asked: Promise<unknown>;
}

/** Runs until it is asked to stop. Throws WrongUsage when there is no course, or the port is taken. */
export async function preview(
  dir: string | undefined,
  options: PreviewOptions,
  console: Console,
  process: PreviewProcess,
): Promise<ExitCode> {
  const port = portFrom(options.port);
  const { root } = openAt(dir, [], false, console);
  const events = eventHub();
  let server: PreviewServer | undefined;
  const desk = openDesk({
    open: () => openAt(dir, [], false, console),
    explain: (error) => (error instanceof WrongUsage ? error.message : undefined),
    compile: { resources: loadResources(console.resources), format: formats.scorm12 },
    lrs: () => `http://127.0.0.1:${server?.port ?? 0}/xapi/`,
    tell: events.tell,
  });
  const parts: PreviewParts = {
    desk,
    events,
    pageFiles: loadPageFiles(console.resources),
    editor: editorFrom(process.environment[EDITOR_VARIABLE]),
    locate: (file) => (desk.course().paths.has(file) ? join(root, file) : undefined),
    run: (command) =>
      startProgram(command, (why) =>
        console.err(`The editor could not be started (${why}). The variable ${EDITOR_VARIABLE} names it.\n`),
      ),
    pack: (id) => pack(dir, id, console),
    port: () => server?.port ?? 0,
  };
  server = await serve(parts, port);
  const address = `http://127.0.0.1:${server.port}/`;
  console.out(`The preview is at ${address}  (Ctrl+C ends it)\n`);
  if (options.open)
    startProgram(browserCommand(process.platform, address), (why) =>
      console.err(`The browser could not be started (${why}). Open this address in it yourself:  ${address}\n`),
    );
  const watcher = follow(root, desk, console);
  await process.asked;
  await watcher.stop();
  await server.stop();
  return 0;
}

/** Compiles everything, then what changes. */
function follow(root: string, desk: Desk, console: Console) {
  const report = (error: unknown) => {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.err(`A module could not be compiled because of a mistake of Carrel's own. Please report it:\n${said}\n`);
  };
  const work = () => desk.settled().catch(report);
  void work();
  return watchCourse(
    root,
    (paths) => {
      // Files can vanish between two looks at them. The preview is not to end by it: the next save is another chance.
      try {
        desk.changed(paths);
      } catch (error) {
        report(error);
      }
      void work();
    },
    (error) =>
      console.err(
        `Some folders cannot be watched (${error instanceof Error ? error.message : String(error)}): after a change there, reload the page.\n`,
      ),
  );
}

/**
 * The very package that `build` writes, so it also freezes the ids, as `build` does: whoever downloads it may give it to
 * learners.
 */
async function pack(dir: string | undefined, id: string, console: Console): Promise<Packed | undefined> {
  const course = openAt(dir, [], false, console);
  const found = course.modules.find((module) => module.id === id);
  if (!found || course.broken) return undefined;
  const compiled = await compileModule(course.source, found, {
    files: course.files,
    resources: loadResources(console.resources),
    format: formats.scorm12,
    strict: false,
    lrsKey: await keyFor(course.source, course.files, console),
  });
  const { package: made, locked, blank } = compiled;
  if (!made || made.violations.length > 0) return undefined;
  const name = packageName(id, formats.scorm12.name);
  for (const message of writeLock(course, [{ id, locked, file: name }]))
    console.err(`${formatMessage(message, course.prefix)}\n`);
  const form = blank?.();
  return { name, zip: made.zip, workbook: form === undefined ? undefined : { name: workbookName(id), html: form } };
}

function portFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw new WrongUsage(`"${text}" is no port. A port is a number from 1 to 65535; 0 takes any that is free.`);
}

async function serve(parts: PreviewParts, port: number | undefined): Promise<PreviewServer> {
  try {
    return await servePreview(createPreview(parts), port);
  } catch (error) {
    if (error instanceof PortTaken)
      throw new WrongUsage(
        `${error.message} Another program may use it: leave --port out, and Carrel takes a free one.`,
      );
    throw error;
  }
}

/** What the bundler prepared of the preview's own pages; their colours are those of Carrel's own accent. */
function loadPageFiles(resources: URL): PageFiles {
  const folder = new URL('preview/', resources);
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
  const colours = new TextEncoder().encode(accentPalette(DEFAULT_ACCENT)?.css ?? '');
  // The notes inside a module take the colours of its course.
  return { ...files, 'preview.css': new Uint8Array([...colours, ...(files['preview.css'] ?? [])]) };
}

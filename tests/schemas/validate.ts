// Validates a package's XML against the four official XSDs with libxml2, as a second opinion beside our own rules.
import { validateXML } from 'xmllint-wasm';
import { METADATA_FILE } from '../../src/formats/scorm12/format';
import { MANIFEST_FILE } from '../../src/formats/scorm12/standard';
import type { PackageFile } from '../../src/model/course';
import { ALL_SCHEMAS, checkingCopies } from '../../src/package-check/schemas';
import { officialSchemas, textOf } from './sample';

/** What libxml2 knows before it reads a document. */
function knownSchemas() {
  return { schema: [ALL_SCHEMAS], preload: checkingCopies(officialSchemas()) };
}

/** Every fault that libxml2 finds in a package's imsmanifest.xml and metadata.xml; none when both are valid. */
export async function validateAgainstSchemas(files: readonly PackageFile[]): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: [MANIFEST_FILE, METADATA_FILE].map((path) => ({ fileName: path, contents: textOf(files, path) })),
    ...knownSchemas(),
  });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput];
}

/** The indexes of those documents that are not valid: hundreds are read in one go. */
export async function invalidAmong(documents: readonly string[]): Promise<Set<number>> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { rawOutput } = await validateXML({ xml, ...knownSchemas() });
  const verdicts = [...rawOutput.matchAll(/^(\d+)\.xml (validates|fails to validate)$/gm)];
  if (verdicts.length !== documents.length) throw new Error(`libxml2 has not judged every document:\n${rawOutput}`);
  return new Set(verdicts.filter(([, , verdict]) => verdict !== 'validates').map(([, index]) => Number(index)));
}

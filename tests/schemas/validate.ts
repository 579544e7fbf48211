// Validates a package's XML against the four official XSDs with libxml2, as a second opinion beside our own rules.
import { validateXML } from 'xmllint-wasm';
import { METADATA_FILE } from '../../src/formats/scorm12/format';
import { MANIFEST_FILE, NAMESPACES } from '../../src/formats/scorm12/standard';
import type { PackageFile } from '../../src/model/course';
import { officialSchemas, textOf } from './sample';

/**
 * libxml2 does not compile two of the official schemas as they are. Packages ship them untouched; these patches are for
 * the copies that check, and refuse nothing that the originals accept in a record without foreign elements.
 */
const PATCHES: Readonly<Record<string, readonly [wrong: string, right: string]>> = {
  // "xml namespace URI cannot be the default namespace": nothing in the file uses the default namespace, so it goes.
  'ims_xml.xsd': ['<xsd:schema xmlns="http://www.w3.org/XML/1998/namespace"', '<xsd:schema'],
  // "The content model is not determinist": a wildcard for any namespace after optional elements of its own could mean
  // either. For other namespaces only, it cannot.
  'imsmd_rootv1p2p1.xsd': ['<xsd:any namespace="##any"', '<xsd:any namespace="##other"'],
};

/** The manifest's wildcards admit elements of all three vocabularies, so all three must be known at once. */
const ALL_SCHEMAS = {
  fileName: 'all.xsd',
  contents: `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="${NAMESPACES.imscp}" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="${NAMESPACES.adlcp}" schemaLocation="adlcp_rootv1p2.xsd"/>
  <xsd:import namespace="${NAMESPACES.imsmd}" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xsd:schema>`,
};

function checkingCopies(): { fileName: string; contents: string }[] {
  return officialSchemas().map(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    const patch = PATCHES[path];
    if (!patch) return { fileName: path, contents: text };
    const [wrong, right] = patch;
    if (!text.includes(wrong)) throw new Error(`${path} is not the schema that the patch was made for.`);
    return { fileName: path, contents: text.replace(wrong, right) };
  });
}

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
  const { valid, errors, rawOutput } = await validateXML({ xml, schema: [ALL_SCHEMAS], preload: checkingCopies() });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput];
}

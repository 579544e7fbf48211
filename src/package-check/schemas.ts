// A package's XML against the four official XSDs, by libxml2. What it is given was read by our own bounded reader before.

import { NAMESPACES } from '../formats/scorm12/standard';
import type { PackageFile } from '../model/course';

export interface SchemaFault {
  /** The file in the package. */
  path: string;
  line: number;
  /** In whole sentences, without namespaces. */
  reason: string;
}

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
export const ALL_SCHEMAS = {
  fileName: 'all.xsd',
  contents: `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="${NAMESPACES.imscp}" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="${NAMESPACES.adlcp}" schemaLocation="adlcp_rootv1p2.xsd"/>
  <xsd:import namespace="${NAMESPACES.imsmd}" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xsd:schema>`,
};

/** Pages of 64 KB. A document of 4 MB needs some ten times its size as a tree; more than this it does not get. */
const MEMORY_PAGES = { initial: 256, max: 4096 };

/** Validates documents. `schemas` are the official ones, as the tool ships them. */
export async function validateBySchemas(
  documents: readonly PackageFile[],
  schemas: readonly PackageFile[],
): Promise<SchemaFault[]> {
  if (documents.length === 0) return [];
  // 0.8 MB of WebAssembly: loaded by those who ask for it.
  const { validateXML } = await import('xmllint-wasm');
  const said = await validateXML({
    // A foreign name could be taken for an option, or for one of the schemas: these are our own.
    xml: documents.map((file, index) => ({ fileName: `${index}.xml`, contents: decode(file) })),
    schema: [ALL_SCHEMAS],
    preload: checkingCopies(schemas),
    initialMemoryPages: MEMORY_PAGES.initial,
    maxMemoryPages: MEMORY_PAGES.max,
  }).then(({ valid, rawOutput }) => (valid ? '' : rawOutput), outputOfFailure);
  if (said === '') return [];
  const faults = Array.from(said.matchAll(/^(\d+)\.xml:(\d+): (.*)$/gm), ([, index, line, message = '']) => ({
    path: documents[Number(index)]?.path ?? '',
    line: Number(line),
    reason: plainWords(message),
  }));
  if (faults.length === 0) throw new Error(`xmllint says that a package is not valid, and not why: ${said}`);
  return faults;
}

/** A document that is not even well-formed for libxml2 ends its run with a number; anything else is no matter of documents. */
function outputOfFailure(error: Error & { code?: unknown }): string {
  if (typeof error.code === 'number') return error.message;
  throw error;
}

/** The schemas as libxml2 takes them. */
export function checkingCopies(schemas: readonly PackageFile[]): { fileName: string; contents: string }[] {
  return schemas.map((file) => ({ fileName: file.path, contents: patched(file.path, decode(file)) }));
}

function decode({ bytes }: PackageFile): string {
  return new TextDecoder().decode(bytes);
}

function patched(path: string, text: string): string {
  const patch = PATCHES[path];
  if (!patch) return text;
  const [wrong, right] = patch;
  if (!text.includes(wrong)) throw new Error(`${path} is not the schema that the patch was made for.`);
  return text.replace(wrong, right);
}

/** "element item: Schemas validity error : Element '{http://…}item': This element is not expected." without the ballast. */
function plainWords(message: string): string {
  return message
    .replace(/^(element \S+: )?(Schemas validity|parser|namespace) error ?: ?/, '')
    .replace(/##other(\{[^{}']*\})?\*?/g, 'anything of another vocabulary')
    .replace(/\{[^{}']*\}(?=\w)/g, '')
    .trim();
}

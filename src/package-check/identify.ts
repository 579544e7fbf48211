// Where the manifest of a foreign zip is, and what kind of package that makes it.
import { elementsOf, parseXml, type XmlDocument } from '../formats/scorm12/check/xml';
import { MANIFEST_FILE } from '../formats/scorm12/standard';
import type { SurveyedEntry } from '../zip/survey';
import { type StandardId, standardByNames, standardOfManifest } from './standards';

export interface Identity {
  /** Undefined for SCORM 1.2, and for what cannot be told. */
  standard?: StandardId;
  /** The manifest's name as it stands in the zip; undefined when there is none. */
  manifestName?: string;
  /** The folder that the package lies in, with its `/`; empty when it lies at the root, as it must. */
  folder: string;
  /** Other manifests, when the zip holds several packages side by side. */
  manifests: readonly string[];
  /** The zips in a zip of zips. */
  zips: readonly string[];
  document?: XmlDocument;
}

/** What macOS adds to a zip is no part of the package. */
const ADDED_BY_DESKTOP = /^__MACOSX\/|(^|\/)\.DS_Store$/;

/** Identifies a zip by its names and its manifest. */
export function identify(entries: readonly SurveyedEntry[]): Identity {
  const files = entries.filter(({ name }) => !name.endsWith('/') && !ADDED_BY_DESKTOP.test(name));
  const names = files.map(({ name }) => name);
  const manifests = names.filter((name) => baseOf(name).toLowerCase() === MANIFEST_FILE).sort(byDepth);
  const [manifestName] = manifests;
  if (manifestName === undefined) {
    const folder = onlyFolder(names);
    const standard = standardByNames(names.map((name) => name.slice(folder.length)));
    const zips = names.filter((name) => /\.zip$/i.test(name));
    return { standard, folder, manifests, zips: standard === undefined ? zips : [] };
  }
  const folder = manifestName.slice(0, -MANIFEST_FILE.length);
  // Of two with one name the last, as everywhere.
  const entry = files.findLast(({ name }) => name === manifestName);
  const document = entry?.kept ? parseXml(entry.bytes) : undefined;
  const elements = document?.root ? [...elementsOf(document.root)] : [];
  return {
    standard: document && standardOfManifest(document, elements),
    manifestName,
    folder,
    // A manifest further down may belong to content that was imported into this package.
    manifests: folder === '' ? [manifestName] : manifests.filter((name) => depthOf(name) === depthOf(manifestName)),
    zips: [],
    document,
  };
}

function baseOf(name: string): string {
  return name.split('/').at(-1) ?? '';
}

function depthOf(name: string): number {
  return name.split('/').length;
}

/** The right name before another case of it, the root before folders. */
function byDepth(a: string, b: string): number {
  return depthOf(a) - depthOf(b) || Number(baseOf(b) === MANIFEST_FILE) - Number(baseOf(a) === MANIFEST_FILE);
}

/** The folder that all files lie in; empty when they lie in none, or in several. */
function onlyFolder(names: readonly string[]): string {
  const first = names[0] ?? '';
  const folder = first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && names.every((name) => name.startsWith(folder)) ? folder : '';
}

// What a zip is, when it is not a SCORM 1.2 package with everything in its place: how each kind is recognised, and what to do with it.
import type { XmlDocument, XmlElement } from '../formats/scorm12/check/xml';

/** A kind of package or archive that people take for a SCORM 1.2 package. */
export interface Standard {
  /** Completes "This is …". */
  name: string;
  /** What to do, in whole sentences. */
  advice: string;
}

const AS_SCORM_12 = 'Ask its maker for an export as SCORM 1.2; most authoring tools have it in the same menu.';

export const STANDARDS = {
  'scorm-2004': {
    name: 'a SCORM 2004 package',
    advice: `If your LMS takes SCORM 2004, upload it as that. If it has to be SCORM 1.2: ${AS_SCORM_12}`,
  },
  'common-cartridge': {
    name: 'an IMS Common Cartridge',
    advice: `It is imported as a course's content, not as a SCORM activity, and reports nothing by itself. ${AS_SCORM_12}`,
  },
  'content-package': {
    name: 'an IMS content package without SCORM',
    advice: `It can be read, but it reports nothing to an LMS. ${AS_SCORM_12}`,
  },
  cmi5: {
    name: 'a cmi5 package',
    advice: `It needs an LMS that takes cmi5, with a learning record store. ${AS_SCORM_12}`,
  },
  xapi: {
    name: 'an xAPI (Tin Can) package',
    advice: `It reports to a learning record store, not to a SCORM 1.2 LMS. ${AS_SCORM_12}`,
  },
  aicc: {
    name: 'an AICC package',
    advice: `Few LMSs still take it. ${AS_SCORM_12}`,
  },
  h5p: {
    name: 'an H5P activity',
    advice: 'Upload it where your LMS has H5P, or ask its maker for an export from H5P as SCORM 1.2.',
  },
  'moodle-backup': {
    name: 'a backup of a Moodle course',
    advice: 'Restore it in Moodle, and download the SCORM package from the activity there.',
  },
  document: {
    name: 'a document (Word, Excel, PowerPoint, OpenDocument or EPUB) that is a zip inside',
    advice: 'Upload it as a file. To record who has read it, its content has to be made into a module first.',
  },
  source: {
    name: 'the source of a course, in Markdown',
    advice: 'Unpack it and run "carrel build" in its folder; the packages are in dist/packages.',
  },
  website: {
    name: 'a folder of web pages without a manifest',
    advice: `It was exported for a web server and reports nothing to an LMS. ${AS_SCORM_12}`,
  },
} as const satisfies Record<string, Standard>;

export type StandardId = keyof typeof STANDARDS;

/** A file at the root that only one kind has; in this order. */
const BY_NAME: readonly (readonly [name: RegExp, standard: StandardId])[] = [
  [/^cmi5\.xml$/i, 'cmi5'],
  [/^tincan\.xml$/i, 'xapi'],
  [/^h5p\.json$/i, 'h5p'],
  [/^moodle_backup\.xml$/i, 'moodle-backup'],
  [/^\[Content_Types\]\.xml$/i, 'document'],
  [/^mimetype$/i, 'document'],
  [/^[^/]+\.crs$/i, 'aicc'],
  [/^course\.yml$/i, 'source'],
  [/^index\.md$/i, 'source'],
  [/^[^/]+\.html?$/i, 'website'],
];

/** By the names of its files alone; undefined when they say nothing. */
export function standardByNames(names: readonly string[]): StandardId | undefined {
  return BY_NAME.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}

/** `metadata/schemaversion` of the editions of SCORM 2004 (SCORM 2004 CAM 3.4.1.2). */
const VERSION_2004 = /^\s*(CAM )?(1\.3|2004)/i;

/** Namespaces that only a manifest of SCORM 2004 declares: adlcp_v1p3, adlseq_v1p3, imsss. */
const NAMESPACE_2004 = /adl(cp|seq|nav)_v1p3|imsss/;

const NAMESPACE_CARTRIDGE = /imsccv1/;

/** What a manifest says it is; undefined when it is SCORM 1.2, or unreadable: then it is taken for what it should be. */
export function standardOfManifest({ root }: XmlDocument, elements: readonly XmlElement[]): StandardId | undefined {
  if (!root) return undefined;
  const textOf = (name: string) => elements.find(({ local }) => local === name)?.text ?? '';
  const spaces = new Set(elements.flatMap(({ uri, attributes }) => [uri, ...attributes.map((one) => one.uri)]));
  const uses = (pattern: RegExp) => [...spaces].some((space) => pattern.test(space));
  if (VERSION_2004.test(textOf('schemaversion')) || uses(NAMESPACE_2004)) return 'scorm-2004';
  if (uses(NAMESPACE_CARTRIDGE) || /common cartridge/i.test(textOf('schema'))) return 'common-cartridge';
  const isScorm =
    /scorm/i.test(textOf('schema')) ||
    uses(/adlcp/) ||
    elements.some(({ attributes }) => attributes.some(({ local }) => local.toLowerCase() === 'scormtype'));
  return isScorm ? undefined : 'content-package';
}

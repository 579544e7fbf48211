// Rules about the manifest of a SCORM 1.2 package as a document: whether an LMS can read it, and whether it reads it as SCORM 1.2.
import { MANIFEST_FILE, NAMESPACES } from '../formats/scorm12/standard';
import { PIECE_BYTES } from '../zip/content';
import type { Finding, PackageCheckRule } from './rule';
import type { ForeignPackage } from './subject';

const FILE = MANIFEST_FILE;

/** Moodle's columns for titles and identifiers; SCORM 1.2 stops titles at 200 characters, and identifiers nowhere. */
const MOODLE_COLUMN = 255;

function faultsIn({ schemaFaults }: ForeignPackage, isMeant: (path: string) => boolean): Finding[] {
  return schemaFaults.filter(({ path }) => isMeant(path));
}

export const manifestRules = {
  'pkg-manifest-unreadable': {
    severity: 'error',
    about:
      'The manifest is no readable XML: a tag is not closed, it is not in UTF-8, it is too large or nested too deep.',
    breaks: 'An LMS cannot read it and refuses the package.',
    ask: 'Ask its maker to export the package again. Whoever edited the manifest by hand finds the line in the message.',
    clause: 'XML 1.0; DESIGN 5.1',
    file: FILE,
    of: ['scorm-manifest-xml'],
    find: ({ all, identity: { manifestName } }) =>
      all
        .filter(({ name, kept, fault }) => name === manifestName && !kept && fault === undefined)
        .map(({ size }) => `${FILE} has ${size} bytes; more than ${PIECE_BYTES} are not read.`),
    example: { bad: '<organizations', good: '<organizations ' },
  },
  'pkg-manifest-doctype': {
    severity: 'error',
    about:
      'The manifest has a document type declaration. SCORM has no use for one, and attacks on XML readers begin with it.',
    breaks: 'Careful LMSs refuse it. Entities that it declares were not expanded here, and nothing was fetched.',
    ask: 'Ask its maker where the <!DOCTYPE …> comes from, and for the package without it.',
    clause: 'XML 1.0, 2.8; DESIGN 10; CWE-611, CWE-776',
    file: FILE,
    of: ['scorm-manifest-doctype'],
    example: { bad: '<!DOCTYPE manifest><manifest ', good: '<manifest ' },
  },
  'pkg-manifest-encoding': {
    severity: 'warning',
    about: 'The manifest declares another encoding than UTF-8.',
    breaks: 'Titles with accents come out wrong where an LMS does not look at the declaration.',
    ask: 'Ask its maker to save the manifest in UTF-8.',
    clause: 'XML 1.0, 4.3.3; DESIGN 5.1',
    file: FILE,
    of: ['scorm-manifest-encoding'],
    example: { bad: 'encoding="ISO-8859-1"', good: 'encoding="UTF-8"' },
  },
  'pkg-manifest-cdata': {
    severity: 'warning',
    about: 'The manifest holds a CDATA section.',
    breaks: 'Moodle shows "&amp;" where there is "&" in it. Other LMSs read it rightly.',
    ask: 'Ask its maker for the text without CDATA, with &amp; for &.',
    clause: 'Moodle, scormlib.php; DESIGN 5.1',
    file: FILE,
    of: ['scorm-manifest-cdata'],
    example: {
      bad: '<title><![CDATA[Community partnerships]]></title>',
      good: '<title>Community partnerships</title>',
    },
  },
  'pkg-manifest-namespace': {
    severity: 'warning',
    about: 'The manifest names another vocabulary (XML namespace) than that of SCORM 1.2.',
    breaks: 'Moodle does not look at it. LMSs that check a package by the official schemas refuse it.',
    ask: `Ask its maker for xmlns="${NAMESPACES.imscp}", which SCORM 1.2 fixes.`,
    clause: 'CAM 2.3; DESIGN 5.2',
    file: FILE,
    find: ({ otherNamespace }) =>
      otherNamespace === undefined ? [] : [`The namespace of the manifest is "${otherNamespace}".`],
    example: { bad: 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"', good: `xmlns="${NAMESPACES.imscp}"` },
  },
  'pkg-adlcp-prefix': {
    severity: 'error',
    about: 'The names of ADL’s vocabulary do not begin with "adlcp:", literally.',
    breaks:
      'Moodle reads the raw names: it takes the module for a mere file, marks it completed at launch, and records nothing else.',
    ask: 'Ask its maker for the prefix "adlcp" in the manifest.',
    clause: 'CAM 2.3; Moodle, scormlib.php; DESIGN 5.2',
    file: FILE,
    of: ['scorm-manifest-adlcp'],
    example: {
      bad: '<x:location xmlns:x="http://www.adlnet.org/xsd/adlcp_rootv1p2">metadata.xml</x:location>',
      good: '<adlcp:location>metadata.xml</adlcp:location>',
    },
  },
  'pkg-schema-version': {
    severity: 'warning',
    about: 'The manifest does not say exactly "ADL SCORM" and "1.2" in its metadata.',
    breaks: 'Moodle chooses how to talk to the module by these words, and some LMSs refuse the package without them.',
    ask: 'Ask its maker for <schema>ADL SCORM</schema> and <schemaversion>1.2</schemaversion>, without spaces around them.',
    clause: 'CAM 2.3; DESIGN 5.2',
    file: FILE,
    of: ['scorm-manifest-schema'],
    example: { bad: '<schema>SCORM</schema>', good: '<schema>ADL SCORM</schema>' },
  },
  'pkg-manifest-schema': {
    severity: 'warning',
    about:
      'The manifest breaks the official schemas: an element in the wrong place, an attribute or value that they do not know.',
    breaks:
      'LMSs that check by the schemas, and ADL’s conformance test, refuse the package. Moodle and many others do not check.',
    ask: 'Send its maker these lines: the official schemas name them.',
    clause: 'imscp_rootv1p1p2.xsd, adlcp_rootv1p2.xsd, imsmd_rootv1p2p1.xsd',
    file: FILE,
    find: (found) => faultsIn(found, (path) => path === FILE),
    example: { bad: 'isvisible="true" colour="red"', good: 'isvisible="true"' },
  },
  'pkg-schemas-missing': {
    severity: 'warning',
    about: 'The four official schema files are not beside the manifest, or are no exact copies.',
    breaks: 'ADL’s conformance test fails the package, and strict LMSs warn. Moodle does not care.',
    ask: 'Ask its maker for a package that holds them; most authoring tools add them.',
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1; DESIGN 5.1',
    of: ['scorm-schemas'],
  },
  'pkg-organization': {
    severity: 'warning',
    about: 'The manifest does not say which of its organizations (tables of contents) is the one to show.',
    breaks: 'Most LMSs take the first; a strict one shows an empty course.',
    ask: 'Ask its maker for the attribute "default" at <organizations>, naming the identifier of an <organization>.',
    clause: 'CAM 2.3; DESIGN 5.3',
    file: FILE,
    of: ['scorm-organization-default'],
    example: { bad: 'default="nowhere"', good: 'default="organization-community-partnerships"' },
  },
  'pkg-title': {
    severity: 'warning',
    about: 'An organization or item has no title, or one that is too long or not on one line.',
    breaks: 'LMSs show an empty or broken line in the table of contents. SCORM allows 200 characters.',
    ask: 'Ask its maker for a title of one line for the course and for each of its parts.',
    clause: 'CAM 2.3; imscp_rootv1p1p2.xsd, titleType; DESIGN 5.3',
    file: FILE,
    of: ['scorm-title'],
    example: { bad: '<title>\nCommunity partnerships</title>', good: '<title>Community partnerships</title>' },
  },
  'pkg-title-long': {
    severity: 'error',
    about: 'A title is longer than 255 characters.',
    breaks: 'Moodle’s import ends with an error of its database.',
    ask: 'Ask its maker for a shorter title.',
    clause: 'Moodle, table scorm_scoes; DESIGN 5.3',
    file: FILE,
    find: ({ subject: { elements } }) =>
      elements
        .filter(({ local, uri, text }) => local === 'title' && uri === NAMESPACES.imscp && text.length > MOODLE_COLUMN)
        .map(({ text }) => `The title "${text.slice(0, 40)}…" has ${text.length} characters.`),
  },
  'pkg-identifier': {
    severity: 'warning',
    about: 'An identifier has other characters than letters of the alphabet, digits, _ and -, or is longer than 255.',
    breaks: 'Some LMSs refuse dots and spaces in it; Moodle’s import fails at more than 255 characters.',
    ask: 'Ask its maker for plain identifiers. Once learners have begun, leave them as they are: records hang on them.',
    clause: 'imscp_rootv1p1p2.xsd, attr.identifier; DESIGN 5.4',
    file: FILE,
    of: ['scorm-identifier'],
    example: {
      bad: 'item identifier="item.community.partnerships"',
      good: 'item identifier="item-community-partnerships"',
    },
  },
  'pkg-identifier-twice': {
    severity: 'error',
    about: 'Two elements of the manifest have the same identifier.',
    breaks: 'LMSs keep learners’ records by it: one part overwrites the records of the other, or cannot be launched.',
    ask: 'Ask its maker for an identifier of its own for each organization, item and resource.',
    clause: 'XML 1.0, attributes of type ID; DESIGN 5.4',
    file: FILE,
    of: ['scorm-identifier-unique'],
    example: {
      bad: 'item identifier="resource-community-partnerships"',
      good: 'item identifier="item-community-partnerships"',
    },
  },
} satisfies Record<string, PackageCheckRule>;

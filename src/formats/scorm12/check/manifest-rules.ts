// Rules about imsmanifest.xml as a document: where it is, how it is written, what it says it is (DESIGN, section 5, rules 1 and 2).
import { ADL_PREFIX, MANIFEST_FILE, NAMESPACES, SCHEMA_NAME, SCHEMA_VERSION, SCHEMAS } from '../standard';
import { manifestModelFaults } from './manifest-model';
import { hashOf, type PackageRule, type Subject } from './subject';
import { childrenOf } from './xml';

export const manifestRules: readonly PackageRule[] = [
  {
    id: 'scorm-manifest-root',
    clause: 'CAM 2.3; DESIGN 5.1',
    find: ({ document, entries }) => {
      if (document) return [];
      const near = entries.find(({ name }) => name.toLowerCase().split('/').at(-1) === MANIFEST_FILE);
      const hint = near ? ` There is ${JSON.stringify(near.name)}, but LMSs look only for the exact name.` : '';
      return [`There is no ${MANIFEST_FILE} at the root of the zip.${hint}`];
    },
  },
  {
    id: 'scorm-manifest-xml',
    clause: 'XML 1.0; DESIGN 5.1',
    find: ({ document }) => (document?.fault ? [`${MANIFEST_FILE} cannot be read: ${document.fault}.`] : []),
  },
  { id: 'scorm-manifest-encoding', clause: 'XML 1.0, 4.3.3; DESIGN 5.1', find: encodingFaults },
  {
    id: 'scorm-manifest-doctype',
    clause: 'XML 1.0, 2.8; DESIGN 5.1',
    find: ({ document }) => (document?.hasDoctype ? [`${MANIFEST_FILE} has a document type declaration.`] : []),
  },
  {
    id: 'scorm-manifest-cdata',
    clause: 'DESIGN 5.1; Moodle, scormlib.php: turns & into &amp; before it parses, so CDATA shows "&amp;"',
    find: ({ document }) => (document?.hasCdata ? [`${MANIFEST_FILE} holds a CDATA section.`] : []),
  },
  {
    id: 'scorm-manifest-namespace',
    clause: 'CAM 2.3; DESIGN 5.2',
    find: ({ manifest }) => {
      if (!manifest) return [];
      const isRoot = manifest.name === 'manifest' && manifest.uri === NAMESPACES.imscp;
      return isRoot
        ? []
        : [`The root element is <${manifest.name}> of "${manifest.uri}", not <manifest> of "${NAMESPACES.imscp}".`];
    },
  },
  { id: 'scorm-manifest-adlcp', clause: 'CAM 2.3; DESIGN 5.2', find: prefixFaults },
  { id: 'scorm-manifest-schema', clause: 'CAM 2.3; DESIGN 5.2', find: schemaFaults },
  {
    id: 'scorm-manifest-valid',
    clause: 'imscp_rootv1p1p2.xsd, adlcp_rootv1p2.xsd',
    find: ({ manifest }) => manifestModelFaults(manifest),
  },
  { id: 'scorm-schemas', clause: 'Conformance Requirements 1.2, ADLCP-PIF1; DESIGN 5.1', find: controlDocumentFaults },
];

function encodingFaults({ document }: Subject): string[] {
  const encoding = document?.encoding ?? 'UTF-8';
  return encoding.toUpperCase() === 'UTF-8'
    ? []
    : [`${MANIFEST_FILE} says that its encoding is ${encoding}, not UTF-8.`];
}

/** Moodle compares raw names with `adlcp:…`; a default namespace or another prefix makes the SCO an asset, untracked. */
function prefixFaults({ elements }: Subject): string[] {
  const names = elements.flatMap((element) => [element, ...element.attributes]);
  const wrong = names.filter(({ uri, name, local }) => uri === NAMESPACES.adlcp && name !== `${ADL_PREFIX}:${local}`);
  return wrong.map(({ name }) => `${name} is of ADL's namespace, so its prefix must be literally "${ADL_PREFIX}".`);
}

function schemaFaults({ manifest }: Subject): string[] {
  if (!manifest) return [];
  const metadata = childrenOf(manifest, NAMESPACES.imscp, 'metadata')[0];
  const wanted = { schema: SCHEMA_NAME, schemaversion: SCHEMA_VERSION };
  return Object.entries(wanted).flatMap(([name, value]) => {
    const found = childrenOf(metadata, NAMESPACES.imscp, name)[0]?.text;
    return found === value ? [] : [`metadata/${name} is ${JSON.stringify(found ?? '')}, not exactly "${value}".`];
  });
}

function controlDocumentFaults({ files }: Subject): string[] {
  return [...SCHEMAS].flatMap(([name, hash]) => {
    const file = files.get(name);
    if (!file) return [`The control document ${name} is missing from the root of the zip.`];
    return hashOf(file) === hash ? [] : [`${name} is not an exact copy of the official schema.`];
  });
}

// Rules about the metadata records that the manifest names (DESIGN, section 5, rule 7).
import { METADATA_SCHEME, NAMESPACES } from '../standard';
import { isLom, metadataModelFaults } from './metadata-model';
import type { MetadataRecord, PackageRule } from './subject';
import { childrenOf, type XmlElement } from './xml';

/**
 * What the application profiles for content aggregations and SCOs make mandatory (CAM 2.2.4), as paths below <lom>.
 * An element that holds neither text nor elements counts as missing.
 */
const MANDATORY = [
  'general/title',
  'general/catalogentry/catalog',
  'general/catalogentry/entry',
  'general/description',
  'general/keyword',
  'lifecycle/version',
  'lifecycle/status/value',
  'metametadata/metadatascheme',
  'technical/format',
  'technical/location',
  'rights/cost/value',
  'rights/copyrightandotherrestrictions/value',
  'classification/purpose/value',
  'classification/description',
  'classification/keyword',
];

/** Recommended by our own rule: LMSs and repositories filter by it. */
const OWN = ['general/language'];

export const metadataRules: readonly PackageRule[] = [
  {
    id: 'scorm-metadata-file',
    clause: 'CAM 2.3, adlcp:location; DESIGN 5.7',
    find: ({ records }) =>
      records.flatMap(({ path, document }) => {
        if (!document) return [`adlcp:location names "${path}", which is not in the package.`];
        return document.fault ? [`The metadata record ${path} cannot be read: ${document.fault}.`] : [];
      }),
  },
  {
    id: 'scorm-metadata-valid',
    clause: 'imsmd_rootv1p2p1.xsd',
    find: ({ records }) => records.flatMap((record) => inRecord(record, metadataModelFaults)),
  },
  {
    id: 'scorm-metadata-mandatory',
    clause: 'CAM 2.2.4; DESIGN 5.7',
    find: ({ records }) => records.flatMap((record) => inLom(record, (lom) => missing(lom, MANDATORY))),
  },
  {
    id: 'scorm-metadata-scheme',
    clause: 'CAM 2.2, element 3.4; DESIGN 5.7',
    find: ({ records }) => records.flatMap((record) => inLom(record, schemeFaults)),
  },
  {
    id: 'carrel-metadata',
    clause: 'DESIGN 5.7',
    find: ({ manifest, records }) => {
      if (manifest && records.length === 0) return ['The package has no metadata record.'];
      return records.flatMap((record) => inLom(record, (lom) => missing(lom, OWN)));
    },
  },
];

function inRecord({ path, document }: MetadataRecord, find: (lom: XmlElement) => string[]): string[] {
  return document?.root ? find(document.root).map((reason) => `${path}: ${reason}`) : [];
}

/** Of another root element one fault is enough. */
function inLom(record: MetadataRecord, find: (lom: XmlElement) => string[]): string[] {
  return inRecord(record, (root) => (isLom(root) ? find(root) : []));
}

function missing(lom: XmlElement, paths: readonly string[]): string[] {
  return paths.filter((path) => !find(lom, path).some(hasContent)).map((path) => `${path} is missing or empty.`);
}

function find(lom: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce<XmlElement[]>(
      (found, name) => found.flatMap((element) => childrenOf(element, NAMESPACES.imsmd, name)),
      [lom],
    );
}

function hasContent({ text, children }: XmlElement): boolean {
  return text.trim() !== '' || children.some(hasContent);
}

function schemeFaults(lom: XmlElement): string[] {
  const schemes = find(lom, 'metametadata/metadatascheme').map(({ text }) => text);
  return schemes.length === 0 || schemes.includes(METADATA_SCHEME)
    ? []
    : [`metadatascheme is "${schemes.join('", "')}", not "${METADATA_SCHEME}".`];
}

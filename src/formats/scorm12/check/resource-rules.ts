// Rules about resources: the SCO, its address, and the list of its files (DESIGN, section 5, rule 5).
import { ADL_PREFIX, MANIFEST_FILE, NAMESPACES, SCHEMAS } from '../standard';
import { filesOf, type PackageRule, pathOfHref, type Subject } from './subject';
import { attributeOf, childrenOf, type XmlElement } from './xml';

const TYPE = 'webcontent';
const SCORM_TYPES = ['sco', 'asset'];

/** What the runtime must call at least (RTE 3.3, conformance level SCO-RTE1). */
const CALLS = ['Initialize', 'Finish'];

export const resourceRules: readonly PackageRule[] = [
  {
    id: 'scorm-resource-sco',
    clause: 'CAM 2.3; DESIGN 5.5',
    find: ({ manifest, resources }) => {
      if (!manifest) return [];
      const scos = resources.filter((resource) => attributeOf(resource, `${ADL_PREFIX}:scormtype`) === 'sco');
      return scos.length > 0 ? [] : ['No resource is a SCO, so nothing would be recorded.'];
    },
  },
  {
    id: 'scorm-resource-type',
    clause: 'CAM 2.3; adlcp_rootv1p2.xsd, scormtype; DESIGN 5.5',
    find: ({ resources }) => resources.flatMap(typeFaults),
  },
  { id: 'scorm-resource-href', clause: 'CAM 2.3; DESIGN 5.5', find: hrefFaults },
  { id: 'scorm-resource-files', clause: 'CAM 2.3; DESIGN 5.5', find: fileFaults },
  { id: 'scorm-sco-api', clause: 'Conformance Requirements 1.2, SCO-RTE1', find: apiFaults },
];

function nameOf(resource: XmlElement): string {
  return `The resource "${attributeOf(resource, 'identifier') ?? ''}"`;
}

function typeFaults(resource: XmlElement): string[] {
  const faults: string[] = [];
  if (attributeOf(resource, 'type') !== TYPE) faults.push(`${nameOf(resource)} is not of type="${TYPE}".`);
  const scormType = attributeOf(resource, `${ADL_PREFIX}:scormtype`);
  if (!SCORM_TYPES.includes(scormType ?? '')) {
    faults.push(
      `${nameOf(resource)} has the ${ADL_PREFIX}:scormtype "${scormType ?? ''}", not "sco" or "asset" in lower case.`,
    );
  }
  return faults;
}

function hrefFaults({ resources, items, files }: Subject): string[] {
  const launched = new Set(items.map((item) => attributeOf(item, 'identifierref')));
  return resources.flatMap((resource) => {
    const href = attributeOf(resource, 'href');
    if (href === undefined)
      return launched.has(attributeOf(resource, 'identifier')) ? [`${nameOf(resource)} has no href to launch.`] : [];
    const path = pathOfHref(href);
    if (path === undefined) return [`${nameOf(resource)} has the href "${href}", which is no relative address.`];
    if (!files.has(path))
      return [`${nameOf(resource)} has the href "${href}", but the package has no file of that name and case.`];
    const faults = filesOf(resource).includes(path)
      ? []
      : [`${nameOf(resource)} does not list its own "${href}" as a file.`];
    return isEncoded(href)
      ? faults
      : [...faults, `${nameOf(resource)} has the href "${href}", which is not percent-encoded.`];
  });
}

function isEncoded(href: string): boolean {
  return /^[\w.~!$&'()*+,;=:@/?#%-]*$/.test(href) && !/%(?![0-9A-Fa-f]{2})/.test(href);
}

function fileFaults({ manifest, resources, files }: Subject): string[] {
  if (!manifest) return [];
  const listed = new Set<string>();
  const faults: string[] = [];
  for (const file of resources.flatMap((resource) => childrenOf(resource, NAMESPACES.imscp, 'file'))) {
    const href = attributeOf(file, 'href') ?? '';
    const path = pathOfHref(href);
    if (path === undefined || !files.has(path))
      faults.push(`The manifest lists the file "${href}", which is not in the package.`);
    else listed.add(path);
    if (!isEncoded(href)) faults.push(`The manifest lists the file "${href}", which is not percent-encoded.`);
  }
  // Control documents are no content (CAM 2.3): nobody lists them.
  const unlisted = [...files.keys()].filter(
    (name) => name !== MANIFEST_FILE && !SCHEMAS.has(name) && !name.endsWith('/') && !listed.has(name),
  );
  return [
    ...faults,
    ...unlisted.map((name) => `The file ${JSON.stringify(name)} is in the package, but no resource lists it.`),
  ];
}

/** Whether the SCO ever speaks to an LMS can only be seen at run time; that no script even names the calls can be seen here. */
function apiFaults({ manifest, files }: Subject): string[] {
  if (!manifest) return [];
  const sources = [...files.values()].filter(({ name }) => /\.(html?|xhtml|js)$/i.test(name));
  const named = (word: string) =>
    sources.some(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word));
  const missing = CALLS.filter((call) => !named(call) || !named('LMS'));
  return missing.map((call) => `No script or page of the package calls LMS${call}.`);
}

// Rules about resources: the SCO, its address, and the list of its files (DESIGN, section 5, rule 5).
import { ADL_PREFIX, MANIFEST_FILE, NAMESPACES, SCHEMAS } from '../standard';
import { hasWord, isScript, type PackageRule, pathOfHref, type Subject } from './subject';
import { attributeOf, childrenOf, type XmlElement } from './xml';

const TYPE = 'webcontent';
const SCORM_TYPES = ['sco', 'asset'];

/** What the runtime must call at least (RTE 3.3, conformance level SCO-RTE1). */
const CALLS = ['Initialize', 'Finish'] as const;

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
    clause: 'CAM 2.3; DESIGN 5.5',
    find: ({ resources }) =>
      resources
        .filter((resource) => attributeOf(resource, 'type') !== TYPE)
        .map((resource) => `${nameOf(resource)} is not of type="${TYPE}".`),
  },
  {
    id: 'scorm-resource-scormtype',
    clause: 'adlcp_rootv1p2.xsd, scormtype; DESIGN 5.5',
    find: ({ resources }) => resources.flatMap(scormTypeFaults),
  },
  { id: 'scorm-resource-href', clause: 'CAM 2.3; DESIGN 5.5', find: hrefFaults },
  { id: 'scorm-href-encoded', clause: 'CAM 2.3; RFC 2396; DESIGN 5.5', find: encodingFaults },
  { id: 'scorm-resource-files', clause: 'CAM 2.3; DESIGN 5.5', find: fileFaults },
  { id: 'scorm-file-unlisted', clause: 'CAM 2.3; DESIGN 5.5', find: unlistedFaults },
  { id: 'scorm-sco-api', clause: 'Conformance Requirements 1.2, SCO-RTE1', find: apiFaults },
];

function nameOf(resource: XmlElement): string {
  return `The resource "${attributeOf(resource, 'identifier') ?? ''}"`;
}

function scormTypeFaults(resource: XmlElement): string[] {
  const scormType = attributeOf(resource, `${ADL_PREFIX}:scormtype`);
  return SCORM_TYPES.includes(scormType ?? '')
    ? []
    : [`${nameOf(resource)} has the ${ADL_PREFIX}:scormtype "${scormType ?? ''}", not "sco" or "asset" in lower case.`];
}

function hrefFaults({ resources, items, files }: Subject): string[] {
  const launched = new Set(items.map((item) => attributeOf(item, 'identifierref')));
  const inSmallLetters = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  return resources.flatMap((resource) => {
    const href = attributeOf(resource, 'href');
    if (href === undefined)
      return launched.has(attributeOf(resource, 'identifier')) ? [`${nameOf(resource)} has no href to launch.`] : [];
    const path = pathOfHref(href);
    if (path === undefined) return [`${nameOf(resource)} has the href "${href}", which is no relative address.`];
    // That it lists its own file is another matter: an LMS finds it all the same.
    if (files.has(path)) return [];
    const meant = inSmallLetters.get(path.toLowerCase());
    const hint = meant === undefined ? '' : ` There is ${JSON.stringify(meant)}.`;
    return [`${nameOf(resource)} has the href "${href}", but the package has no file of that name and case.${hint}`];
  });
}

function encodingFaults({ resources }: Subject): string[] {
  const files = resources.flatMap((resource) => childrenOf(resource, NAMESPACES.imscp, 'file'));
  const hrefs = [...resources, ...files].map((element) => attributeOf(element, 'href') ?? '');
  return [...new Set(hrefs)]
    .filter((href) => !isEncoded(href))
    .map((href) => `The manifest names "${href}", which is not percent-encoded.`);
}

function isEncoded(href: string): boolean {
  return /^[\w.~!$&'()*+,;=:@/?#%-]*$/.test(href) && !/%(?![0-9A-Fa-f]{2})/.test(href);
}

function fileFaults({ resources, files }: Subject): string[] {
  return listedHrefs(resources)
    .filter((href) => !files.has(pathOfHref(href) ?? ''))
    .map((href) => `The manifest lists the file "${href}", which is not in the package.`);
}

function unlistedFaults({ manifest, resources, files, records }: Subject): string[] {
  if (!manifest) return [];
  const listed = new Set([...listedHrefs(resources).map(pathOfHref), ...records.map(({ path }) => path)]);
  // Control documents and metadata records are no content (CAM 2.3): nobody has to list them.
  const unlisted = [...files.keys()].filter(
    (name) => name !== MANIFEST_FILE && !SCHEMAS.has(name) && !name.endsWith('/') && !listed.has(name),
  );
  return unlisted.map((name) => `The file ${JSON.stringify(name)} is in the package, but no resource lists it.`);
}

function listedHrefs(resources: readonly XmlElement[]): string[] {
  const files = resources.flatMap((resource) => childrenOf(resource, NAMESPACES.imscp, 'file'));
  return files.map((file) => attributeOf(file, 'href') ?? '');
}

/** Whether the SCO ever speaks to an LMS can only be seen at run time; that no script even names the calls can be seen here. */
function apiFaults({ manifest, files }: Subject): string[] {
  if (!manifest) return [];
  const sources = [...files.values()].filter(({ name }) => isScript(name));
  const named = (word: 'LMS' | (typeof CALLS)[number]) => sources.some((entry) => hasWord(entry, word));
  const missing = CALLS.filter((call) => !named(call) || !named('LMS'));
  return missing.map((call) => `No script or page of the package calls LMS${call}.`);
}

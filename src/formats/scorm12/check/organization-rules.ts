// Rules about the tree that learners see: organizations, items, titles, and the identifiers that tie them together (DESIGN, section 5, rules 3 and 4).
import { IDENTIFIER, IDENTIFIER_MAX, NAMESPACES, TITLE_MAX } from '../standard';
import type { PackageRule, Subject } from './subject';
import { attributeOf, childrenOf, type XmlElement } from './xml';

export const organizationRules: readonly PackageRule[] = [
  { id: 'scorm-organization-default', clause: 'CAM 2.3; DESIGN 5.3', find: defaultFaults },
  {
    id: 'scorm-title',
    clause: 'CAM 2.3; imscp_rootv1p1p2.xsd, titleType; DESIGN 5.3',
    find: ({ organizations, items }) => [...organizations, ...items].flatMap(titleFaults),
  },
  { id: 'scorm-identifier', clause: 'imscp_rootv1p1p2.xsd, attr.identifier; DESIGN 5.4', find: identifierFaults },
  { id: 'scorm-identifier-unique', clause: 'imscp_rootv1p1p2.xsd, attr.identifier; DESIGN 5.4', find: repeatedFaults },
  { id: 'scorm-identifierref', clause: 'CAM 2.3; DESIGN 5.3', find: referenceFaults },
  { id: 'scorm-item-leaf', clause: 'CAM 2.3', find: ({ items }) => items.flatMap(leafFaults) },
  { id: 'scorm-item-shared', clause: 'CAM 2.3; DESIGN 5.5', find: ({ items }) => sharedResourceFaults(items) },
];

function defaultFaults({ manifest, organizations }: Subject): string[] {
  if (!manifest) return [];
  const parent = childrenOf(manifest, NAMESPACES.imscp, 'organizations')[0];
  const name = parent && attributeOf(parent, 'default');
  if (!name) return ['<organizations> has no default: an LMS does not know which organization to show.'];
  const known = organizations.some((organization) => attributeOf(organization, 'identifier') === name);
  return known ? [] : [`organizations/@default is "${name}", but no organization has this identifier.`];
}

function titleFaults(element: XmlElement): string[] {
  const which = `The ${element.local} "${attributeOf(element, 'identifier') ?? ''}"`;
  const title = childrenOf(element, NAMESPACES.imscp, 'title')[0]?.text;
  if (title === undefined || title.trim() === '') return [`${which} has no title.`];
  if (/[\r\n\t\u0085\u2028\u2029]/.test(title) || title !== title.trim())
    return [`${which} has a title that is not one trimmed line.`];
  return title.length > TITLE_MAX
    ? [`${which} has a title of ${title.length} characters; ${TITLE_MAX} are allowed.`]
    : [];
}

function identifierFaults({ elements }: Subject): string[] {
  return identifiersOf(elements).flatMap((id) => {
    const faults: string[] = [];
    if (!IDENTIFIER.test(id))
      faults.push(
        `The identifier "${id}" has other characters than A–Z, a–z, 0–9, _ and -, or starts with a digit or a hyphen.`,
      );
    if (id.length > IDENTIFIER_MAX) faults.push(`The identifier "${id}" is longer than ${IDENTIFIER_MAX} characters.`);
    return faults;
  });
}

function repeatedFaults({ elements }: Subject): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of identifiersOf(elements)) (seen.has(id) ? repeated : seen).add(id);
  return [...repeated].map((id) => `The identifier "${id}" stands twice in the manifest.`);
}

function identifiersOf(elements: readonly XmlElement[]): string[] {
  return elements.flatMap((element) =>
    element.uri === NAMESPACES.imscp ? (attributeOf(element, 'identifier') ?? []) : [],
  );
}

function referenceFaults({ items, resources, elements }: Subject): string[] {
  const known = new Set(resources.map((resource) => attributeOf(resource, 'identifier')));
  const dependencies = elements.filter(({ uri, local }) => uri === NAMESPACES.imscp && local === 'dependency');
  const dangling = (element: XmlElement) => !known.has(attributeOf(element, 'identifierref'));
  return [
    ...items
      .filter((item) => attributeOf(item, 'identifierref') !== undefined && dangling(item))
      .map((item) => `${nameOf(item)} refers to ${refersTo(item)}, and no resource has this identifier.`),
    ...dependencies
      .filter(dangling)
      .map((dependency) => `A dependency refers to ${refersTo(dependency)}, and no resource has this identifier.`),
  ];
}

function refersTo(element: XmlElement): string {
  return `"${attributeOf(element, 'identifierref') ?? ''}"`;
}

function nameOf(item: XmlElement): string {
  return `The item "${attributeOf(item, 'identifier') ?? ''}"`;
}

/** What an item can be: a leaf that launches, or a branch that only holds others. */
function leafFaults(item: XmlElement): string[] {
  const launches = attributeOf(item, 'identifierref') !== undefined;
  const isBranch = childrenOf(item, NAMESPACES.imscp, 'item').length > 0;
  if (launches && isBranch) return [`${nameOf(item)} has items below it and a resource of its own.`];
  return launches || isBranch ? [] : [`${nameOf(item)} has neither items below it nor a resource.`];
}

function sharedResourceFaults(items: readonly XmlElement[]): string[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const target = attributeOf(item, 'identifierref');
    if (target !== undefined) counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([target, count]) => `${count} items share the resource "${target}"; LMSs differ in how they track that.`);
}

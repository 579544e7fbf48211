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
  { id: 'scorm-identifierref', clause: 'CAM 2.3; DESIGN 5.3', find: referenceFaults },
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
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = element.uri === NAMESPACES.imscp ? attributeOf(element, 'identifier') : undefined;
    if (id === undefined) return [];
    const faults: string[] = [];
    if (!IDENTIFIER.test(id))
      faults.push(
        `The identifier "${id}" has other characters than A–Z, a–z, 0–9, _ and -, or starts with a digit or a hyphen.`,
      );
    if (id.length > IDENTIFIER_MAX) faults.push(`The identifier "${id}" is longer than ${IDENTIFIER_MAX} characters.`);
    if (seen.has(id)) faults.push(`The identifier "${id}" stands twice in the manifest.`);
    seen.add(id);
    return faults;
  });
}

function referenceFaults({ items, resources, elements }: Subject): string[] {
  const known = new Set(resources.map((resource) => attributeOf(resource, 'identifier')));
  const dependencies = elements.filter(({ uri, local }) => uri === NAMESPACES.imscp && local === 'dependency');
  return [
    ...items.flatMap((item) => itemReferenceFaults(item, known)),
    ...sharedResourceFaults(items),
    ...dependencies
      .map((dependency) => attributeOf(dependency, 'identifierref'))
      .filter((target) => !known.has(target))
      .map((target) => `A dependency refers to "${target ?? ''}", and no resource has this identifier.`),
  ];
}

function itemReferenceFaults(item: XmlElement, known: ReadonlySet<string | undefined>): string[] {
  const which = `The item "${attributeOf(item, 'identifier') ?? ''}"`;
  const target = attributeOf(item, 'identifierref');
  const isBranch = childrenOf(item, NAMESPACES.imscp, 'item').length > 0;
  if (target === undefined) return isBranch ? [] : [`${which} has neither items below it nor a resource.`];
  const faults = isBranch ? [`${which} has items below it and a resource of its own.`] : [];
  if (!known.has(target)) faults.push(`${which} refers to "${target}", and no resource has this identifier.`);
  return faults;
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

// What the official schemas allow in a manifest: imscp_rootv1p1p2.xsd with the elements of adlcp_rootv1p2.xsd in it.
import { HREF_MAX, NAMESPACES } from '../standard';
import { type ContentModel, modelFaults } from './content-model';
import { elementsOf, type XmlElement } from './xml';

const IMSCP: ContentModel = {
  manifest: { children: 'metadata? organizations resources manifest*', attributes: 'identifier version?' },
  metadata: { children: 'schema? schemaversion?' },
  schema: { children: '', text: true },
  schemaversion: { children: '', text: true },
  organizations: { children: 'organization*', attributes: 'default?' },
  organization: { children: 'title? item* metadata?', attributes: 'identifier structure?' },
  item: { children: 'title? item* metadata?', attributes: 'identifier identifierref? isvisible? parameters?' },
  title: { children: '', text: true },
  resources: { children: 'resource*' },
  resource: { children: 'metadata? file* dependency*', attributes: 'identifier type href?' },
  file: { children: 'metadata?', attributes: 'href' },
  dependency: { children: '', attributes: 'identifierref' },
};

/** Elements of other namespaces that may end an element (`grp.any`): only what a schema in the package declares. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  [NAMESPACES.adlcp]: [
    'location',
    'prerequisites',
    'maxtimeallowed',
    'timelimitaction',
    'datafromlms',
    'masteryscore',
    'schema',
    'schemaversion',
  ],
  [NAMESPACES.imsmd]: ['lom'],
};

/** xsd:boolean. */
const BOOLEANS = ['true', 'false', '1', '0'];

/** Says where a manifest departs from the schemas. */
export function manifestModelFaults(manifest: XmlElement | undefined): string[] {
  if (manifest?.uri !== NAMESPACES.imscp) return [];
  const own = [...elementsOf(manifest)].filter(({ uri }) => uri === NAMESPACES.imscp);
  return [...modelFaults(manifest, IMSCP), ...own.flatMap(extensionFaults), ...own.flatMap(valueFaults)];
}

function extensionFaults(element: XmlElement): string[] {
  const first = element.children.findIndex(({ uri }) => uri !== NAMESPACES.imscp);
  if (first < 0) return [];
  return element.children.slice(first).flatMap((child) => {
    const where = `in <${element.name}>, line ${child.line}`;
    if (child.uri === NAMESPACES.imscp)
      return [`<${child.name}> must stand before the elements of other namespaces ${where}.`];
    return EXTENSIONS[child.uri]?.includes(child.local)
      ? []
      : [`<${child.name}> is not declared by any schema of the package, ${where}.`];
  });
}

function valueFaults(element: XmlElement): string[] {
  return element.attributes.flatMap(({ name, uri, local, value }) => {
    const where = `of <${element.name}>, line ${element.line}`;
    if (name === 'isvisible' && !BOOLEANS.includes(value))
      return [`The attribute isvisible ${where}, is no boolean: "${value}".`];
    if (name === 'href' && value.length > HREF_MAX)
      return [`The attribute href ${where}, is longer than ${HREF_MAX} characters.`];
    if (uri === NAMESPACES.adlcp && local !== 'scormtype')
      return [`The attribute ${name} ${where}, is not declared by ADL's schema.`];
    if (uri === NAMESPACES.xml && local === 'lang')
      return [`The attribute xml:lang ${where}, is not allowed by the schema.`];
    return [];
  });
}

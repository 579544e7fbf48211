// What a package is to learners and to an LMS: its parts by the identifiers that records hang on, and its files.
import { pathOfHref } from '../formats/scorm12/check/subject';
import { attributeOf, childrenOf, type XmlElement } from '../formats/scorm12/check/xml';
import { NAMESPACES } from '../formats/scorm12/standard';
import { type ForeignPackage, isOurs } from '../package-check/subject';
import { defaultOf, titleOf } from '../package-check/summary';
import type { Named } from './lists';
import { type ModuleOutline, moduleOutline } from './module-outline';

export interface ItemOutline extends Named {
  /** The file that it launches. */
  launches?: string;
  /** It talks to the LMS. */
  sco: boolean;
  mastery?: string;
}

export interface FileOutline {
  sha256: string;
  size: number;
}

export interface PackageOutline {
  /** As the user named it. */
  name: string;
  /** Bytes of the zip. */
  size: number;
  title?: string;
  /** Those that launch something, in order. */
  items: readonly ItemOutline[];
  files: ReadonlyMap<string, FileOutline>;
  /** Of a module that Carrel made. */
  module?: ModuleOutline;
}

export function outlineOf(found: ForeignPackage): PackageOutline {
  const { subject, path, size } = found;
  const organization = defaultOf(subject.organizations, subject.manifest);
  const resources = new Map(subject.resources.map((resource) => [attributeOf(resource, 'identifier'), resource]));
  const items = subject.items
    .map((item) => itemOutline(item, resources.get(attributeOf(item, 'identifierref'))))
    .filter(({ launches }) => launches !== undefined);
  const files = subject.entries
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name, sha256 = '', size: bytes }): [string, FileOutline] => [name, { sha256, size: bytes }]);
  const document = isOurs(found) ? subject.files.get(items[0]?.launches ?? '') : undefined;
  return {
    name: path,
    size,
    title: titleOf(organization),
    items,
    files: new Map(files),
    module: document && moduleOutline(new TextDecoder().decode(document.bytes)),
  };
}

function itemOutline(item: XmlElement, resource: XmlElement | undefined): ItemOutline {
  const id = attributeOf(item, 'identifier') ?? '';
  const href = resource && attributeOf(resource, 'href');
  return {
    id,
    title: titleOf(item) ?? id,
    launches: href === undefined ? undefined : (pathOfHref(href) ?? href),
    sco: resource?.attributes.some(({ local, value }) => local === 'scormtype' && value === 'sco') ?? false,
    mastery: childrenOf(item, NAMESPACES.adlcp, 'masteryscore')[0]?.text.trim(),
  };
}

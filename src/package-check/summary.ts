// What a package is, in a few plain values: for the first line of the result, and for `--json`.
import { attributeOf, childrenOf, type XmlElement } from '../formats/scorm12/check/xml';
import { DIGEST_FILE } from '../formats/scorm12/digest';
import { NAMESPACES } from '../formats/scorm12/standard';
import type { StandardId } from './standards';
import type { ForeignPackage } from './subject';

export interface PackageSummary {
  standard?: 'scorm-1.2' | StandardId;
  /** Of the organization that is shown. */
  title?: string;
  /** Bytes of the zip. */
  size: number;
  files: number;
  scos: number;
  /** The tool that made it, and the digest of its content: only Carrel writes them. */
  tool?: string;
  digest?: string;
}

export function packageSummary({ subject, identity, size, all }: ForeignPackage): PackageSummary {
  const { organizations, resources } = subject;
  const scos = resources.filter(({ attributes }) =>
    attributes.some(({ local, value }) => local.toLowerCase() === 'scormtype' && value.toLowerCase() === 'sco'),
  );
  return {
    standard: identity.standard ?? (identity.manifestName === undefined ? undefined : 'scorm-1.2'),
    title: titleOf(defaultOf(organizations, subject.manifest)),
    size,
    files: all.filter(({ name }) => !name.endsWith('/')).length,
    scos: scos.length,
    ...made(subject.files.get(DIGEST_FILE)?.bytes),
  };
}

/** The organization that an LMS shows. */
export function defaultOf(
  organizations: readonly XmlElement[],
  manifest: XmlElement | undefined,
): XmlElement | undefined {
  const [parent] = childrenOf(manifest, NAMESPACES.imscp, 'organizations');
  const name = parent && attributeOf(parent, 'default');
  return organizations.find((organization) => attributeOf(organization, 'identifier') === name) ?? organizations[0];
}

/** The title of an organization or item, on one line. */
export function titleOf(element: XmlElement | undefined): string | undefined {
  const title = childrenOf(element, NAMESPACES.imscp, 'title')[0]?.text.replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}

function made(bytes: Uint8Array | undefined): { tool?: string; digest?: string } {
  try {
    const { tool, digest } = JSON.parse(new TextDecoder().decode(bytes));
    return { ...(typeof tool === 'string' ? { tool } : {}), ...(typeof digest === 'string' ? { digest } : {}) };
  } catch {
    return {};
  }
}

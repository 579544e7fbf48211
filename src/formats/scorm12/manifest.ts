// imsmanifest.xml: one organization with one item, which is the one SCO with all its files (DESIGN, section 5, rules 1–6).
import { create } from 'xmlbuilder2';
import type { Module } from '../../model/course';
import {
  ADL_PREFIX,
  MASTERY_MAX,
  MASTERY_MIN,
  NAMESPACES,
  SCHEMA_NAME,
  SCHEMA_VERSION,
  TITLE_MAX,
  VERSION_MAX,
} from './standard';
import { identifierFor, oneLine, xmlText } from './text';

export interface ManifestParts {
  module: Pick<Module, 'id' | 'title' | 'version'>;
  /** The document that the LMS launches. */
  document: string;
  /** The LOM file. */
  metadata: string;
  /** Every file of the SCO. */
  files: readonly string[];
  masteryScore?: number;
}

/** The text of the manifest. Same parts, in whatever order the files come: same text. */
export function manifestXml(parts: ManifestParts): string {
  const { module, document } = parts;
  const identifier = (part: Parameters<typeof identifierFor>[0]) => identifierFor(part, module.id);
  const title = oneLine(module.title, TITLE_MAX) || oneLine(module.id, TITLE_MAX);
  const version = oneLine(module.version ?? '', VERSION_MAX);
  // Both the package and its SCO are described by the one record: they are the same thing.
  const location = { [`${ADL_PREFIX}:location`]: hrefOf(parts.metadata) };
  const manifest = {
    '@xmlns': NAMESPACES.imscp,
    [`@xmlns:${ADL_PREFIX}`]: NAMESPACES.adlcp,
    '@xmlns:xsi': NAMESPACES.xsi,
    '@identifier': identifier('manifest'),
    ...(version ? { '@version': version } : {}),
    '@xsi:schemaLocation': SCHEMA_LOCATION,
    metadata: { schema: SCHEMA_NAME, schemaversion: SCHEMA_VERSION, ...location },
    organizations: {
      '@default': identifier('organization'),
      organization: {
        '@identifier': identifier('organization'),
        title,
        item: {
          '@identifier': identifier('item'),
          '@identifierref': identifier('resource'),
          '@isvisible': 'true',
          title,
          ...masteryElement(parts.masteryScore),
        },
      },
    },
    resources: {
      resource: {
        '@identifier': identifier('resource'),
        '@type': 'webcontent',
        [`@${ADL_PREFIX}:scormtype`]: 'sco',
        '@href': hrefOf(document),
        metadata: location,
        file: [...parts.files].sort().map((file) => ({ '@href': hrefOf(file) })),
      },
    },
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, { manifest })
    .end({ prettyPrint: true, newline: '\n' })
    .concat('\n');
}

/** The schemas lie beside the manifest, so a reader without a network can validate it. */
const SCHEMA_LOCATION = [
  `${NAMESPACES.imscp} imscp_rootv1p1p2.xsd`,
  `${NAMESPACES.imsmd} imsmd_rootv1p2p1.xsd`,
  `${NAMESPACES.adlcp} adlcp_rootv1p2.xsd`,
].join(' ');

function masteryElement(score: number | undefined): Record<string, string> {
  if (score === undefined) return {};
  if (!(score >= MASTERY_MIN && score <= MASTERY_MAX))
    throw new Error(`A mastery score of ${score} is not within 0–100.`);
  // A plain decimal of at most two places: `8e-7` is none.
  return { [`${ADL_PREFIX}:masteryscore`]: String(Math.round(score * 100) / 100) };
}

/** A path as a relative URL: every part percent-encoded, also the characters that encodeURIComponent leaves alone. */
export function hrefOf(path: string): string {
  const encode = (part: string) =>
    encodeURIComponent(part).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return xmlText(path).split('/').map(encode).join('/');
}

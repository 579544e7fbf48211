// SCORM 1.2 as a package format: which files a package has, and how a package is checked.
import type { Course, PackageFile, RenderedModule } from '../../model/course';
import type { PackageFormat } from '../format';
import { checkPackage } from './check/check';
import { contentDigest, DIGEST_FILE, DOCUMENT, digestFile, withDigest } from './digest';
import { manifestXml } from './manifest';
import { metadataXml } from './metadata';
import { MANIFEST_FILE } from './standard';

/** Replaced by the bundler. */
declare const CARREL_VERSION: string;

/** The LOM record, beside the manifest. */
export const METADATA_FILE = 'metadata.xml';

const NAME = 'scorm12';

export const scorm12 = { name: NAME, files, check: checkPackage } satisfies PackageFormat;

function files(
  course: Course,
  module: RenderedModule,
  content: readonly PackageFile[],
  schemas: readonly PackageFile[],
  masteryScore?: number,
): PackageFile[] {
  const contentPaths = content.map(({ path }) => path).sort();
  const metadata = metadataXml(course, module, DOCUMENT, contentPaths);
  const manifest = manifestXml({
    module,
    document: DOCUMENT,
    metadata: METADATA_FILE,
    // The schemas and the manifest itself are control documents, no content, and are not listed (CAM 2.3).
    files: [...contentPaths, METADATA_FILE, DIGEST_FILE],
    masteryScore,
  });
  const digested = [...content, ...schemas, textFile(METADATA_FILE, metadata), textFile(MANIFEST_FILE, manifest)];
  const digest = contentDigest(digested);
  return [
    ...digested.map((file) =>
      file.path === DOCUMENT ? { ...file, bytes: withDigest(file.bytes, digest.digest) } : file,
    ),
    textFile(DIGEST_FILE, digestFile(`carrel ${CARREL_VERSION}`, NAME, module.id, digest)),
  ];
}

function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

// Real packages for the browser tests: compiled by the tool's own pipeline, with the runtime and styles that it ships.
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../src/commands/resources';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import type { RenderedModule } from '../../src/model/course';
import type { CourseFiles } from '../../src/read/course-files';
import { diskFiles } from '../../src/read/disk';
import { validateAgainstSchemas } from '../schemas/validate';

/** What the bundler wrote; `npm test` bundles before it tests. */
const RESOURCES = new URL('../../dist/carrel/resources/', import.meta.url);

export interface BuiltPackage {
  module: RenderedModule;
  /** The bytes that would be uploaded. */
  zip: Uint8Array;
  /** The form to fill in by hand. */
  blank(): string | undefined;
}

/** Compiles one module of a course, the first by default. */
export async function buildPackage(files: CourseFiles, id?: string): Promise<BuiltPackage> {
  const course = openCourse(files);
  const found = course.modules.find((candidate) => id === undefined || candidate.id === id);
  if (!found) throw new Error(`The course has no module ${id}`);
  const options = { files, resources: loadResources(RESOURCES), format: formats.scorm12, strict: false };
  const { module, package: made, messages, blank = () => undefined } = await compileModule(course, found, options);
  if (!made) throw new Error(`No package: ${messages.map(({ file, reason }) => `${file}: ${reason}`).join('\n')}`);
  const faults = await validateAgainstSchemas(made.files);
  if (faults.length > 0) throw new Error(`The official schemas refuse the package:\n${faults.join('\n')}`);
  return { module, zip: made.zip, blank };
}

/** A course of this repository, from its folder. */
export function courseFolder(path: string): CourseFiles {
  return diskFiles(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
}

/** The three modules that Carrel shows itself with. */
export const SAMPLE_IDS = ['community-partnerships', 'webinar-relationships', 'writing-modules'] as const;

/** They are large, several files of tests need them, and nothing in them changes while tests run: each is built once. */
const samples = new Map<string, Promise<BuiltPackage>>();

export function buildSample(id: (typeof SAMPLE_IDS)[number]): Promise<BuiltPackage> {
  const built = samples.get(id) ?? buildPackage(courseFolder('modules'), id);
  samples.set(id, built);
  return built;
}

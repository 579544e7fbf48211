// THE pipeline: source files → course → pages → package files → zip. Each step is one call, data in and data out.
import type { PackageFormat, Violation } from './formats/format';
import { textsFor } from './languages/languages';
import { type AssetCollection, collectAssets } from './markdown/assets';
import { parseModule } from './markdown/module';
import { renderModule } from './markdown/render';
import type { PackageFile, RenderedModule } from './model/course';
import type { Message } from './model/message';
import type { SilencedMessage } from './model/silence';
import { renderDocument } from './pages/document';
import { stylesheet } from './pages/theme/accent';
import { masteryScore } from './questions/mastery-score';
import { type CourseSource, readCourse } from './read/course';
import type { CourseFiles } from './read/course-files';
import type { FoundModule } from './read/dialects';
import type { LockedModule } from './read/lock';
import { readModule } from './read/module';
import { escalate, hasErrors, sortMessages } from './report/messages';
import { applyCourseSilences, applySilences } from './report/silence';
import { checkCourse, checkModule } from './rules/check';
import { zipFiles } from './zip/write';

/** What goes into every package as it is: built beforehand, read from disk once. */
export interface Resources {
  /** The learner's script and its styles: a package carries only what its module uses. */
  variants: Record<'core' | 'quiz', { script: Uint8Array; styles: string }>;
  /** What every page does for its reader besides. */
  reading: Uint8Array;
  schemas: PackageFile[];
}

export interface CompileOptions {
  files: CourseFiles;
  resources: Resources;
  format: PackageFormat;
  /** Warnings count as errors. */
  strict: boolean;
  /** What else the module's messages should say before it is decided whether it gets a package. */
  inspect?: (module: { id: string; locked: LockedModule }) => Message[];
}

export interface CompiledModule {
  module: RenderedModule;
  messages: Message[];
  /** What the author has asked not to be told, and why. */
  silenced: SilencedMessage[];
  locked: LockedModule;
  /** Undefined when the content has errors. */
  package?: { files: PackageFile[]; zip: Uint8Array; violations: Violation[] };
}

/** Reads the course's own files; its modules are compiled one at a time, so that memory does not grow with their number. */
export function openCourse(files: CourseFiles): CourseSource {
  const course = readCourse(files);
  checkCourse(course, files);
  const { given, usable } = applyCourseSilences(course.messages, course.silences, course.settings.report);
  return { ...course, messages: given, silences: usable };
}

/** From a module's files to its messages and rendered pages. Writes nothing, packs nothing. */
export async function compileModule(
  course: CourseSource,
  found: FoundModule,
  options: CompileOptions,
): Promise<CompiledModule> {
  const source = readModule(options.files, course, found);
  const parsed = parseModule(source, course);
  checkModule(parsed, course);
  const { texts } = textsFor(source.module.language);
  const assets = collectAssets(found.folder, (path) => options.files.read(path));
  const logo = logoOf(course, assets);
  const module = await renderModule(parsed, { course, files: options.files, texts, assets });
  const { given, silenced } = applySilences(source.messages, parsed.pages, course.silences);
  const said = [...given, ...(options.inspect?.({ id: found.id, locked: parsed.locked }) ?? [])];
  const messages = sortMessages(
    options.strict ? escalate(said) : said,
    source.pages.map(({ file }) => file),
  );
  const compiled = { module, messages, silenced, locked: parsed.locked };
  if (hasErrors(messages)) return compiled;
  const document = renderDocument(course.course, module, texts, { logo });
  return { ...compiled, package: await packModule(course, module, document, options) };
}

async function packModule(course: CourseSource, module: RenderedModule, document: string, options: CompileOptions) {
  const { resources, format } = options;
  const variant = resources.variants[module.quizzes?.length ? 'quiz' : 'core'];
  const content = [
    textFile('index.html', document),
    textFile('carrel.css', stylesheet(variant.styles, course.course.theme)),
    { path: 'carrel.js', bytes: variant.script },
    { path: 'reading.js', bytes: resources.reading },
    ...module.assets,
  ];
  const files = format.files(course.course, module, content, resources.schemas, masteryScore(module));
  const zip = zipFiles(files);
  return { files, zip, violations: await format.check(zip) };
}

function logoOf({ course }: CourseSource, assets: AssetCollection): string | undefined {
  const logo = course.theme.logo === undefined ? undefined : assets.use(course.theme.logo.replace(/^\.?\//, ''));
  return logo?.kind === 'asset' ? logo.href : undefined;
}

function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

// THE pipeline: source files → course → pages → package files → zip. Each step is one call, data in and data out.
import { type WritingBudget, writingBudget } from './fields/budget';
import type { PackageFormat, Violation } from './formats/format';
import { textsFor } from './languages/languages';
import type { Texts } from './languages/texts';
import { type AssetCollection, collectAssets } from './markdown/assets';
import { type ParsedModule, parseModule } from './markdown/module';
import { renderModule } from './markdown/render';
import { estimateTime, type TimeEstimate } from './markdown/time-estimate';
import type { Course, PackageFile, RenderedModule } from './model/course';
import type { Message } from './model/message';
import { blankWorkbook } from './pages/blank-workbook';
import { renderDocument } from './pages/document';
import { packageContent, type RuntimeFiles } from './pages/package-content';
import { masteryScore } from './questions/mastery-score';
import { type CourseSource, readCourse } from './read/course';
import type { CourseFiles } from './read/course-files';
import type { FoundModule } from './read/dialects';
import type { LockedModule } from './read/lock';
import { readModule } from './read/module';
import { escalate, hasErrors, sortMessages } from './report/messages';
import { checkCourse, checkModule } from './rules/check';
import { zipFiles } from './zip/write';

/** What goes into packages as it is: built beforehand, read from disk once. */
export interface Resources extends RuntimeFiles {
  schemas: PackageFile[];
}

export interface CompileOptions {
  files: CourseFiles;
  resources: Resources;
  format: PackageFormat;
  /** Warnings count as errors. */
  strict: boolean;
  /** The Authorization of a course whose packages carry a key of its LRS. */
  lrsKey?: string | undefined;
  /** Also make what the preview shows; its statements go to `lrs` alone. */
  preview?: { lrs: string };
  /** What else the module's messages should say before it is decided whether it gets a package. */
  inspect?: (module: { id: string; locked: LockedModule }) => Message[];
}

export interface ModulePreview {
  /** What the learner's browser would load, with the lines of the source. */
  files: PackageFile[];
  estimate: TimeEstimate;
}

export interface CompiledModule {
  module: RenderedModule;
  messages: Message[];
  locked: LockedModule;
  /** Undefined where no worksheet asks for sentences. */
  writing?: WritingBudget;
  /** Undefined when the content has errors. */
  package?: { files: PackageFile[]; zip: Uint8Array; violations: Violation[] };
  /** Only when it was asked for, and also when the content has errors: what the preview shows. */
  preview?: ModulePreview;
  /** The form to be filled in by hand, beside the package; undefined without a package, or without fields. */
  blank?: string;
}

/** Reads the course's own files; its modules are compiled one at a time, so that memory does not grow with their number. */
export function openCourse(files: CourseFiles): CourseSource {
  const course = readCourse(files);
  checkCourse(course, files);
  return course;
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
  const module = await renderModule(parsed, { course, files: options.files, texts, assets, lines: !!options.preview });
  const said = [...source.messages, ...(options.inspect?.({ id: found.id, locked: parsed.locked }) ?? [])];
  const messages = sortMessages(
    options.strict ? escalate(said) : said,
    source.pages.map(({ file }) => file),
  );
  const compiled: CompiledModule = {
    module,
    messages,
    locked: parsed.locked,
    writing: writingBudget(parsed.worksheets),
  };
  if (options.preview)
    compiled.preview = previewOf(course, parsed, module, {
      ...options.preview,
      logo,
      texts,
      resources: options.resources,
    });
  if (hasErrors(messages)) return compiled;
  const document = renderDocument(course.course, module, texts, { logo, lrsKey: options.lrsKey });
  const blank = blankWorkbook(course.course, module, texts);
  return { ...compiled, package: await packModule(course, module, document, options), blank };
}

async function packModule(course: CourseSource, module: RenderedModule, document: string, options: CompileOptions) {
  const { resources, format } = options;
  const content = packageContent(course.course, module, document, resources);
  const files = format.files(course.course, module, content, resources.schemas, masteryScore(module));
  const zip = zipFiles(files);
  return { files, zip, violations: await format.check(zip) };
}

function previewOf(
  source: CourseSource,
  { pages, worksheets }: ParsedModule,
  module: RenderedModule,
  { lrs, logo, texts, resources }: { lrs: string; logo?: string; texts: Texts; resources: Resources },
): ModulePreview {
  const course = withOwnLrs(source.course, lrs);
  const document = renderDocument(course, withLines(module), texts, { logo });
  const fields = worksheets.flatMap((worksheet) => worksheet.fields);
  return {
    files: packageContent(course, module, document, resources),
    estimate: estimateTime(pages, fields, module.language),
  };
}

/** What an author tries out must never reach the LRS that learners' statements go to. */
function withOwnLrs(course: Course, endpoint: string): Course {
  return course.lrs ? { ...course, lrs: { ...course.lrs, endpoint, auth: 'relay' } } : course;
}

function withLines(module: RenderedModule): RenderedModule {
  return { ...module, pages: module.pages.map((page) => ({ ...page, html: page.htmlWithLines ?? page.html })) };
}

function logoOf({ course }: CourseSource, assets: AssetCollection): string | undefined {
  const logo = course.theme.logo === undefined ? undefined : assets.use(course.theme.logo.replace(/^\.?\//, ''));
  return logo?.kind === 'asset' ? logo.href : undefined;
}

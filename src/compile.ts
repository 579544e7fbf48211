// THE pipeline: source files → course → pages → package files → zip. Each step is one call, data in and data out.
import { type WritingBudget, writingBudget } from './fields/budget';
import type { PackageFormat, Violation } from './formats/format';
import { textsFor } from './languages/languages';
import type { Texts } from './languages/texts';
import { type DeadLinks, reportDeadLinks } from './links/external-links';
import { type AssetCollection, collectAssets } from './markdown/assets';
import { type ParsedModule, parseModule } from './markdown/module';
import { renderModule } from './markdown/render';
import { estimateTime, type TimeEstimate } from './markdown/time-estimate';
import type { Course, PackageFile, RenderedModule } from './model/course';
import type { Message } from './model/message';
import type { SilencedMessage } from './model/silence';
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
import { applyCourseSilences, applySilences } from './report/silence';
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
  /** Whether the package should be as small as it can be: it is, where nothing is given. One that goes to nobody need not be. */
  compress?: boolean;
  /** The Authorization of a course whose packages carry a key of its LRS. */
  lrsKey?: string | undefined;
  /** Make what the preview shows, and the package only when it asks for it; the preview's statements go to `lrs` alone. */
  preview?: { lrs: string };
  /** Addresses of other hosts at which nothing is any more. */
  deadLinks?: DeadLinks;
  /** What else the module's messages should say before it is decided whether it gets a package. */
  inspect?: (module: { id: string; locked: LockedModule }) => Message[];
}

export interface ModulePackage {
  files: PackageFile[];
  zip: Uint8Array;
  violations: Violation[];
}

export interface ModulePreview {
  /** What the learner's browser would load, with the lines of the source. */
  files: PackageFile[];
  estimate: TimeEstimate;
  /** Made once, and only for who asks: a saved page is shown without waiting for it. Absent when the content has errors. */
  pack?: () => Promise<ModulePackage>;
}

export interface CompiledModule {
  module: RenderedModule;
  messages: Message[];
  /** What the author has asked not to be told, and why. */
  silenced: SilencedMessage[];
  locked: LockedModule;
  /** Undefined where no worksheet asks for sentences. */
  writing?: WritingBudget;
  /** Undefined when the content has errors, and for the preview, which makes its own. */
  package?: ModulePackage;
  /** Only when it was asked for, and also when the content has errors: what the preview shows. */
  preview?: ModulePreview;
  /** The form to be filled in by hand, beside the package; undefined without a package, or without fields. */
  blank?: () => string | undefined;
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
  if (options.deadLinks) reportDeadLinks(parsed, options.deadLinks);
  const { texts } = textsFor(source.module.language);
  const assets = collectAssets(found.folder, (path) => options.files.read(path));
  const logo = logoOf(course, assets);
  const lines = options.preview !== undefined;
  const module = await renderModule(parsed, { course, files: options.files, texts, assets, lines });
  const { given, silenced } = applySilences(source.messages, parsed.pages, course.silences);
  const said = [...given, ...(options.inspect?.({ id: found.id, locked: parsed.locked }) ?? [])];
  const messages = sortMessages(options.strict ? escalate(said) : said, source.files);
  const writing = writingBudget(parsed.worksheets);
  const compiled: CompiledModule = { module, messages, silenced, locked: parsed.locked, writing };
  const { lrsKey, preview, resources } = options;
  const failed = hasErrors(messages);
  const pack = () =>
    packModule(course, module, renderDocument(course.course, module, texts, { logo, lrsKey }), options);
  if (preview) {
    const shown = previewOf(course, parsed, module, { ...preview, logo, texts, resources });
    return { ...compiled, preview: failed ? shown : { ...shown, pack: once(pack) } };
  }
  if (failed) return compiled;
  // `check` writes none, so it is made only when it is asked for.
  const blank = () => blankWorkbook(course.course, module, module.forms, texts);
  return { ...compiled, package: await pack(), blank };
}

function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

async function packModule(
  course: CourseSource,
  module: RenderedModule,
  document: string,
  options: CompileOptions,
): Promise<ModulePackage> {
  const { resources, format, compress } = options;
  const content = packageContent(course.course, module, document, resources);
  const files = format.files(course.course, module, content, resources.schemas, masteryScore(module));
  const zip = zipFiles(files, { compress });
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

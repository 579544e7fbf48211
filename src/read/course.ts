// Course files → the course: what it is called, which modules it has and in which order. Pages are read later, a module at a time.
import type { Course } from '../model/course';
import type { Message } from '../model/message';
import { type Report, reportInto } from '../report/report';
import type { CourseFiles } from './course-files';
import { type FoundModule, findModules } from './dialects';
import { isRecord, reportYamlError } from './front-matter';
import { readKeys, type Values } from './keys';
import { EMPTY_LOCK, LOCK_FILE, type Lock, parseLock } from './lock';
import { nearest } from './nearest';
import { COURSE_KEYS, MODULE_KEYS } from './schemas';
import { slugify } from './slug';
import { decodeText } from './text';
import { parseYaml, type YamlData } from './yaml';

export type ModuleDefaults = Values<typeof MODULE_KEYS>;

/** A course as far as its own files tell; `modules` still unread. */
export interface CourseSource {
  course: Course;
  defaults: ModuleDefaults;
  modules: FoundModule[];
  lock: Lock;
  /** Jekyll's `url` and `baseurl`, for the Liquid forms and for links. */
  address: { url: string; baseurl: string };
  /** `course.yml` or `_config.yml`, for messages that point into it. */
  settings: Pick<SettingsFile, 'path' | 'placeOf' | 'report'>;
  /** About the course's own files; an error here stops every module. */
  messages: Message[];
}

interface SettingsFile {
  path: string;
  values: Values<typeof COURSE_KEYS>;
  raw: Record<string, unknown>;
  placeOf: YamlData['placeOf'];
  report: Report;
}

/** Reads `course.yml` or `_config.yml`, `_data/course.yml` and the lock, and finds the modules. */
export function readCourse(files: CourseFiles): CourseSource {
  const messages: Message[] = [];
  const settings = readSettings(files, messages);
  const { values, raw } = settings;
  const found = findModules(files);
  const order = readModuleOrder(files, settings, messages);
  const modules = order ? orderModules(found, order) : found;
  const address = {
    url: stringOr(raw.url, '').replace(/\/$/, ''),
    baseurl: stringOr(raw.baseurl, '').replace(/\/$/, ''),
  };
  // In a Course-in-a-Box site `_config.yml` names the site and `_data/course.yml` the course.
  const title = order?.title ?? values.title ?? titleFromFolder(files.name);
  const site = values.site ?? (address.url.startsWith('https://') ? `${address.url}${address.baseurl}` : undefined);
  const course: Course = {
    dialect: found[0]?.dialect ?? 'native',
    id: values.id ?? slugify(title, 'course'),
    title,
    description: values.description,
    language: values.language ?? stringOr(raw.lang, 'en'),
    publisher: values.publisher,
    site: site && `${site.replace(/\/$/, '')}/`,
    theme: values.theme ?? {},
  };
  const defaults = values.defaults
    ? readKeys(MODULE_KEYS, values.defaults, { report: settings.report, placeOf: settings.placeOf, path: ['defaults'] })
    : {};
  return { course, defaults, modules, lock: readLock(files, messages), address, settings, messages };
}

function readSettings(files: CourseFiles, messages: Message[]): SettingsFile {
  const path = ['course.yml', '_config.yml'].find((name) => files.paths.includes(name));
  const nothing = {
    path: 'course.yml',
    values: {},
    raw: {},
    placeOf: () => undefined,
    report: reportInto(messages, 'course.yml'),
  };
  if (!path) return nothing;
  const yaml = readYamlFile(files, path, messages);
  if (!yaml) return { ...nothing, path };
  const { raw, placeOf, report } = yaml;
  const jekyll = path === '_config.yml';
  // In Jekyll `theme`, `defaults` and `modules` have meanings of their own; ours are told apart by their form.
  const ours = jekyll
    ? Object.fromEntries(Object.entries(raw).filter(([key, value]) => !isJekyllKey(key, value)))
    : raw;
  const values = readKeys(COURSE_KEYS, ours, { report, placeOf, lenient: jekyll });
  if (!jekyll && values.title === undefined) {
    report('fm-missing', {
      place: { line: 1, column: 1 },
      reason: 'The course has no title; the name of its folder is used.',
      note: 'Add a line such as  title: Connected learning for library staff',
    });
  }
  return { path, values, raw, placeOf, report };
}

function isJekyllKey(key: string, value: unknown): boolean {
  if (key === 'theme') return !isRecord(value);
  if (key === 'defaults') return Array.isArray(value);
  return key === 'url' || key === 'name' || key === 'include';
}

function readYamlFile(files: CourseFiles, path: string, messages: Message[]) {
  const bytes = files.read(path);
  const lines = bytes ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
  const report = reportInto(messages, path, lines);
  const text = decodeText(bytes, report);
  if (text === undefined) return undefined;
  const { data, errors, placeOf } = parseYaml(text);
  for (const { place, reason } of errors) reportYamlError(report, place, reason);
  if (errors.length > 0) return undefined;
  if (data !== undefined && !isRecord(data)) {
    reportYamlError(report, { line: 1, column: 1 }, 'it is not a list of keys and values.');
    return undefined;
  }
  return { raw: data ?? {}, placeOf, report };
}

interface ModuleOrder {
  ids: string[];
  title?: string;
  path: string;
  placeOf: YamlData['placeOf'];
  report: Report;
}

/** `modules:` of course.yml, or `_data/course.yml` of a Course-in-a-Box site. */
function readModuleOrder(files: CourseFiles, settings: SettingsFile, messages: Message[]): ModuleOrder | undefined {
  if (settings.values.modules)
    return { ids: settings.values.modules, path: settings.path, placeOf: settings.placeOf, report: settings.report };
  const path = '_data/course.yml';
  if (settings.path !== '_config.yml' || !files.paths.includes(path)) return undefined;
  const yaml = readYamlFile(files, path, messages);
  if (!yaml) return undefined;
  const { modules, title } = yaml.raw;
  const ids = Array.isArray(modules) ? modules.flatMap((entry) => listedModule(entry) ?? []) : [];
  return {
    ids,
    title: typeof title === 'string' ? title : undefined,
    path,
    placeOf: yaml.placeOf,
    report: yaml.report,
  };
}

/** An entry of the list: a folder's name, or keys that name it. */
function listedModule(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (!isRecord(entry)) return undefined;
  return [entry.id, entry.folder, entry.name, entry.slug].find((name): name is string => typeof name === 'string');
}

function orderModules(found: FoundModule[], order: ModuleOrder): FoundModule[] {
  const byId = new Map(found.map((module) => [module.id, module]));
  const listed: FoundModule[] = [];
  order.ids.forEach((id, index) => {
    // `./partners/`, `modules/partners` and `partners/index.md` name the folder, too.
    const folder = id.replace(/^(?:\.?\/)?(?:modules\/)?/, '').replace(/\/(?:index\.md)?$/, '');
    const module = byId.get(id) ?? byId.get(slugify(folder));
    if (module && !listed.includes(module)) listed.push(module);
    if (module) return;
    const suggestion = nearest(id, byId.keys());
    order.report('course-list', {
      place: order.placeOf(['modules', index]) ?? order.placeOf(['modules']),
      reason: `The list of modules names "${id}", but there is no such module folder.`,
      note: suggestion
        ? `Did you mean "${suggestion}"?`
        : 'Take it out of the list, or create the folder with an index.md in it.',
      actual: id,
    });
  });
  const unlisted = found.filter((module) => !listed.includes(module));
  for (const module of unlisted) {
    order.report('course-list', {
      place: order.placeOf(['modules']),
      reason: `The module folder "${module.folder || module.id}" is not in the list of modules; it is built after the listed ones.`,
      note: `Add "${module.id}" to  modules:  in ${order.path}, or move the folder into _archive/.`,
      actual: module.id,
    });
  }
  return [...listed, ...unlisted];
}

function readLock(files: CourseFiles, messages: Message[]): Lock {
  if (!files.paths.includes(LOCK_FILE)) return EMPTY_LOCK;
  const report = reportInto(messages, LOCK_FILE);
  const text = decodeText(files.read(LOCK_FILE), report);
  return (text === undefined ? undefined : parseLock(text, report)) ?? EMPTY_LOCK;
}

function titleFromFolder(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Course' : words.charAt(0).toUpperCase() + words.slice(1);
}

function stringOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

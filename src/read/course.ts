// Course files → the course: what it is called, which modules it has and in which order. Pages are read later, a module at a time.
import type { Course } from '../model/course';
import type { Message } from '../model/message';
import type { Silence } from '../model/silence';
import { type Report, reportInto } from '../report/report';
import type { CourseFiles } from './course-files';
import { type FoundModule, findModules } from './dialects';
import { isRecord, reportYamlError } from './front-matter';
import { readKeys, type Values } from './keys';
import { EMPTY_LOCK, LOCK_FILE, type Lock, parseLock } from './lock';
import { readLrs } from './lrs';
import { listedEntries, type ModuleOrder, ORDER_FILE, orderModules, readOrderFile } from './module-order';
import { reportPassedOver, reportPassedOverPages } from './passed-over';
import { reportSkipped } from './refused';
import { reportRenamed } from './renamed-modules';
import { COURSE_KEYS, MODULE_KEYS } from './schemas';
import { silencesIn } from './silences';
import { slugify } from './slug';
import { decodeText } from './text';
import type { YamlData } from './yaml';
import { readYamlFile } from './yaml-file';

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
  /** What its author has asked not to be told anywhere in it. */
  silences: readonly Silence[];
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
  reportSkipped(files, found, messages);
  reportPassedOver(files, found, settings.report);
  reportPassedOverPages(files, found, messages);
  const address = {
    url: stringOr(raw.url, '').replace(/\/$/, ''),
    baseurl: stringOr(raw.baseurl, '').replace(/\/$/, ''),
  };
  // In a Course-in-a-Box site `_config.yml` names the site and `_data/course.yml` the course.
  const title = order?.title ?? values.title ?? titleFromFolder(files.name);
  const site = values.site ?? (address.url.startsWith('https://') ? `${address.url}${address.baseurl}` : undefined);
  const lock = readLock(files, messages);
  reportRenamed(modules, lock, files, messages);
  // Without the file's lines: the code frame would show what stands under `lrs`.
  const lrs = readLrs(values, { report: reportInto(messages, settings.path), placeOf: settings.placeOf });
  const course: Course = {
    dialect: found[0]?.dialect ?? 'native',
    // Copies on learners' devices and the LMS's catalogue go by it: rewording the title must not change it (AUTHORING, section 6).
    id: values.id ?? lock.course ?? slugify(title, 'course'),
    title,
    description: values.description,
    language: values.language ?? languageTag(stringOr(raw.lang, 'en')),
    publisher: values.publisher,
    site: site && `${site.replace(/\/$/, '')}/`,
    theme: values.theme ?? {},
    ...(lrs ? { lrs } : {}),
  };
  const defaults = values.defaults
    ? readKeys(MODULE_KEYS, values.defaults, { report: settings.report, placeOf: settings.placeOf, path: ['defaults'] })
    : {};
  const silences = silencesIn(values.ignore, settings.placeOf);
  return { course, defaults, modules, lock, address, settings, silences, messages };
}

/** Sites also write it as operating systems do, `en_US.UTF-8`: no browser and no LRS takes that for a language (RFC 5646, 2.1). */
function languageTag(lang: string): string {
  return lang.replace(/[.@].*$/, '').replaceAll('_', '-');
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
  const { data: raw = {}, placeOf, report } = yaml;
  if (!isRecord(raw)) {
    reportYamlError(report, { line: 1, column: 1 }, 'it is not a list of keys and values.');
    return { ...nothing, path };
  }
  const jekyll = path === '_config.yml';
  // In Jekyll `theme`, `defaults` and `modules` have meanings of their own; ours are told apart by their form.
  const ours = jekyll
    ? Object.fromEntries(Object.entries(raw).filter(([key, value]) => !isJekyllKey(key, value)))
    : raw;
  const values = readKeys(COURSE_KEYS, ours, {
    report,
    placeOf,
    lenient: jekyll,
    elsewhere: { keys: Object.keys(MODULE_KEYS), note: 'It says something of modules: move it below  defaults:' },
  });
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

/** `modules:` of course.yml, or `_data/course.yml` of a Course-in-a-Box site. */
function readModuleOrder(files: CourseFiles, settings: SettingsFile, messages: Message[]): ModuleOrder | undefined {
  const { values, path, placeOf, report } = settings;
  if (values.modules) return { entries: listedEntries(values.modules), path, placeOf, report };
  return path === '_config.yml' && files.paths.includes(ORDER_FILE) ? readOrderFile(files, messages) : undefined;
}

function readLock(files: CourseFiles, messages: Message[]): Lock {
  const report = reportInto(messages, LOCK_FILE);
  const refused = files.refused.find(({ path }) => path === LOCK_FILE);
  if (refused) {
    report('lock-unreadable', {
      reason: `${refused.reason} Without the file Carrel cannot tell which ids learners' saved work hangs on.`,
      note: 'Put the file itself into the course folder, in place of the link.',
    });
  }
  if (!files.paths.includes(LOCK_FILE)) return EMPTY_LOCK;
  const text = decodeText(files.read(LOCK_FILE), report, Number.POSITIVE_INFINITY);
  return (text === undefined ? undefined : parseLock(text, report)) ?? EMPTY_LOCK;
}

function titleFromFolder(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Course' : words.charAt(0).toUpperCase() + words.slice(1);
}

function stringOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

// The order that a course gives its modules: `modules:` of course.yml, or a Course-in-a-Box site's `_data/course.yml`.
import type { Message } from '../model/message';
import type { Report } from '../report/report';
import type { CourseFiles } from './course-files';
import type { FoundModule } from './dialects';
import { isRecord } from './front-matter';
import { nearest } from './nearest';
import { lastSegment } from './paths';
import { slugify } from './slug';
import type { YamlData, YamlPath } from './yaml';
import { readYamlFile } from './yaml-file';

export const ORDER_FILE = '_data/course.yml';

export interface ModuleOrder {
  entries: ListedModule[];
  title?: string;
  path: string;
  placeOf: YamlData['placeOf'];
  report: Report;
}

interface ListedModule {
  /** Each may be what the author calls the module: the first that a module answers to counts. */
  names: string[];
  at: YamlPath;
}

/** The keys by which an entry may name its module, the surest first. */
const NAMING_KEYS = ['id', 'folder', 'directory', 'name', 'slug', 'path', 'url', 'permalink', 'title'] as const;

/** The list as course.yml gives it: plain names. */
export function listedEntries(names: readonly string[]): ListedModule[] {
  return names.map((name, index) => ({ names: [name], at: ['modules', index] }));
}

/** `_data/course.yml`. It says no more than an order: whatever is wrong with it is a warning, and the folders' order serves. */
export function readOrderFile(files: CourseFiles, messages: Message[]): ModuleOrder | undefined {
  const yaml = readYamlFile(files, ORDER_FILE, messages, asOneWarning);
  if (!yaml) return undefined;
  const { data, placeOf, report } = yaml;
  const list = isRecord(data) ? data.modules : data;
  const title = isRecord(data) && typeof data.title === 'string' ? data.title : undefined;
  const at: YamlPath = isRecord(data) ? ['modules'] : [];
  if (!Array.isArray(list)) {
    report('course-list', {
      place: placeOf(['modules']) ?? { line: 1, column: 1 },
      reason: 'This file has no list of modules, so they are built in the order of their folders.',
      note: 'Write a line  modules:  and below it, for each module, a line such as  - partners',
    });
  }
  const entries = (Array.isArray(list) ? list : []).map((entry, index) => ({
    names: namesIn(entry),
    at: [...at, index],
  }));
  return { entries, title, path: ORDER_FILE, placeOf, report };
}

/** One slip can make several faults; all of them mean that there is no list. */
function asOneWarning(report: Report): Report {
  let isSaid = false;
  return (_, { place, reason, note }) => {
    if (isSaid) return;
    isSaid = true;
    report('course-list', {
      place,
      reason: `The list of modules cannot be read, so they are built in the order of their folders. ${reason}`,
      note,
    });
  };
}

function namesIn(entry: unknown): string[] {
  const values = isRecord(entry) ? NAMING_KEYS.map((key) => entry[key]) : [entry];
  return values
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim())
    .filter((name) => name !== '');
}

/** The listed modules in the list's order, then the others. An empty list is no order, and nobody is told that all are missing from it. */
export function orderModules(found: readonly FoundModule[], order: ModuleOrder): FoundModule[] {
  const listed: FoundModule[] = [];
  for (const { names, at } of order.entries) {
    const module = names.map((name) => moduleNamed(name, found)).find((candidate) => candidate !== undefined);
    if (!module) reportUnknown(names[0], at, found, order);
    else if (!listed.includes(module)) listed.push(module);
  }
  const unlisted = found.filter((module) => !listed.includes(module));
  for (const module of order.entries.length > 0 ? unlisted : []) {
    order.report('course-list', {
      place: order.placeOf(['modules']),
      reason: `The module folder "${module.folder || module.id}" is not in the list of modules; it is built after the listed ones.`,
      note: `Add "${module.id}" to  modules:  in ${order.path}, or move the folder into _archive/.`,
      actual: module.id,
    });
  }
  return [...listed, ...unlisted];
}

/** `partners`, `./partners/`, `modules/partners`, `partners/index.md`, `/modules/partners/` and the module's whole address all name it. */
function moduleNamed(name: string, found: readonly FoundModule[]): FoundModule | undefined {
  const path = name
    .replace(/[?#].*$/, '')
    .replace(/\/(?:index\.(?:md|html?))?$/, '')
    .replace(/^(?:\.?\/)?(?:modules\/)?/, '');
  const last = lastSegment(path);
  const isCalled = (id: string) => found.find((module) => module.id === id);
  return isCalled(name) ?? isCalled(slugify(path, '')) ?? isCalled(slugify(last, ''));
}

function reportUnknown(
  name: string | undefined,
  at: YamlPath,
  found: readonly FoundModule[],
  { report, placeOf }: ModuleOrder,
): void {
  const place = placeOf(at) ?? placeOf(['modules']);
  if (name === undefined) {
    report('course-list', {
      place,
      reason: 'This entry of the list of modules does not say which module it means, so it is passed over.',
      note: 'Write the name of its folder:  - partners',
    });
    return;
  }
  const suggestion = nearest(
    name,
    found.map(({ id }) => id),
  );
  report('course-list', {
    place,
    reason: `The list of modules names "${name}", but there is no such module folder.`,
    note: suggestion
      ? `Did you mean "${suggestion}"?`
      : 'Take it out of the list, or create the folder with an index.md in it.',
    actual: name,
  });
}

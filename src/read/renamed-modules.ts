// Modules whose folder has another name than when they were built: an LMS takes them for others (DESIGN, section 5, rule 4).
import type { Message } from '../model/message';
import { reportInto } from '../report/report';
import type { CourseFiles } from './course-files';
import type { FoundModule } from './dialects';
import type { Lock, LockedModule } from './lock';
import { pageName } from './slug';

/** Reports each module that was never built and has the pages of one that is gone. */
export function reportRenamed(modules: readonly FoundModule[], lock: Lock, files: CourseFiles, messages: Message[]) {
  const isThere = (id: string) => modules.some((module) => module.id === id);
  const gone = Object.entries(lock.modules).filter(([id]) => !isThere(id));
  for (const module of modules) {
    const [first] = firstPage(module);
    if (first === undefined || Object.hasOwn(lock.modules, module.id)) continue;
    const old = gone.find(([, locked]) => isSame(module, locked, files))?.[0];
    if (old === undefined) continue;
    reportInto(messages, first)('module-renamed', {
      place: { line: 1, column: 1 },
      reason: `The module "${module.id}" has the pages of "${old}", which is gone. To an LMS it is another module: learners begin it anew, and find nothing of what they wrote.`,
      note: `If it is the same module, give its folder the old name again:  ${old}  (its title can be any). If it is to be another, build it: this is said only until then.`,
      actual: module.id,
      expected: [old],
    });
  }
}

/** Most of the pages have the names of pages of then; where there is only the first, which has no name of its own, its title decides. */
function isSame(module: FoundModule, locked: LockedModule, files: CourseFiles): boolean {
  const now = module.pageFiles.map(pageName);
  const then = locked.pages.filter(({ retired }) => !retired).map(({ name }) => name);
  const shared = now.filter((name) => name !== 'index' && then.includes(name));
  if (now.length > 1) return shared.length * 2 >= now.length - 1 && shared.length * 2 >= then.length - 1;
  return then.length === 1 && firstTitle(module, files) === locked.pages[0]?.title;
}

function firstTitle(module: FoundModule, files: CourseFiles): string | undefined {
  const [first] = firstPage(module);
  const text = new TextDecoder().decode(first === undefined ? undefined : files.read(first));
  return /^title:[ \t]*(["']?)(.*?)\1[ \t]*\r?$/m.exec(text)?.[2];
}

/** The index, or where a dialect has none, the first by name. */
function firstPage({ pageFiles }: FoundModule): string[] {
  return [...pageFiles].sort((a, b) => Number(pageName(a) !== 'index') - Number(pageName(b) !== 'index'));
}

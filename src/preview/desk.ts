// The course on the author's desk: compiled a module at a time, and again whenever its files change. Writes nothing.
import { type CompiledModule, type CompileOptions, compileModule } from '../compile';
import type { Message } from '../model/message';
import type { CourseSource } from '../read/course';
import type { CourseFiles } from '../read/course-files';
import type { FoundModule } from '../read/dialects';
import { LOCK_FILE, type LockedModule } from '../read/lock';
import type { News } from './data';

/** The course as a command opens it. */
export interface OpenCourse {
  source: CourseSource;
  files: CourseFiles;
  modules: FoundModule[];
  messages: Message[];
}

export interface DeskParts {
  /** Reads the course afresh. What it throws for a folder that is no course, `explain` has words for. */
  open(): OpenCourse;
  explain(error: unknown): string | undefined;
  compile: Omit<CompileOptions, 'files' | 'strict' | 'inspect' | 'preview'>;
  /** Address of the preview's own LRS, which is known once somebody listens there. */
  lrs(): string;
  tell(news: News): void;
}

export interface DeskCourse {
  source: CourseSource;
  /** About the course's own files. */
  messages: readonly Message[];
  /** Every readable file in the course's folder. */
  paths: ReadonlySet<string>;
  /** Why the folder is no course any more; what was there before is still shown. */
  trouble?: string;
}

/** A module as it was compiled once. */
export interface Edition {
  compiled: CompiledModule;
  /** No other has this number, not even one of a module that was gone for a while and is back. */
  edition: number;
}

export interface DeskModule {
  id: string;
  /** As it is now; undefined as long as it was never compiled. */
  latest?: Edition;
}

export interface Desk {
  course(): DeskCourse;
  /** In the course's order. */
  modules(): DeskModule[];
  /** The module as its files are now: waits when it is being compiled. Undefined when the course has no such module. */
  module(id: string): Promise<Edition | undefined>;
  /** These files, relative to the course's folder, are new, changed or gone. */
  changed(paths: readonly string[]): void;
  /** Resolves when everything is compiled. */
  settled(): Promise<void>;
}

interface Slot {
  found: FoundModule;
  stale: boolean;
  latest?: Edition;
  work?: Promise<void>;
}

/** Opens the course. Throws what `open` throws. */
export function openDesk(parts: DeskParts): Desk {
  const ids = lockInMemory();
  let slots = new Map<string, Slot>();
  let opened = parts.open();
  let trouble: string | undefined;
  let running: Promise<void> | undefined;
  let edition = 0;
  lay();

  function lay(): void {
    ids.lay(opened);
    slots = new Map(
      opened.modules.map((found) => {
        const known = slots.get(found.id);
        return [found.id, known ? Object.assign(known, { found }) : { found, stale: true }];
      }),
    );
  }

  async function compile(slot: Slot): Promise<void> {
    slot.stale = false;
    const { source, files } = opened;
    const compiled = await compileModule(source, slot.found, {
      ...parts.compile,
      files,
      strict: false,
      preview: { lrs: parts.lrs() },
    });
    edition += 1;
    slot.latest = { compiled, edition };
    ids.keep(slot.found.id, compiled, source);
    parts.tell({ type: 'module', id: slot.found.id });
  }

  /** A change during the work makes it stale again. */
  async function freshen(slot: Slot): Promise<void> {
    while (slot.stale || slot.work) {
      slot.work ??= compile(slot).finally(() => {
        slot.work = undefined;
      });
      await slot.work;
    }
  }

  /** One after another, in the course's order; a module that somebody asks for meanwhile does not wait for its turn. */
  function settled(): Promise<void> {
    running ??= (async () => {
      const failures: unknown[] = [];
      for (let next = firstStale(); next; next = firstStale()) {
        // A module that cannot be compiled must not keep the others from it.
        await freshen(next).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    })().finally(() => {
      running = undefined;
    });
    return running;
  }

  function firstStale(): Slot | undefined {
    return [...slots.values()].find(({ stale, work }) => stale || work);
  }

  function reopen(): boolean {
    try {
      opened = parts.open();
      trouble = undefined;
    } catch (error) {
      trouble = parts.explain(error);
      if (trouble === undefined) throw error;
      return false;
    }
    lay();
    return true;
  }

  return {
    course: () => ({
      source: opened.source,
      messages: opened.messages,
      paths: new Set(opened.files.paths),
      trouble,
    }),
    modules: () => [...slots.values()].map(({ found, latest }) => ({ id: found.id, latest })),
    async module(id) {
      const slot = slots.get(id);
      if (slot) await freshen(slot);
      return slot?.latest;
    },
    changed(paths) {
      const before = [...slots.keys()].join();
      if (!reopen()) return parts.tell({ type: 'course' });
      const isLockNew = paths.includes(LOCK_FILE);
      const sources = paths.filter((path) => path !== LOCK_FILE);
      // A module more or less is also a link more or less in the others.
      const all = before !== [...slots.keys()].join() || sources.some((path) => !isInModule(path, slots));
      for (const slot of slots.values()) {
        if (all || isReached(slot, sources) || (isLockNew && ids.differ(slot, opened.source))) slot.stale = true;
      }
      if (all || isLockNew) parts.tell({ type: 'course' });
    },
    settled,
  };
}

function isReached({ found: { folder } }: Slot, paths: readonly string[]): boolean {
  return paths.some((path) => isIn(path, folder));
}

function isInModule(path: string, slots: ReadonlyMap<string, Slot>): boolean {
  return [...slots.values()].some(({ found }) => isIn(path, found.folder));
}

/** A course that is one module has the empty folder. */
function isIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/**
 * Looking at a module freezes no ids, so the lock file is never written here. But what was tried out hangs on ids that are
 * made of file names and of words, and those are what an author edits: so the ids of the first look stay, in memory, until
 * the lock file on disk says something else of the module. It wins.
 */
function lockInMemory() {
  const kept: Record<string, LockedModule> = Object.create(null);
  let onDisk: string | undefined;
  return {
    lay({ source, files }: OpenCourse) {
      const text = new TextDecoder().decode(files.read(LOCK_FILE) ?? new Uint8Array());
      if (text !== onDisk) for (const id of Object.keys(source.lock.modules)) delete kept[id];
      onDisk = text;
      source.lock = {
        ...source.lock,
        modules: Object.assign(Object.create(null), source.lock.modules, kept),
      };
    },
    /** Whether the module was compiled with other ids than it has now. */
    differ({ found, latest }: Slot, { lock }: CourseSource): boolean {
      const now = lock.modules[found.id];
      return now !== undefined && JSON.stringify(now) !== JSON.stringify(latest?.compiled.locked);
    },
    keep(id: string, { preview, locked }: CompiledModule, source: CourseSource) {
      // As `build` does: a module with errors is no reason to retire an id.
      if (!preview?.pack) return;
      kept[id] = locked;
      source.lock.modules[id] = locked;
    },
  };
}

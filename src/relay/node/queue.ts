// Statements that wait on disk for the LRS: one file a batch, there in full or not at all, also after a power cut.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Statement } from '../statement';

export interface Queue {
  /** Resolves when the batch is on the disk itself; false when there is no room, or the disk takes nothing. */
  keep(statements: readonly Statement[]): Promise<boolean>;
  /** Batches that wait. */
  count(): number;
  /** Oldest first. */
  names(): string[];
  /** Undefined when there are no statements in the file, or it is gone; it is then set aside. Throws while the disk gives nothing. */
  read(name: string): Promise<Statement[] | undefined>;
  drop(name: string): Promise<void>;
  /** Keeps, for a person to look at, what the LRS will not take; false when there is no room. */
  setAside(statements: readonly Statement[]): Promise<boolean>;
}

/** A file takes at least a block of the disk. */
const BLOCK_BYTES = 4096;

/** What the LRS refused may take a tenth of the room besides. */
const ASIDE_SHARE = 0.1;

/** Learners' records: nobody else on the machine may read them. */
const OWNER_ONLY = { file: 0o600, folder: 0o700 };

interface Room {
  folder: string;
  sizes: Map<string, number>;
  maxBytes: number;
  bytes: number;
}

/** Opens the queue in `folder`, which is made where it is missing, with what an earlier run left there. */
export async function openQueue(folder: string, maxBytes: number): Promise<Queue> {
  const waiting = await openRoom(join(folder, 'waiting'), maxBytes);
  const aside = await openRoom(join(folder, 'refused'), maxBytes * ASIDE_SHARE);
  let number = 0;
  const newName = () => {
    number += 1;
    // Sorted by name, the files are in the order of their arrival.
    const time = String(Date.now()).padStart(15, '0');
    return `${time}-${String(number).padStart(9, '0')}-${randomBytes(4).toString('hex')}.json`;
  };
  const put = (room: Room, statements: readonly Statement[]) => write(room, newName(), JSON.stringify(statements));
  return {
    keep: (statements) => put(waiting, statements),
    setAside: (statements) => put(aside, statements),
    count: () => waiting.sizes.size,
    names: () => [...waiting.sizes.keys()].sort(),
    async read(name) {
      const found = statementsIn(await textOf(join(waiting.folder, name)));
      if (found) return found;
      // Somebody edited or took the file: what is left of it is for a person.
      await rename(join(waiting.folder, name), join(aside.folder, name)).catch(() => undefined);
      forget(waiting, name);
      return undefined;
    },
    async drop(name) {
      await rm(join(waiting.folder, name), { force: true });
      forget(waiting, name);
    },
  };
}

/** Undefined when it is gone. With too many files open (EMFILE), or a disk in trouble, what is there can only not be read now. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** As far as delivery relies on it: each has an id. */
function statementsIn(text: string | undefined): Statement[] | undefined {
  try {
    const data: unknown = JSON.parse(text ?? '');
    const whole = Array.isArray(data) && data.every((one) => typeof one?.id === 'string');
    return whole ? data : undefined;
  } catch {
    return undefined;
  }
}

async function openRoom(folder: string, maxBytes: number): Promise<Room> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
  const room: Room = { folder, sizes: new Map(), maxBytes, bytes: 0 };
  for (const name of await readdir(folder)) {
    // Half-written when the last run ended: its sender was never told that it is safe, and sends it again.
    if (name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
    else if (name.endsWith('.json')) remember(room, name, (await stat(join(folder, name))).size);
  }
  return room;
}

async function write(room: Room, name: string, text: string): Promise<boolean> {
  const size = Math.max(BLOCK_BYTES, Buffer.byteLength(text));
  if (room.bytes + size > room.maxBytes) return false;
  // The room is taken before the first await: a hundred requests at once must not all see it free.
  room.bytes += size;
  const path = join(room.folder, name);
  try {
    await writeThrough(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
    await syncFolder(room.folder);
  } catch {
    await rm(`${path}.tmp`, { force: true }).catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
    room.bytes -= size;
    return false;
  }
  room.sizes.set(name, size);
  return true;
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY.file);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it, a new name may be gone after a power cut (fsync(2)). Windows cannot open a folder and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function remember(room: Room, name: string, bytes: number): void {
  const size = Math.max(BLOCK_BYTES, bytes);
  room.sizes.set(name, size);
  room.bytes += size;
}

function forget(room: Room, name: string): void {
  room.bytes -= room.sizes.get(name) ?? 0;
  room.sizes.delete(name);
}

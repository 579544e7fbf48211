// Watches a course's folder. An editor's one save is several events; they arrive here as one change.
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isSkippedFolder } from '../../read/disk';

/** Longer than the pause between the events of one save, far shorter than what an author notices. */
const QUIET_MS = 30;

export interface Watcher {
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** `changed` gets paths inside `root`, with `/`. `failed`: the system watches no more files. */
export function watchCourse(
  root: string,
  changed: (paths: string[]) => void,
  failed: (error: unknown) => void,
): Watcher {
  const paths = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watch(root, {
    ignoreInitial: true,
    // What a link inside the course leads to is watched where it is; outside is nobody's to watch.
    followSymlinks: false,
    ignored: (path) => isIgnored(relative(root, path)),
  });
  watcher.on('all', (event, path) => {
    // A folder is only what is in it, and each of those files is an event of its own.
    if (event.endsWith('Dir')) return;
    paths.add(relative(root, path).split(sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const together = [...paths];
      paths.clear();
      changed(together);
    }, QUIET_MS);
  });
  watcher.on('error', failed);
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async stop() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Where `build` writes, unless it is told otherwise: a package is nothing that a module is made of. */
const OUTPUT = /^dist\/packages(?:\/|$)/;

/** What the course's reader does not look at either, and what is made from the course. */
function isIgnored(path: string): boolean {
  const names = path.split(sep);
  if (OUTPUT.test(names.join('/'))) return true;
  return names.some((name) => name !== '' && (name.startsWith('.') || isSkippedFolder(name)));
}

// `carrel check --online`: the links of a course that lead nowhere. What was learned is kept outside the course, so that no host is asked too often.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answers, askLinks } from '../links/ask';
import { type DeadLinks, externalAddresses } from '../links/external-links';
import { parseModule } from '../markdown/module';
import { readModule } from '../read/module';
import type { Console } from './console';
import type { OpenedCourse } from './open';

const CACHE_FILE = 'links.json';

/** Asks for every link of `course`, and says how many gave no answer. */
export async function findDeadLinks(course: OpenedCourse, console: Console): Promise<DeadLinks> {
  const urls = course.modules.flatMap((found) =>
    externalAddresses(parseModule(readModule(course.files, course.source, found), course.source)),
  );
  const known = readCache(console.cache);
  // Hosts that do not answer take their time; without a word it would look as if nothing happened.
  const progress = (text: string) => console.interactive && console.err(`\r\u001b[K${text}`);
  const links = new Set(urls).size;
  progress(`Asking other websites about ${links} ${links === 1 ? 'link' : 'links'} …`);
  const { answers, unsure } = await askLinks(urls, known, console.network);
  progress('');
  writeCache(console.cache, { ...known, ...answers });
  if (unsure.length > 0)
    console.err(
      `${unsure.length} ${unsure.length === 1 ? 'link' : 'links'} gave no answer and may be all right:\n${unsure.map((url) => `  ${url}\n`).join('')}\n`,
    );
  return new Map(
    Object.entries(answers).flatMap(([url, { dead }]) => (dead === undefined ? [] : [[url, dead] as const])),
  );
}

/** What another program, or an older Carrel, has left there is no answer. */
function readCache(folder: string): Answers {
  try {
    const data = JSON.parse(readFileSync(join(folder, CACHE_FILE), 'utf8')) as unknown;
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return Object.fromEntries(
      entries.filter(([, answer]) => typeof (answer as Answers[string] | null)?.at === 'number'),
    ) as Answers;
  } catch {
    return {};
  }
}

/** Without a place to keep them the answers are asked for again. */
function writeCache(folder: string, answers: Answers): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${CACHE_FILE}.part`), JSON.stringify(answers));
    renameSync(join(folder, `${CACHE_FILE}.part`), join(folder, CACHE_FILE));
  } catch {
    // they serve only to spare the hosts
  }
}

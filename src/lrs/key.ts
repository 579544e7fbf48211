// The key that `key-env` names: from the environment, probed, and said what it could do to others. Its value is in no message.
import { Buffer } from 'node:buffer';
import type { LrsSettings } from '../model/lrs';
import type { CourseSource } from '../read/course';
import type { CourseFiles } from '../read/course-files';
import { reportInto } from '../report/report';
import { type Probe, probeKey } from './probe';

export interface KeySources {
  environment: Readonly<Record<string, string | undefined>>;
  /** Stands for the network. */
  fetch?: typeof fetch;
}

/**
 * The value of the Authorization header that goes into the packages; undefined where there is none. What is to be said of it
 * is added to the messages of the course.
 */
export async function keyFor(
  course: CourseSource,
  files: CourseFiles,
  sources: KeySources,
): Promise<string | undefined> {
  const { lrs } = course.course;
  if (!lrs || typeof lrs.auth === 'string') return undefined;
  const key = sources.environment[lrs.auth.keyEnv]?.trim() ?? '';
  if (reportMissing(course, lrs.auth.keyEnv, key)) return undefined;
  reportInSource(files, key, course);
  const authorization = /^Basic\s/i.test(key) ? key : `Basic ${Buffer.from(key).toString('base64')}`;
  const probe = await probeKey(lrs.endpoint, authorization, sources.fetch);
  report(course, lrs, probe);
  return probe === 'reads' ? undefined : authorization;
}

/** `name:secret`, as LRSs give it out, or the header that is made of it. */
const KEY = /^(Basic\s+[\w+/=-]+|[^\s:]+:\S+)$/i;

function reportMissing(course: CourseSource, variable: string, key: string): boolean {
  if (KEY.test(key)) return false;
  reportInto(course.messages, course.settings.path)('lrs-key-missing', {
    place: course.settings.placeOf(['lrs', 'auth']),
    reason: `The environment variable ${variable} ${key === '' ? 'is not set' : 'holds nothing that has the form of a key'}, so no package can be made.`,
    note: `Set it, where the build runs, to the key of the LRS in the form  name:secret . To look at the modules without it, use  carrel check .`,
  });
  return true;
}

/** In what a person wrote; pictures and the like have no lines. */
const TEXT_FILE = /\.(md|markdown|html?|ya?ml|json|txt|csv|vtt|js|css|svg)$/i;

/** What is shorter stands in texts by chance. */
const SHORTEST_SECRET = 8;
const SHORTEST_PAIR = 3;

/** The whole key, its secret half, or the header that is made of it. */
function reportInSource(files: CourseFiles, key: string, course: CourseSource): void {
  const header = /^Basic\s+(.*)$/i.exec(key)?.[1];
  const pair = header === undefined ? key : Buffer.from(header, 'base64').toString();
  const secret = pair.slice(pair.indexOf(':') + 1);
  const encoded = header ?? Buffer.from(key).toString('base64');
  const forms = [pair, encoded, secret].filter(
    ({ length }, at) => length >= (at === 0 ? SHORTEST_PAIR : SHORTEST_SECRET),
  );
  for (const path of files.paths.filter((name) => TEXT_FILE.test(name))) {
    const lines = new TextDecoder().decode(files.read(path)).split(/\r\n?|\n/);
    for (const [index, line] of lines.entries()) {
      if (!forms.some((form) => line.includes(form))) continue;
      reportInto(course.messages, path)('lrs-key', {
        place: { line: index + 1, column: 1 },
        reason:
          'On this line stands the key of the LRS. Everybody who gets the source, and every copy of it, would have it.',
        note: 'Take it out, have the LRS make a new one, and put that into the environment variable only.',
      });
    }
  }
}

function report({ messages, settings }: CourseSource, { endpoint }: LrsSettings, probe: Probe): void {
  const say = reportInto(messages, settings.path);
  const place = settings.placeOf(['lrs', 'auth']);
  const { host } = new URL(endpoint);
  if (probe === 'reads') {
    say('lrs-key-reads', {
      place,
      reason: `The key can read what the LRS at ${host} has stored about learners. In a package it would let everybody do that, so no package was made.`,
      note: 'Have the LRS make a key that can only write statements ("statements/write"), or use  auth: relay .',
    });
    return;
  }
  if (probe !== 'refused') {
    say('lrs-not-probed', {
      place,
      reason: `Whether the key can read what is stored about learners was not probed: the LRS at ${host} was asked, and ${probe.unknown}.`,
      note: 'Build again where the LRS can be reached before you give the packages to anybody, or use  auth: relay .',
    });
  }
  const reading =
    probe === 'refused' ? 'but read nothing, for the LRS refused that' : 'and perhaps read what is stored there';
  say('lrs-key-public', {
    place,
    reason: `The packages contain a key of the LRS at ${host}: anyone who opens one can with it store statements in any learner’s name, void those of others, ${reading}.`,
    note: 'Give it an LRS, or a store, of its own and renew it now and then; with  auth: relay  no key is in a package.',
  });
}

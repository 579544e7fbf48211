// `carrel check --online`: which links are called dead, how hosts are asked, and what is kept.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check';
import { type Answers, askLinks, type Network } from '../../src/links/ask';
import { COURSE, page } from './command-world';
import { emptyFolder, folderWith, removeFolders, testConsole } from './course-world';

afterAll(removeFolders);

const NOW = 1_800_000_000_000;
const DAY = 24 * 3600 * 1000;

/** A network whose answers are statuses, addresses to go on to or the names of failures, by address; it keeps what it was asked. */
function networkOf(
  answers: Record<string, number | string>,
  now = NOW,
): Network & { asked: string[]; most: Map<string, number> } {
  const asked: string[] = [];
  const open = new Map<string, number>();
  const most = new Map<string, number>();
  return {
    asked,
    most,
    now: () => now,
    async fetch(url, { method }) {
      asked.push(`${method} ${url}`);
      const { host } = new URL(url);
      open.set(host, (open.get(host) ?? 0) + 1);
      most.set(host, Math.max(most.get(host) ?? 0, open.get(host) ?? 0));
      await new Promise((resolve) => setTimeout(resolve, 1));
      open.set(host, (open.get(host) ?? 0) - 1);
      const answer = answers[`${method} ${url}`] ?? answers[url] ?? 200;
      const headers = new Headers();
      if (typeof answer === 'number') return { status: answer, headers };
      if (/[/:]/.test(answer)) headers.set('location', answer);
      if (headers.has('location')) return { status: 301, headers };
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: answer } });
    },
  };
}

const A = 'https://a.example.org/';

describe('a link', () => {
  test.each([
    ['that is there', 200, {}, []],
    ['that is not found', 404, { dead: 'its host answers 404' }, []],
    ['that is gone', 410, { dead: 'its host answers 410' }, []],
    ['that lets no program in', 403, undefined, [A]],
    ['whose host is down', 503, undefined, [A]],
    ['whose host does not answer', 'ECONNREFUSED', undefined, [A]],
  ])('%s', async (_, status, answer, unsure) => {
    const asked = await askLinks([A], {}, networkOf({ [A]: status }));
    expect(asked).toEqual({ answers: answer === undefined ? {} : { [A]: { ...answer, at: NOW } }, unsure });
  });

  test('without a host is dead, but not where no host at all is found: then the network is not there', async () => {
    const [gone, there] = ['https://gone.example.org/', 'https://there.example.org/'];
    const statuses = { [gone]: 'ENOTFOUND' };
    expect(await askLinks([gone, there], {}, networkOf(statuses))).toEqual({
      answers: { [gone]: { dead: 'there is no such host', at: NOW }, [there]: { at: NOW } },
      unsure: [],
    });
    expect(await askLinks([gone], {}, networkOf(statuses))).toEqual({ answers: {}, unsure: [gone] });
  });

  test('is followed to where its host sends on to, and no further than one’s own network', async () => {
    const network = networkOf({
      [A]: '/new',
      [`${A}new`]: 'https://b.example.org/',
      'https://b.example.org/': 404,
      'https://c.example.org/': 'http://192.168.1.1/admin',
      'https://d.example.org/': 'https://d.example.org/',
    });
    const { answers, unsure } = await askLinks([A, 'https://c.example.org/', 'https://d.example.org/'], {}, network);
    expect(answers).toEqual({ [A]: { dead: 'its host answers 404', at: NOW }, 'https://c.example.org/': { at: NOW } });
    expect(unsure).toEqual(['https://d.example.org/']);
    expect(network.asked.filter((one) => one.includes('192.168'))).toEqual([]);
  });

  test('whose host answers wrongly to HEAD is asked for the page', async () => {
    const network = networkOf({ [`HEAD ${A}`]: 404 });
    expect((await askLinks([A], {}, network)).answers).toEqual({ [A]: { at: NOW } });
    expect(network.asked).toEqual([`HEAD ${A}`, `GET ${A}`]);
  });

  test('into one’s own network is never asked', async () => {
    const urls = [
      'http://localhost:80/',
      'http://169.254.169.254/latest',
      'http://192.168.1.1/',
      'http://[::1]/',
      'http://x.internal/',
    ];
    const network = networkOf({});
    expect((await askLinks(urls, {}, network)).unsure).toEqual([...urls].sort());
    expect(network.asked).toEqual([]);
  });
});

test('a host is asked two things at once at most, and each address once', async () => {
  const urls = Array.from({ length: 20 }, (_, index) => `${A}${index % 15}`);
  const network = networkOf({});
  await askLinks([...urls, 'https://b.example.org/'], {}, network);
  expect(network.asked).toHaveLength(16);
  expect(network.most.get('a.example.org')).toBe(2);
});

test('an address that was there is believed for a week, one that was not for an hour', async () => {
  const known: Answers = { [A]: { at: NOW - 6 * DAY }, [`${A}b`]: { dead: 'its host answers 404', at: NOW - DAY } };
  const network = networkOf({});
  await askLinks([A, `${A}b`], known, network);
  expect(network.asked).toEqual([`HEAD ${A}b`]);
  const later = networkOf({}, NOW + 2 * DAY);
  await askLinks([A], known, later);
  expect(later.asked).toEqual([`HEAD ${A}`]);
});

describe('the command', () => {
  const LINKS = `[gone](${A}gone#part) and [there](${A}there)\n\n<!-- carrel-ignore link-dead: It comes back in May. -->\n\n[soon](${A}soon)`;
  const files = { ...COURSE, 'two/index.md': page('Two', LINKS) };
  const statuses = { [`${A}gone`]: 404, [`${A}soon`]: 404 };

  test('names the dead link at its place, honours a reason, and keeps the answers outside the course', async () => {
    const folder = folderWith(files);
    const cache = emptyFolder();
    const network = networkOf(statuses);
    const { console, out } = testConsole(folder);
    expect(await check('.', { strict: false, json: false, online: true }, { ...console, cache, network })).toBe(0);
    expect(out()).toMatch(
      /^two\/index\.md:5:1 {2}warning {2}link-dead\n.*\n {2}The link leads to https:\/\/a\.example\.org\/gone, and nothing is there: its host answers 404\.$/m,
    );
    expect(out()).toContain('2 modules checked: 1 warning, 1 silenced.');
    expect(readdirSync(folder).sort()).toEqual(['course.yml', 'one', 'two']);
    expect(Object.keys(JSON.parse(readFileSync(join(cache, 'links.json'), 'utf8')))).toHaveLength(3);
    const again = networkOf(statuses);
    await check(
      '.',
      { strict: false, json: false, online: true },
      { ...testConsole(folder).console, cache, network: again },
    );
    expect(again.asked).toEqual([]);
  });

  test('asks nobody without --online, and needs no reason for a silence then', async () => {
    const { console, out } = testConsole(folderWith(files));
    expect(await check('.', { strict: true, json: false }, console)).toBe(0);
    expect(out()).toBe('2 modules checked: no problems.\n');
    expect(existsSync(console.cache)).toBe(false);
  });

  test('says on a terminal what it is waiting for, and takes that away again', async () => {
    const { console, err } = testConsole(folderWith(files));
    const options = { strict: false, json: false, online: true };
    await check('.', options, { ...console, interactive: true, cache: emptyFolder(), network: networkOf({}) });
    expect(err()).toMatch(/Asking other websites about \d+ links? …\r\u001b\[K$/);
  });

  test('says which links gave no answer, and reads past a broken cache', async () => {
    const cache = emptyFolder();
    writeFileSync(join(cache, 'links.json'), '{"a": 1, ');
    const { console, err } = testConsole(folderWith(files));
    await check(
      '.',
      { strict: false, json: false, online: true },
      { ...console, cache, network: networkOf({ [`${A}there`]: 503 }) },
    );
    expect(err()).toBe(`1 link gave no answer and may be all right:\n  ${A}there\n\n`);
  });
});

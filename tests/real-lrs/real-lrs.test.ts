// A sample module, played by a learner against an LRS that others have written; then its statements are read back.
import { afterAll, expect, test } from 'vitest';
import { memoryFiles } from '../../src/read/course-files';
import { closeTab, describeInBrowser } from '../browser/browser';
import { button, enrol, pressNext } from '../browser/learner';
import { buildPackage, courseFolder } from '../browser/packages';
import { eventually } from '../eventually';
import { faultsOf } from '../unit/xapi-validator';

const endpoint = process.env.CARREL_LRS ?? '';
const LMS = 'https://lms.example.org/';

const SETTINGS = `title: Sample course
id: sample-course
base: https://learn.example.org/
lms: ${LMS}
lrs:
  endpoint: ${endpoint}
  auth: relay
`;

/** The samples of this repository, with an LRS. */
function samples() {
  const files = courseFolder('modules');
  const contents = files.paths.map((path): [string, Uint8Array] => [path, files.read(path) ?? new Uint8Array()]);
  return memoryFiles('modules', { ...Object.fromEntries(contents), 'course.yml': SETTINGS });
}

interface Stored {
  id: string;
  verb: { id: string };
  object: { id: string };
  context: { registration: string };
}

async function stored(): Promise<Stored[]> {
  const response = await fetch(`${endpoint}statements?limit=500&ascending=true`, {
    headers: { 'X-Experience-API-Version': '1.0.3', Authorization: 'Basic dGVzdDp0ZXN0' },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { statements: Stored[] }).statements;
}

const verbsOf = (statements: readonly Stored[]) => statements.map(({ verb }) => verb.id.split('/').at(-1) ?? '');

await describeInBrowser('a real LRS', (browser) => {
  let found: Stored[] = [];
  afterAll(() => console.log(`${found.length} statements were read back from ${endpoint}`));

  test('has all that a learner did in a sample module, each once', async (world) => {
    const { module, zip } = await buildPackage(samples(), 'community-partnerships');
    const learner = await enrol(browser, world, { files: zip });
    await learner.context.unrouteAll();
    const { page, content } = await learner.launch();
    for (let turned = 0; turned < 4; turned += 1) await pressNext(content);
    await closeTab(page);
    await eventually(async () => expect(verbsOf(await stored())).toContain('suspended'));
    const next = await learner.launch();
    await button(next.content, 'Save and exit').click();
    await eventually(async () =>
      expect(verbsOf(await stored()).filter((verb) => verb === 'suspended')).toHaveLength(2),
    );
    found = await stored();
    const read = module.pages
      .slice(0, 4)
      .map(({ id }) => `https://learn.example.org/courses/sample-course/community-partnerships/pages/${id}`);
    const pages = found.filter(({ verb }) => verb.id.endsWith('/experienced')).map(({ object }) => object.id);
    expect(pages).toEqual(expect.arrayContaining(read));
    expect(verbsOf(found)).toEqual(expect.arrayContaining(['initialized', 'progressed', 'suspended', 'resumed']));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(new Set(found.map(({ context }) => context.registration)).size).toBe(1);
    for (const statement of found as (Stored & Record<string, unknown>)[]) {
      expect(statement.authority).toBeDefined();
      expect(statement.actor).toMatchObject({ account: { homePage: LMS, name: 'learner-1' } });
      expect(faultsOf(statement)).toEqual([]);
    }
  });
});

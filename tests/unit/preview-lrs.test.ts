// The small LRS of the preview: what is tried out there is told to nobody else.
import { afterAll, describe, expect, it } from 'vitest';
import { COURSE } from './command-world';
import { removeFolders } from './course-world';
import { OWN, posting, previewOf } from './preview-world';

afterAll(removeFolders);

describe('the small LRS', () => {
  const statement = {
    actor: { name: 'x' },
    verb: { id: 'https://example.org/verb' },
    object: { id: 'https://example.org/thing' },
  };

  it('keeps statements, gives them ids, and tells its pages', async () => {
    const preview = previewOf(COURSE);
    const taken = await preview.ask('/xapi/statements', posting([{ ...statement, id: 'a' }, statement]));
    const [first, second] = await taken.json();
    expect(first).toBe('a');
    expect(second).toMatch(/^[0-9a-f-]{36}$/);
    await preview.ask('/xapi/statements', posting({ ...statement, id: 'a' }));
    const { statements } = await (await preview.ask('/xapi/statements')).json();
    expect(statements.map(({ id }: { id: string }) => id)).toEqual([second, 'a']);
    expect(preview.news.filter(({ type }) => type === 'statement')).toHaveLength(2);
  });

  it('refuses what is no statement', async () => {
    const preview = previewOf(COURSE);
    for (const body of ['x', 7, null, [[]], [{ ...statement, verb: 'did' }]]) {
      expect((await preview.ask('/xapi/statements', posting(body))).status).toBe(400);
    }
    expect((await preview.ask('/xapi/statements', { ...posting(0), body: '{' })).status).toBe(400);
  });
});

it('sends what is tried out to its own LRS, never to the one that the course names', async () => {
  const lrs =
    'title: C\nid: c\nbase: https://learn.example.org/\nlms: https://lms.example.org/\nlrs: { endpoint: https://lrs.example.org/xapi/, auth: launch }\n';
  const preview = previewOf({ ...COURSE, 'course.yml': lrs });
  const html = await (await preview.ask('/modules/one/content/index.html')).text();
  expect(html).toContain(`${OWN}/xapi/`);
  expect(html).not.toContain('lrs.example.org');
});

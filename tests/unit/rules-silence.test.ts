// Silencing a message with a reason: how far it reaches, what it cannot do, and that it is never lost from sight.
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check';
import { buildIn, COURSE, page } from './command-world';
import { folderWith, removeFolders, testConsole } from './course-world';
import { messagesOf } from './rule-examples';

afterAll(removeFolders);

const SKIP = '## One\n\n#### Two\n\nText.\n\n## Three\n\n#### Four\n\nText.\n';
const COMMENT = '<!-- carrel-ignore head-skip: As in the printed law. -->';

async function saidOf(body: string, frontMatter = '', course = ''): Promise<string[]> {
  const messages = await messagesOf({
    'course.yml': `title: Sample\n${course}`,
    'module/index.md': `---\ntitle: Sample page\n${frontMatter}---\n\n${body}`,
  });
  return messages.map(({ ruleId, file, place }) => `${ruleId} ${file}:${place?.line}`);
}

describe('a comment', () => {
  test('silences the block below it and no other', async () => {
    expect(await saidOf(SKIP)).toEqual(['head-skip module/index.md:7', 'head-skip module/index.md:13']);
    expect(await saidOf(SKIP.replace('#### Two', `${COMMENT}\n#### Two`))).toEqual(['head-skip module/index.md:14']);
    expect(await saidOf(SKIP.replace('#### Four', `${COMMENT}\n\n\n#### Four`))).toEqual([
      'head-skip module/index.md:7',
    ]);
  });

  test('silences a whole container, with what is inside', async () => {
    const note = ':::note\n\n#### Two\n\nText.\n\n[gone](gone.md)\n\n:::\n\n[gone](gone.md)\n';
    const ignore = '<!-- carrel-ignore head-skip, link-broken: As in the printed law. -->';
    expect(await saidOf(`${ignore}\n\n${note}`)).toEqual(['link-broken module/index.md:17']);
  });

  test('silences one question of a quiz, and is no part of it', async () => {
    const question = (name: string) => `### Is it ${name}?\n\n- [x] One\n- [ ] Two\n- [ ] All of the above\n\n`;
    const quiz = (between: string) =>
      `:::quiz[Check]{#check}\n\n${question('A')}> Because.\n\n### Is it B?\n\n${between}- [x] One\n- [ ] Two\n- [ ] All of the above\n\n> Because.\n\n:::\n`;
    expect((await saidOf(quiz(''))).filter((said) => said.startsWith('quiz-all-above'))).toHaveLength(2);
    const ignore = '<!-- carrel-ignore quiz-all-above: The law lists them so. -->\n';
    const said = await saidOf(quiz(ignore));
    expect(said.filter((one) => one.startsWith('quiz-all-above'))).toEqual(['quiz-all-above module/index.md:11']);
    expect(said.filter((one) => one.startsWith('ignore'))).toEqual([]);
  });

  test('may go over several lines, and in code it is an example', async () => {
    expect(
      await saidOf(SKIP.replace('#### Two', '<!--\n  carrel-ignore head-skip:\n  As in the law.\n-->\n\n#### Two')),
    ).toEqual(['head-skip module/index.md:18']);
    expect(await saidOf(`\`\`\`markdown\n${COMMENT}\n\`\`\`\n`)).toEqual([]);
  });
});

describe('what silences nothing', () => {
  test.each([
    ['without a reason', '<!-- carrel-ignore head-skip -->', 'ignore-wrong'],
    ['with a reason of spaces', '<!-- carrel-ignore head-skip:   -->', 'ignore-wrong'],
    ['without a rule', '<!-- carrel-ignore: because -->', 'ignore-wrong'],
    ['of an unknown rule', '<!-- carrel-ignore head-slip: because -->', 'ignore-wrong'],
    ['of an error', '<!-- carrel-ignore quiz-no-correct: because -->', 'ignore-wrong'],
    ['of the rule about silences', '<!-- carrel-ignore ignore-unused: because -->', 'ignore-wrong'],
    ['that is not needed', '<!-- carrel-ignore img-missing: because -->', 'ignore-unused'],
  ])('a silence %s', async (_, comment, rule) => {
    expect(await saidOf(`## One\n\n${comment}\n\n#### Two\n\nText.\n`)).toEqual([
      `${rule} module/index.md:7`,
      'head-skip module/index.md:9',
    ]);
  });

  test('one that stands at the end of the page', async () => {
    expect(await saidOf(`Text.\n\n${COMMENT}\n`)).toEqual(['ignore-unused module/index.md:7']);
  });
});

describe('`ignore:`', () => {
  test('in front matter silences a page', async () => {
    expect(await saidOf(SKIP, 'ignore:\n  head-skip: As in the printed law.\n')).toEqual([]);
    expect(await saidOf(SKIP, 'ignore:\n  head-skip:\n')).toEqual([
      'ignore-wrong module/index.md:4',
      'head-skip module/index.md:9',
      'head-skip module/index.md:15',
    ]);
  });

  test('in course.yml silences the course, its own file included', async () => {
    expect(await saidOf(SKIP, '', 'ignore:\n  head-skip: As in the printed law.\n')).toEqual([]);
    expect(
      await saidOf('Text.\n', '', 'theme: { accent: "#f2c14e" }\nignore:\n  theme-contrast: Our law says so.\n'),
    ).toEqual([]);
    expect(await saidOf('Text.\n', '', 'ignore:\n  heat-skip: Our law says so.\n')).toEqual([
      'ignore-wrong course.yml:3',
    ]);
  });
});

const SILENCED = { ...COURSE, 'two/index.md': page('Two', `## One\n\n${COMMENT}\n\n#### Two`) };

test('--strict does not fail on what was silenced', async () => {
  expect((await buildIn(folderWith(SILENCED), { strict: true })).code).toBe(0);
});

test('what was silenced is counted, and named with its reason in --format json', async () => {
  const folder = folderWith(SILENCED);
  const text = testConsole(folder);
  expect(await check('.', { strict: false, json: false }, text.console)).toBe(0);
  expect(text.out()).toBe('2 modules checked: no problems, 1 silenced.\n');
  const data = testConsole(folder);
  await check('.', { strict: false, json: false, format: 'json' }, data.console);
  expect(JSON.parse(data.out())).toMatchObject({
    messages: [],
    silenced: [{ file: 'two/index.md', ruleId: 'head-skip', because: 'As in the printed law.' }],
  });
});

test('--format github writes one command a message, on one line whatever is in it', async () => {
  const folder = folderWith({ ...COURSE, 'two/a,b%.md': page('Two', '## One\n\n#### Two'), 'two/index.md': ':::note' });
  const { console, out } = testConsole(folder);
  expect(await check('.', { strict: false, json: false, format: 'github' }, console)).toBe(1);
  const lines = out().split('\n');
  expect(lines.filter((line) => line.startsWith('::')).map((line) => line.split('::')[1])).toEqual([
    'warning file=two/index.md,line=1,col=1,title=fm-missing',
    'error file=two/index.md,line=1,col=1,endLine=1,endColumn=8,title=container-unclosed',
    'warning file=two/a%2Cb%25.md,line=7,col=1,endLine=7,endColumn=9,title=head-skip',
  ]);
  expect(lines[1]).toMatch(
    /::The container "note" is opened here and never closed\.%0APut a line {2}::: {2}where it ends\.$/,
  );
  await expect(check('.', { strict: false, json: false, format: 'xml' }, console)).rejects.toThrow(
    'Formats are: text, json, github.',
  );
});

// `carrel check --fix`: what it changes, that it changes nothing else, and that a second run changes nothing.
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check';
import { openCourse } from '../../src/compile';
import { fixModule } from '../../src/fix/fix-module';
import { memoryFiles } from '../../src/read/course-files';
import { COURSE, page } from './command-world';
import { folderWith, removeFolders, testConsole } from './course-world';
import { filesOf } from './rule-examples';

afterAll(removeFolders);

/** The page `body` after it was put right, without its front matter; twice, to see that the second time changes nothing. */
async function fixed(body: string, more: Record<string, string> = {}): Promise<string> {
  const files = { ...filesOf(body), ...more };
  const once = await fixOnce(files);
  expect(await fixOnce({ ...files, 'module/index.md': once })).toBe(once);
  return once.replace(/^\uFEFF?---\r?\ntitle: Sample page\r?\n---\r?\n\r?\n/, '');
}

async function fixOnce(contents: Record<string, string | Uint8Array>): Promise<string> {
  const files = memoryFiles('sample', contents);
  const course = openCourse(files);
  const [found] = course.modules;
  if (!found) throw new Error('The sample has a module.');
  const result = await fixModule(files, course, found);
  return result.find(({ path }) => path === 'module/index.md')?.after ?? String(contents['module/index.md']);
}

describe('what is put right', () => {
  test.each([
    [
      'curly quotation marks in attributes, and no others',
      'A “word” in the [guide](files/guide.txt){:title=“The guide”}.\n',
      'A “word” in the [guide](files/guide.txt){:title="The guide"}.\n',
    ],
    [
      'those of a container',
      ':::note{.wide #a title=“b”}\n\nText.\n\n:::\n',
      ':::note{.wide #a title="b"}\n\nText.\n\n:::\n',
    ],
    [
      'levels of headings',
      '## A\n\n#### B\n\n##### C\n\n#### D\n\n## E\n',
      '## A\n\n### B\n\n#### C\n\n### D\n\n## E\n',
    ],
    ['levels that are skipped twice', '### A\n\n###### B\n\n##### C\n', '## A\n\n### B\n\n### C\n'],
    ['bullets', '• Schools\n• Clinics\n', '- Schools\n- Clinics\n'],
    [
      'a header below an empty row',
      '|  |  |\n| --- | --- |\n| **Partner** | **Asset** |\n| School | Rooms |\n',
      '| **Partner** | **Asset** |\n| --- | --- |\n| School | Rooms |\n',
    ],
    ['fences without blank lines', 'A\n:::note\nB\n:::\nC\n', 'A\n\n:::note\n\nB\n\n:::\n\nC\n'],
    [
      'insecure links to hosts that are known',
      '[A](http://www.youtube.com/watch?v=1) [B](http://library.example.org/)\n',
      '[A](https://www.youtube.com/watch?v=1) [B](http://library.example.org/)\n',
    ],
    [
      'boxes of choices',
      ':::quiz[Check]\n\n### Who?\n\n- [x]One\n- [] Two\n* [ ] Three\n\n> Because.\n\n:::\n',
      ':::quiz[Check]\n\n### Who?\n\n- [x] One\n- [ ] Two\n* [ ] Three\n\n> Because.\n\n:::\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await fixed(before)).toBe(after);
  });

  test('insecure links to a host that the course reaches securely elsewhere', async () => {
    const other = { 'module/20-next.md': page('Next', 'See the [library](https://library.example.org/about).') };
    expect(await fixed('[B](http://library.example.org/) [C](http://library.example.org:8080/)\n', other)).toBe(
      '[B](https://library.example.org/) [C](http://library.example.org:8080/)\n',
    );
  });
});

describe('what is left alone', () => {
  test.each([
    ['code', '```markdown\nA\n:::note\nB{:title=“c”}\n:::\n• D\n#### E\n```\n'],
    ['comments', 'A\n\n<!--\nB\n:::note\nC\n:::\n-->\n'],
    [
      'the level of a question',
      ':::quiz[Check]\n\n### Who?\n\n#### We\n\n###### They\n\n- [x] One\n- [ ] Two\n\n> Because.\n\n:::\n',
    ],
    [
      'the level of what may be a question, once the name of its container is right',
      '## A\n\n::: qiuz\n\n#### Who?\n\n- [x] One\n- [ ] Two\n\n:::\n',
    ],
    ['a table whose second row is like the others', '|  |  |\n| --- | --- |\n| School | Rooms |\n'],
    ['a dash that begins what somebody says', '– Come in, she said.\n'],
    ['an address in code', 'Write `http://www.youtube.com/` here.\n'],
  ])('%s', async (_, body) => {
    expect(await fixed(body)).toBe(body);
  });
});

test('line ends, a byte order mark, tabs and spaces at line ends stay', async () => {
  const lines = [
    '\uFEFF---',
    'title: Sample page',
    '---',
    '',
    'A  ',
    '',
    '## B',
    '',
    '#### C\t',
    '',
    'D',
    ':::note',
    'E',
    ':::',
  ];
  const once = await fixOnce({ ...filesOf(''), 'module/index.md': lines.join('\r\n') });
  const after = [
    '\uFEFF---',
    'title: Sample page',
    '---',
    '',
    'A  ',
    '',
    '## B',
    '',
    '### C\t',
    '',
    'D',
    '',
    ':::note',
    '',
    'E',
    '',
    ':::',
  ];
  expect(once).toBe(after.join('\r\n'));
});

const MESSY = { ...COURSE, 'two/index.md': page('Two', '## A\n\n#### B\n\nText.') };

describe('the command', () => {
  test('shows the diff, writes the file with its rights, and says what is left', async () => {
    const folder = folderWith(MESSY);
    chmodSync(join(folder, 'two/index.md'), 0o640);
    const { console, out } = testConsole(folder);
    expect(await check('.', { strict: false, json: false, fix: true }, console)).toBe(0);
    expect(out()).toBe(
      '--- two/index.md\n+++ two/index.md\n@@ two/index.md:5\n  ## A\n  \n- #### B\n+ ### B\n  \n  Text.\n\n1 file changed.\n\n2 modules checked: no problems.\n',
    );
    expect(readFileSync(join(folder, 'two/index.md'), 'utf8')).toContain('\n### B\n');
    expect(statSync(join(folder, 'two/index.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'two'))).toEqual(['index.md']);
  });

  test('--dry-run shows the same and writes nothing', async () => {
    const folder = folderWith(MESSY);
    const { console, out } = testConsole(folder);
    await check('.', { strict: false, json: false, fix: true, dryRun: true }, console);
    expect(out()).toContain('- #### B\n+ ### B\n');
    expect(out()).toContain('1 file would be changed.');
    expect(out()).toContain('2 modules checked: 1 warning.');
    expect(readFileSync(join(folder, 'two/index.md'), 'utf8')).toBe(MESSY['two/index.md']);
  });

  test('--format json keeps the result clean', async () => {
    const { console, out, err } = testConsole(folderWith(MESSY));
    await check('.', { strict: false, json: true, fix: true }, console);
    expect(JSON.parse(out())).toMatchObject({ messages: [] });
    expect(err()).toContain('+ ### B');
  });

  test('a page that is a link to another file of the course stays one', async () => {
    const folder = folderWith({ ...MESSY, 'shared/page.txt': MESSY['two/index.md'] });
    symlinkSync('../shared/page.txt', join(folder, 'two/10-linked.md'));
    await check('.', { strict: false, json: false, fix: true }, testConsole(folder).console);
    expect(readFileSync(join(folder, 'shared/page.txt'), 'utf8')).toContain('\n### B\n');
    expect(existsSync(join(folder, 'two/10-linked.md'))).toBe(true);
  });

  test('what its author has saved meanwhile is not lost', async () => {
    const folder = folderWith(MESSY);
    const { console, out } = testConsole(folder);
    const saved = page('Two', 'Words of the last second.\n\n## A\n\n#### B\n\nText.');
    const saving = {
      ...console,
      out(text: string) {
        if (text.includes('+ ### B')) writeFileSync(join(folder, 'two/index.md'), saved);
        console.out(text);
      },
    };
    await check('.', { strict: false, json: false, fix: true }, saving);
    expect(readFileSync(join(folder, 'two/index.md'), 'utf8')).toBe(saved);
    expect(out()).toContain('two/index.md was saved meanwhile, so it was left as it is.');
    expect(out()).toContain('0 files changed.');
  });

  test('--dry-run without --fix, and --fix of a package: wrong usage', async () => {
    const folder = folderWith({ ...MESSY, 'a.zip': 'x' });
    const { console } = testConsole(folder);
    await expect(check('.', { strict: false, json: false, dryRun: true }, console)).rejects.toThrow('--fix --dry-run');
    await expect(check('a.zip', { strict: false, json: false, fix: true }, console)).rejects.toThrow('not a package');
  });
});

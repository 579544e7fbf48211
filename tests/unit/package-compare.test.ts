// `carrel check new.zip --against old.zip`: what changed for learners, and whose saved work the new package would break.
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compare } from '../packages/compare-zips';
import { foreignFiles, PARTS, zipAsIs } from '../packages/foreign';
import { rawZip } from '../schemas/raw-zip';
import { samplePackage, textFile } from '../schemas/sample';
import { buildIn, page } from './command-world';
import { folderWith, removeFolders } from './course-world';

afterAll(removeFolders);

const QUIZ = (title: string, choices: string) =>
  `:::quiz[Short check]{id="check" pass=80}\n### ${title}\n\n${choices}\n:::`;
const CHOICES = '- [x] A street map\n- [ ] A recipe\n- [ ] A poem';

const FIRST = {
  'course.yml': 'title: Sample course\n',
  'one/index.md': page('Welcome', 'Come in.'),
  'one/10-who.md': page('Who they are', 'Neighbors, and others.'),
  'one/20-where.md': page('Where they are', 'Nearby.'),
  'one/30-check.md': page('Check', QUIZ('What shows it?', CHOICES)),
};

/** The packages of a course before and after a change; `undefined` removes a file. */
async function versions(
  change: Readonly<Record<string, string | undefined>>,
  first: Readonly<Record<string, string>> = FIRST,
): Promise<[Uint8Array, Uint8Array]> {
  const folder = folderWith(first);
  expect((await buildIn(folder)).code).toBe(0);
  const old = join(folder, 'old.zip');
  copyFileSync(join(folder, 'out/one-scorm12.zip'), old);
  for (const [path, text] of Object.entries(change)) {
    if (text === undefined) rmSync(join(folder, path));
    else folderWith({ [path]: text }, folder);
  }
  const { code, err } = await buildIn(folder);
  expect(code, err).toBe(0);
  return [readFileSync(old), readFileSync(join(folder, 'out/one-scorm12.zip'))];
}

describe('modules that Carrel made', () => {
  test('the same package twice: nothing has changed', async () => {
    expect(await compare(...(await versions({})))).toEqual({ changes: [], ids: [], words: '' });
  });

  test('pages added, removed, retitled, moved and rewritten are told by their titles; nothing that is saved breaks', async () => {
    const { changes, ids } = await compare(
      ...(await versions({
        'one/20-where.md': undefined,
        'one/05-where.md': page('Where they are', 'Nearby.'),
        'one/10-who.md': page('Who your partners are', 'Neighbors, schools, and others still.'),
        'one/15-why.md': page('Why', 'Because.'),
      })),
    );
    expect(changes).toContain('A page was added: "Why".');
    expect(changes).toContain('The page "Who they are" is now called "Who your partners are".');
    expect(changes).toContain('A page was moved: "Where they are".');
    expect(changes).toContain('The text of the page "Who your partners are" has changed (6 words before, 9 now).');
    expect(changes.join('\n')).not.toContain('Welcome');
    expect(ids).toEqual(['pkg-against-page-added']);
  });

  test('a lost carrel.lock.json gives a renamed page a new id: learners would have to read it again', async () => {
    const { words, ids } = await compare(
      ...(await versions({
        'carrel.lock.json': undefined,
        'one/20-where.md': undefined,
        'one/20-in-town.md': page('Where they are', 'Nearby.'),
      })),
    );
    expect(ids).toEqual(['pkg-against-page-id']);
    expect(words).toMatch(/The page "Where they are" had the id "where" and has "in-town"\./);
    expect(words).toContain('carrel.lock.json');
  });

  test('a quiz: pass mark, questions, and answers that learners may have picked', async () => {
    const { changes, ids, words } = await compare(
      ...(await versions({
        'carrel.lock.json': undefined,
        'one/30-check.md': page(
          'Check',
          QUIZ('What shows it?', CHOICES.replace('A recipe', 'A cookbook'))
            .replace('pass=80', 'pass=60')
            .replace(/:::$/, `### Is that all?\n\n- [x] Yes\n- [ ] No\n:::`),
        ),
      })),
    );
    expect(changes).toContain('The pass mark of the quiz "Short check" was 80 % and is 60 %.');
    expect(changes).toContain('A question of the quiz "Short check" was added: "Is that all?".');
    expect(changes).toContain(
      'The choices, the right answer or the points of the question "What shows it?" have changed.',
    );
    expect(changes).toContain('The mastery score of "Welcome" was 80 and is 60.');
    expect(ids).toEqual(['pkg-against-mastery', 'pkg-against-question']);
    expect(words).toContain('no longer has: a-recipe.');
  });

  test('what finishes the module', async () => {
    const { changes } = await compare(
      ...(await versions({ 'one/index.md': page('Welcome', 'Come in.').replace('---\n', '---\ncomplete: quiz\n') })),
    );
    expect(changes).toContain('What finishes the module has changed.');
  });

  test('a quiz that is gone', async () => {
    const { changes, words, ids } = await compare(
      ...(await versions({ 'one/30-check.md': page('Check', 'No more.') })),
    );
    expect(changes).toContain('A quiz was removed: "Short check".');
    expect(ids).toContain('pkg-against-quiz');
    expect(words).toContain('The quiz "Short check" is gone.');
  });
});

const SHEET = (rows: string, states: string, ready: string) =>
  `:::worksheet[Plan]{#plan}\n\n### Who does what\n\n| Task | Who | State |\n| --- | --- | --- |\n${rows
    .split(', ')
    .map((row) => `| ${row} |  | {choose: ${states}} |`)
    .join('\n')}\n\nAm I ready?\n\n${ready}\n\n:::`;

test('rows, choices and things to tick that a worksheet no longer has are named: what was entered in them has no place', async () => {
  const plan = page('Plan', SHEET('Permits, Weather', 'open \\| done \\| put off', '- [ ] Shoes\n- [ ] Hat'));
  const later = page('Plan', SHEET('Weather', 'open \\| done', '- [ ] Hat'));
  const first = { 'course.yml': 'title: Sample course\n', 'one/index.md': plan };
  const { ids, words } = await compare(...(await versions({ 'one/index.md': later }, first)));
  expect(ids).toEqual(['pkg-against-field']);
  expect(words).toContain(
    '"Who does what" of "Plan" no longer has: who-does-what.permits.who, who-does-what.permits.state, who-does-what.weather.state=put-off.',
  );
  expect(words).toContain('"Am I ready?" of "Plan" no longer has: am-i-ready=shoes.');
  const { ids: none } = await compare(...(await versions({ 'one/10-new.md': page('New', 'More.') }, first)));
  expect(none).toEqual(['pkg-against-page-added']);
});

/** A package of ours with a document of its own. */
function packageWithWorksheet(fields: readonly { id: string; label: string }[], id = 'plan'): Uint8Array {
  const worksheets = [{ id, page: 'plan', title: 'Your plan', fields }];
  const data = JSON.stringify({ course: 'c', module: 'm', complete: [], worksheets });
  const document = `<!doctype html><section class="page" id="plan" aria-labelledby="plan--title">
<h1 id="plan--title" tabindex="-1">Plan &amp; do</h1><p>Write.</p><div class="page-end"></div></section>
<script type="application/json" id="module_data">${data}</script>`;
  const content = [textFile('index.html', document), textFile('carrel.js', 'API.LMSInitialize("");API.LMSFinish("");')];
  return zipAsIs(samplePackage({ content }));
}

test('worksheets: a field that is gone or renamed is where words of learners would no longer be shown', async () => {
  const before = packageWithWorksheet([
    { id: 'who', label: 'Who?' },
    { id: 'when', label: 'When?' },
    { id: 'where', label: 'Where?' },
  ]);
  const after = packageWithWorksheet([
    { id: 'who', label: 'With whom?' },
    { id: 'date', label: 'When?' },
  ]);
  const { changes, ids, words } = await compare(before, after);
  expect(changes).toContain('A field of the worksheet "Your plan" was removed: "Where?".');
  expect(changes).toContain('The field of the worksheet "Your plan" "Who?" is now called "With whom?".');
  expect(ids).toEqual(['pkg-against-field']);
  expect(words).toContain('The field of "Your plan" "When?" had the id "when" and has "date".');
  expect(words).toContain('The field "Where?" of "Your plan" is gone.');
  expect((await compare(before, packageWithWorksheet([], 'other'))).words).toContain(
    'The worksheet "Your plan" had the id "plan" and has "other".',
  );
});

describe('packages of other tools, as far as manifests and files go', () => {
  const older = zipAsIs(foreignFiles());
  const [first, second] = PARTS;
  if (!first || !second) throw new Error('The foreign package has two parts.');

  test('parts added, retitled and moved, files and mastery score', async () => {
    const parts = [
      { ...second, title: 'Ways out' },
      { ...first, mastery: 70 },
      { id: 'third', title: 'Drills', href: 'drills.html' },
    ];
    const { changes, ids } = await compare(older, zipAsIs(foreignFiles(parts)));
    expect(changes).toEqual([
      'A part was added: "Drills".',
      'The part "Exits" is now called "Ways out".',
      'A part was moved: "Ways out".',
      'The mastery score of "Alarms" was none and is 70.',
      'A file was added: drills.html.',
      expect.stringMatching(/^The package had .* and has .*\.$/),
    ]);
    expect(ids).toEqual(['pkg-against-mastery', 'pkg-against-unknown']);
  });

  test('new identifiers: the records of everybody would be lost', async () => {
    const parts = PARTS.map((part) => ({ ...part, id: `${part.id}_2026` }));
    const { words, ids } = await compare(older, zipAsIs(foreignFiles(parts)));
    expect(ids).toEqual(['pkg-against-identifier']);
    expect(words).toContain('The part "Alarms" had the identifier "first" and has "first_2026".');
    expect(words).toContain('Moodle deletes the old part');
  });

  test('a part that is gone, and one that is no longer recorded', async () => {
    const { words, ids } = await compare(older, zipAsIs(foreignFiles([{ ...first, scormtype: 'asset' }])));
    expect(ids).toEqual(['pkg-against-part-gone', 'pkg-against-untracked', 'pkg-against-unknown']);
    expect(words).toContain('The part "Exits" (second) is gone.');
    expect(words).toContain('The part "Alarms" was a SCO and is an asset.');
  });

  test('two packages that have nothing in common', async () => {
    const { ids } = await compare(older, zipAsIs(samplePackage()));
    expect(ids).toEqual(['pkg-against-unrelated', 'pkg-against-unknown']);
  });

  test('no package at all, but files', async () => {
    const text = (words: string) => rawZip([{ name: 'notes.txt', bytes: new TextEncoder().encode(words) }]);
    expect((await compare(text('one'), text('two'))).changes).toContain('A file was changed: notes.txt.');
  });
});

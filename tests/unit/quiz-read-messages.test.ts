// What an author is told about a quiz: the mistake, at its place, with the way out. The rules' own examples are tested with the rules.
import { describe, expect, test } from 'vitest';
import { RULES, type RuleId } from '../../src/rules/rules';
import { readPage, readQuestions } from './quiz-read-page';

const QUIZ_RULES = (Object.keys(RULES) as RuleId[]).filter((id) => id.startsWith('quiz-'));

test.each(QUIZ_RULES)('%s: its bad example earns it and nothing else, its good example nothing', async (id) => {
  const { bad, good, severity } = RULES[id] as { bad: string; good: string; severity: string };
  const { messages } = await readPage(bad);
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    expect(message).toMatchObject({ ruleId: id, severity });
    expect(message.sourceLine).toBeDefined();
    expect(message.note).toMatch(/\w/);
  }
  expect((await readPage(good)).messages).toEqual([]);
});

describe('a mistake is where its author sees it, and the words say what to do', () => {
  test.each<[string, string, string]>([
    ['### Which?\n\n- [ ] A\n- [ ] B', 'quiz-no-correct 7:1', '- [x] A'],
    ['Which?\n\n- [x] A\n- [ ] B\n\n### Who?\n\nAnswer: b', 'quiz-no-shape 9:1', '### Which'],
    ['Which?\n\nAnswer: a\n\n### Who?\n\nAnswer: b', 'quiz-no-shape 9:1', '### Which'],
    ['### Which?\n\n- [x] A', 'quiz-one-choice 7:1', '- [ ]'],
    ['### Which?\n\n- [x] A\n- [ ] B\n- [ ] A', 'quiz-dup-choice 11:1', 'take it out'],
    ['### Which?\n\n- [x] A\n- [ ] B\n- []', 'quiz-empty-choice 11:1', '- [ ] Formal mentoring'],
    ['### Which?\n\n1. a\n2.\n3. c', 'quiz-empty-choice 10:1', '2. Talk'],
    ['### Which?\n\n1. a', 'quiz-one-choice 9:1', '2. Talk'],
    ['### Which?\n\n1. a\n2. b\n3. a', 'quiz-dup-choice 11:1', 'Change one'],
    ['### Which?\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | |', 'quiz-empty-match 12:5', 'both sides'],
    ['### Which?\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 3 |', 'quiz-empty-match 12:1', 'both sides'],
    ['### Which?\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 1 | 3 |', 'quiz-dup-choice 12:1', 'Change one'],
    ['### Which?\n\n| A | B |\n| - | - |\n| 1 | 2 |', 'quiz-one-choice 9:1', 'Add a row'],
    ['### Which?\n\n| A | B | C |\n| - | - | - |\n| 1 | 2 | 3 |', 'quiz-no-shape 7:1', 'table of two columns'],
    ['### Which?\n\n|  | A | B |\n| - | - | - |\n| 1 | ( ) | ( ) |', 'quiz-no-correct 11:1', '(x)'],
    ['### Which?\n\n|  | A | B |\n| - | - | - |\n| 1 | (x) | (x) |', 'quiz-matrix 11:1', '(x)'],
    ['### Which?\n\n|  | A | B |\n| - | - | - |\n| 1 | (x) | yes |', 'quiz-matrix 11:11', '( )'],
    ['### Which?\n\n|  | A |  |\n| - | - | - |\n| 1 | (x) | ( ) |', 'quiz-matrix 9:8', 'name of each column'],
    ['### Which?\n\n|  | A | A |\n| - | - | - |\n| 1 | (x) | ( ) |', 'quiz-dup-choice 9:8', 'Change one'],
    ['### Which?\n\nAnswer: |', 'quiz-no-answer 9:1', 'Answer: ____'],
    ['### Which?\n\nAnswer: ± 3', 'quiz-number 9:1', '25 ± 0.5'],
    ['### Which?\n\nAnswer: 20 to', 'quiz-number 9:1', '20 to 30'],
    ['### Which?\n\nAnswer: 30–20', 'quiz-number 9:1', '20 to 30'],
    ['### Which?\n\nHalf-[blank: full] and [blank:]', 'quiz-blank-empty 9:24', 'half-[blank: full]'],
    ['### Which?\n\nOne [blank: a] and **two [blank: ]**, [blank: b]', 'quiz-blank-empty 9:26', 'half-[blank: full]'],
    ['### Which?\n\nHalf-[blank: full', 'quiz-blank-empty 9:6', 'half-[blank: full]'],
    ['### Which?\n\na [choose: *a*] b', 'quiz-one-choice 9:3', '[choose: deficit | *resource*]'],
    ['### Which?\n\na [choose: a | b] b', 'quiz-no-correct 9:3', '[choose: deficit | *resource*]'],
    ['### Which?\n\na [choose: *a* | *b*] b', 'quiz-no-correct 9:3', '[choose: deficit | *resource*]'],
    ['### Which?\n\na [choose: *a* | a] b', 'quiz-dup-choice 9:3', 'Change one'],
    ['### Which?\n\nHalf-[blank: full] and [blank empty]', 'quiz-stray-blank 9:24', '[blank: full]'],
    ['### Which?\n\nHalf-{blank: full}\n\nAnswer: b', 'quiz-stray-blank 9:6', '[blank: full]'],
    ['### The ____ one\n\nAnswer: b', 'quiz-stray-blank 7:9', '[blank: full]'],
    ['### Which?\n\nOne\ntwo ____ three\n\nAnswer: b', 'quiz-stray-blank 10:5', '[blank: full]'],
    ['### Which?\n\n____\n\nAnswer: b', 'quiz-stray-blank 9:1', '[blank: full]'],
    ['### Which?\n\n- [x] a ____\n- [ ] b', 'quiz-stray-blank 9:9', '[blank: full]'],
    ['### Which?\n\n- [x] a\n- [ ] b\n\nAnswer: b', 'quiz-two-shapes 9:1', '###'],
    ['### Which?\n\n1. a\n2. b\n\n## Who?\n\n1. c\n2. d', 'quiz-two-shapes 9:1', '###'],
    ['### Which?\n\nAnswer: a\nAnswer: b', 'quiz-two-shapes 9:1', 'Answer: one | another'],
    ['### Which?\n\nHalf-[blank: full]\n\n1. a\n2. b', 'quiz-two-shapes 9:1', '###'],
    ['### Which?\n\n- [x] a\n- [ ] b\n\nThink!', 'quiz-no-shape 12:1', 'Move this above'],
    ['### Which?\nAnswer: a\nThink!', 'quiz-no-shape 9:1', 'Move this above'],
    ['### Which?', 'quiz-no-shape 7:1', '- [x] right'],
    ['###\n\nWhich?\n\n- [x] a\n- [ ] b', 'quiz-no-shape 7:1', '### Which of these'],
    ['### {points=2}\n\n- [x] a\n- [ ] b', 'quiz-no-shape 7:1', '### Which of these'],
    ['### Which?\n\n- [x] a\n- [ ] b\n> - [ ] c', 'quiz-no-shape 11:3', '- [ ] c'],
    ['### Which?\n\n- [x] a\n- [ ] b\n\n> - [ ] c', 'quiz-no-shape 12:3', '- [ ] c'],
    ['Only words.', 'quiz-no-shape 5:1', '###'],
    ['#### Which?\n\n- [x] a\n- [ ] b', 'quiz-no-shape 7:1', '###'],
  ])('%j: %s', async (question, said, note) => {
    const read = await readQuestions(question);
    expect(read.said[0]).toBe(said);
    expect(read.messages[0]?.severity).toBe('error');
    expect(read.messages[0]?.note).toContain(note);
  });

  test('all mistakes are told at once, and a quiz with one is otherwise left alone', async () => {
    const { said } = await readQuestions(
      '### A?\n\n- [ ] x\n- [ ] y\n\n### B?\n\nAnswer:\n\n### C?\n\n- [x] [slip](nowhere.md)\n- [ ] y',
    );
    expect(said).toEqual(['quiz-no-correct 7:1', 'quiz-no-answer 14:1', 'link-broken 18:7']);
  });

  test('links and pictures in every part of a quiz are looked at', async () => {
    const slip = (name: string) => `[x](${name}.md)`;
    const { said } = await readPage(
      `:::quiz[T ${slip('a')}]\n\n${slip('b')}\n\n### Q ${slip('c')}\n\n${slip('d')}\n\n- [x] ${slip('e')}\n  > ${slip('f')}\n- [ ] y\n\n> **Hint:** ${slip('g')}\n\n### R\n\n| ${slip('h')} | B |\n| - | - |\n| ${slip('i')} | 2 |\n| 3 | ${slip('j')} |\n\n### S\n\n${slip('k')} [blank: a]\n\n:::\n`,
    );
    expect(said).toEqual([
      'link-broken 5:11',
      'link-broken 7:1',
      'link-broken 9:7',
      'link-broken 11:1',
      'link-broken 13:7',
      'link-broken 14:5',
      'link-broken 17:13',
      'link-broken 21:3',
      'link-broken 23:3',
      'link-broken 24:7',
      'link-broken 28:1',
    ]);
  });

  test('scripts and forms of an author do not reach a package, whatever part they stand in', async () => {
    const { html, messages } = await readQuestions(
      '### Q <script>one()</script>\n\n<form><input name="x"></form>\n\n- [x] A <img src=x onerror="two()">\n  > <a href="javascript:three()">go</a>\n- [ ] B',
    );
    expect(html).not.toMatch(/<script|onerror|javascript:|name="x"/);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['html-script', 'html-disallowed']));
  });

  test('more signs than SCORM has', async () => {
    const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join('\n');
    const table = (n: number) => `### Q?\n\n| A | B |\n| - | - |\n${rows(n, (i) => `| a${i} | b${i} |`)}`;
    expect((await readQuestions(table(26))).said).toEqual([]);
    expect((await readQuestions(table(27))).said).toEqual(['quiz-too-many 9:1']);
    expect((await readQuestions(`### Q?\n\n${rows(27, (i) => `${i + 1}. a${i}`)}`)).said).toEqual([
      'quiz-too-many 9:1',
    ]);
    expect((await readQuestions(`### Q?\n\n${rows(36, (i) => `- [${i ? ' ' : 'x'}] a${i}`)}`)).said).toEqual([]);
    expect((await readQuestions(`### Q?\n\n${rows(37, (i) => `- [${i ? ' ' : 'x'}] a${i}`)}`)).said).toEqual([
      'quiz-too-many 7:1',
    ]);
  });

  test('choices that differ only in their markup, or in capitals, are not the same', async () => {
    const { said } = await readQuestions('### Which is strong?\n\n- [x] **a**\n- [ ] *a*\n- [ ] A');
    expect(said).toEqual([]);
  });
});

describe('boxes that are repaired', () => {
  test.each([
    ['- []A', '- [ ] A', 1],
    ['- [] A', '- [ ] A', 1],
    ['-[ ] A', '- [ ] A', 1],
    ['-[x]A', '- [x] A', 1],
    ['* [x]A', '* [x] A', 1],
    ['- [ x ] A', '- [x] A', 1],
    ['☐ A', '- [ ] A', 1],
    ['☑ A', '- [x] A', 1],
    ['- ☒ A', '- [x] A', 1],
    ['\\[x\\] A', '- [x] A', 1],
    ['- \\[ \\] A', '- [ ] A', 1],
    ['[ ] A', '- [ ] A', 1],
    ['2. []A', '2. [ ] A', 1],
  ])('%s is read as %s', async (written, meant, column) => {
    const isRight = meant.includes('[x]');
    const { said, keys, messages } = await readQuestions(
      `### Which? (select all that apply)\n\n- [x] Z\n${written}\n- [ ] Y`,
    );
    expect(said).toEqual([`quiz-repaired 10:${column}`]);
    expect(messages[0]).toMatchObject({ severity: 'warning', note: `Write  ${meant}`, sourceLine: written });
    expect(keys).toMatchObject([{ options: ['z', 'a', 'y'], correct: isRight ? ['z', 'a'] : ['z'] }]);
  });

  test('columns behind a repair are those of the author', async () => {
    const { said } = await readQuestions('### Which?\n\n- [x] Z\n-[]A [slip](nowhere.md)');
    expect(said).toEqual(['quiz-repaired 10:1', 'link-broken 10:6']);
  });

  test('a line without a box among boxes is a wrong choice', async () => {
    const { said, keys } = await readQuestions('### Which?\n\n- [x] A\n- B');
    expect(said).toEqual(['quiz-repaired 10:1']);
    expect(keys).toMatchObject([{ options: ['a', 'b'], correct: ['a'] }]);
  });

  test('outside of a quiz, and in code, nothing is', async () => {
    const { said, html } = await readPage('- []A\n\n☐ B\n\nAnswer: C\nD');
    expect(said).toEqual([]);
    expect(html).toContain('[]A');
    const code = await readQuestions('### Which?\n\n```\n-[]A\n```\n\nAnswer: b');
    expect(code.said).toEqual([]);
    expect(code.html).toContain('-[]A');
  });
});

describe('warnings about a quiz as a whole', () => {
  const single = (name: string, first: boolean, right = 'right', wrong = 'wrong') =>
    `### ${name}?\n\n${first ? `- [x] ${right}\n- [ ] ${wrong}` : `- [ ] ${wrong}\n- [x] ${right}`}\n\n`;
  const first = single('A', true) + single('B', true) + single('C', true);
  const longest =
    single('A', true, 'a longer one') + single('B', false, 'a longer one') + single('C', true, 'a longer one');

  test.each([
    ['always first', first, '{#check}', ['quiz-answer-pattern 5:1']],
    ['always first, but shuffled', first, '{#check shuffle}', []],
    ['always longest, though shuffled', longest, '{#check shuffle}', ['quiz-answer-pattern 5:1']],
    ['first in two questions only', single('A', true) + single('B', true), '{#check}', []],
    ['first in all but one', first + single('D', false), '{#check}', []],
  ])('the right answer is %s', async (_, questions, attributes, expected) => {
    expect((await readQuestions(questions, attributes)).said).toEqual(expected);
  });

  test('no feedback is said once for a quiz, and not where none would be shown', async () => {
    const quiz = (attributes: string) => `:::quiz${attributes}\n\n${first.slice(0, first.indexOf('### C'))}:::\n`;
    expect((await readPage(quiz(''))).said).toEqual(['quiz-no-feedback 5:1']);
    expect((await readPage(quiz('{show=score}'))).said).toEqual([]);
  });
});

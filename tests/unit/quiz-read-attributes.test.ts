// What stands in the braces of a quiz and of its questions, and what the module adds to it.
import { describe, expect, test } from 'vitest';
import { readFiles, readPage, readQuestions } from './quiz-read-page';

const Q = '### Which?\n\n- [x] A\n- [ ] B';

describe('of a quiz', () => {
  test('nothing is said', async () => {
    const { quizzes } = await readQuestions(Q);
    expect(quizzes).toMatchObject([{ practice: false, shuffle: false, show: 'answers', layout: 'all' }]);
    expect(quizzes[0]?.pass).toBeUndefined();
    expect(quizzes[0]?.attempts).toBeUndefined();
    expect(quizzes[0]?.pick).toBeUndefined();
  });

  test.each([
    ['{#check pass=80}', { id: 'check', pass: 80 }],
    ['{#check pass=80%}', { pass: 80 }],
    ['{#check pass="66.5"}', { pass: 66.5 }],
    ['{#check attempts=3 shuffle}', { attempts: 3, shuffle: true }],
    ['{#check shuffle=true layout=one}', { shuffle: true, layout: 'one' }],
    ['{#check practice}', { practice: true }],
    ['{#check practice=false}', { practice: false }],
    ['{#check show=Score}', { show: 'score' }],
    ['{#check show=nothing}', { show: 'nothing' }],
    ['{#check pick=1}', { pick: 1 }],
  ])('%s', async (attributes, expected) => {
    const { quizzes, said } = await readQuestions(Q, attributes);
    expect(said).toEqual([]);
    expect(quizzes).toMatchObject([expected]);
  });

  test('they may stand behind the ## that titles it', async () => {
    const { quizzes, said, html } = await readPage(
      `:::quiz\n\n## Check yourself {#check pass=80}\n\n${Q}\n\n> Because.\n\n:::`,
    );
    expect(said).toEqual([]);
    expect(quizzes).toMatchObject([{ id: 'check', title: 'Check yourself', pass: 80 }]);
    expect(html).not.toContain('{');
  });

  test.each([
    ['{#check pas=80}', 'Did you mean "pass"?'],
    ['{#check colour=red}', 'It can have pass, attempts, shuffle, practice, show, layout, pick'],
    ['{#check pass=high}', 'Expected: a number from 0 to 100, as in  {pass=80}'],
    ['{#check pass=120}', 'Expected: a number from 0 to 100'],
    ['{#check attempts=0}', 'Expected: a whole number from 1 to 99'],
    ['{#check show=all}', 'Expected: answers, score or nothing, as in  {show=answers}'],
    ['{#check shuffle=maybe}', 'Expected: true or false'],
    ['{#Check_1}', 'at most 40 small letters and digits, in parts joined by single hyphens:  {#check-1}'],
  ])('%s is left out, and its author hears what to write', async (attributes, note) => {
    const { said, messages, quizzes } = await readQuestions(Q, attributes);
    expect(said).toEqual(['attr-syntax 5:1']);
    expect(messages[0]?.note).toContain(note);
    expect(quizzes).toMatchObject([{ practice: false, shuffle: false, show: 'answers' }]);
    expect(quizzes[0]?.pass).toBeUndefined();
  });

  test.each([
    ['{practice pass=80}', 'its pass mark does nothing'],
    ['{practice attempts=2}', 'its number of attempts does nothing'],
  ])('%s: what cannot go together', async (attributes, reason) => {
    const { said, messages, quizzes } = await readQuestions(Q, attributes);
    expect(said).toEqual(['quiz-settings 5:1']);
    expect(messages[0]?.reason).toContain(reason);
    expect(quizzes[0]?.pass).toBeUndefined();
    expect(quizzes[0]?.attempts).toBeUndefined();
  });

  test('a quiz of long answers alone cannot be passed', async () => {
    const { said, quizzes } = await readQuestions('### Why?\n\nAnswer: ____', '{pass=80}');
    expect(said).toEqual(['quiz-settings 5:1']);
    expect(quizzes[0]?.pass).toBeUndefined();
  });
});

describe('of a question', () => {
  test('points, id and shuffle leave the words', async () => {
    const { keys, html, said } = await readQuestions(
      '### Which one? {points=2.5 #first shuffle=false}\n\n- [x] A\n- [ ] B',
      '{#check shuffle}',
    );
    expect(said).toEqual([]);
    expect(keys).toMatchObject([{ id: 'first', points: 2.5 }]);
    expect(html).toMatch(/>Which one\?<\/h3>/);
    expect(html).not.toContain('data-shuffle="options"');
  });

  test('choices, steps and sides have ids too', async () => {
    const { keys, html } = await readQuestions(
      '### A?\n\n- [x] Yes {#y}\n- [ ] No {#n}\n\n### B?\n\n1. one {#first}\n2. two\n\n### C?\n\n| A | B |\n| - | - |\n| 1 {#l} | 2 {#r} |\n| 3 | 4 |',
    );
    expect(keys).toMatchObject([{ options: ['y', 'n'] }, { items: ['first', 'two'] }, { pairs: { l: 'r', '3': '4' } }]);
    expect(html).not.toContain('{#');
  });

  test('they may stand behind the signs that close its heading', async () => {
    const { keys, said, html } = await readQuestions('### Which? ### {points=2}\n\n- [x] A\n- [ ] B');
    expect(said).toEqual([]);
    expect(keys).toMatchObject([{ points: 2 }]);
    expect(html).toContain('>Which?<');
  });

  test('before its words they are read, with a message', async () => {
    const { keys, said, html } = await readQuestions('### {#own points=2} Which?\n\n- [x] A\n- [ ] B');
    expect(said).toEqual(['attr-syntax 7:5']);
    expect(keys).toMatchObject([{ id: 'own', points: 2 }]);
    expect(html).toContain('>Which?<');
    expect((await readQuestions('### {Curly} words?\n\n- [x] A\n- [ ] B')).html).toContain('>{Curly} words?<');
  });

  test('braces that are no attributes are words', async () => {
    const { html, said } = await readQuestions('### What is in {1, 2}?\n\nAnswer: b\n\n### What is {x}\n\nAnswer: c');
    expect(said).toEqual([]);
    expect(html).toContain('{1, 2}?');
    expect(html).toContain('What is {x}');
  });

  test.each([
    ['{point=2}', 'Did you mean "points"?', 12],
    ['{points=many}', 'Expected: a number from 0 to 100, as in  {points=2}', 12],
    ['{points=“2”}', 'Write  {points="2"}', 12],
  ])('%s', async (attributes, note, column) => {
    const { messages, said } = await readQuestions(`### Which? ${attributes}\n\n- [x] A\n- [ ] B`);
    expect(said).toEqual([expect.stringMatching(new RegExp(`^attr-(syntax|quotes) 7:${column}$`))]);
    expect(messages[0]?.note).toContain(note);
  });

  test('an objective must be there', async () => {
    const objectives = ':::objectives\n\n- Name an asset\n\n:::\n\n';
    const quiz = (n: number) =>
      `${objectives}:::quiz\n\n### Which? {objective=${n}}\n\n- [x] A\n- [ ] B\n\n> Because.\n\n:::\n`;
    expect((await readPage(quiz(1))).said).toEqual([]);
    const { messages, said } = await readPage(quiz(2));
    expect(said).toEqual(['quiz-settings 13:1']);
    expect(messages[0]?.reason).toBe('There is no objective 2: the module has 1.');
  });

  test('points of a long answer do nothing', async () => {
    const { said, keys } = await readQuestions('### Why? {points=2}\n\nAnswer: ____\n\n### Who?\n\nAnswer: b');
    expect(said).toEqual(['quiz-settings 7:1']);
    expect(keys[0]?.points).toBe(0);
  });
});

describe('the module gives a pass mark to quizzes that have none', () => {
  test.each([
    ['pass: 70', '', 70],
    ['complete: quiz 80%', '', 80],
    ['complete: all pages, quiz 80%\npass: 70', '', 80],
    ['pass: 70', 'pass=90', 90],
    ['complete: quiz 80%', 'pass=90', 90],
    ['pass: 70', 'practice', undefined],
  ])('%j and %j', async (front, attributes, pass) => {
    const { quizzes } = await readQuestions(Q, `{#check ${attributes}}`, front);
    expect(quizzes[0]?.pass).toBe(pass);
  });

  test('and so does the course; the module goes first', async () => {
    const course = { 'course.yml': 'title: Sample\ndefaults: { pass: 60, complete: "quiz 50%" }\n' };
    const page = (front: string) => ({
      'module/index.md': `---\ntitle: Page\n${front}---\n\n:::quiz\n\n${Q}\n\n> Because.\n\n:::\n`,
    });
    expect((await readFiles({ ...course, ...page('') })).quizzes[0]?.pass).toBe(50);
    expect((await readFiles({ ...course, ...page('pass: 70\n') })).quizzes[0]?.pass).toBe(70);
  });
});

describe('what finishes the module', () => {
  test('nothing said: all pages, every quiz with a pass mark and every worksheet with a required of its own', async () => {
    const { module } = await readQuestions(Q);
    expect(module.complete).toEqual([
      { kind: 'pages' },
      { kind: 'quiz', markedOnly: true },
      { kind: 'worksheets', explicitOnly: true },
    ]);
  });

  test.each([
    ['a scored quiz', Q, '{#check}', []],
    ['a practice quiz only', Q, '{#check practice}', ['complete-unmet']],
  ])('a rule with a quiz, and %s', async (_, questions, attributes, rules) => {
    const { messages } = await readQuestions(questions, attributes, 'complete: quiz');
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(rules);
  });
});

describe('an attribute list right behind a link is the link’s', () => {
  const LINK = '[the map](https://library.example.org/a){:target="_blank"}';

  test.each([
    ['the heading of a worksheet', `:::worksheet\n\n## ${LINK}\n\nName: ____\n\n:::\n`],
    ['a label', `:::worksheet[S]\n\nLook at ${LINK}\n\n____\n\n:::\n`],
    ['a line with room', `:::worksheet[S]\n\nWhere: ____ on ${LINK}\n\n:::\n`],
    ['a tick', `:::worksheet[S]\n\n- [ ] ${LINK}\n\n:::\n`],
    ['a cell', `:::worksheet[S]\n\n| A | B |\n| --- | --- |\n| ${LINK} |  |\n\n:::\n`],
    ['the heading of a quiz', `:::quiz\n\n## ${LINK}\n\n${Q}\n\n> Because.\n\n:::\n`],
    ['a question', `:::quiz[S]\n\n### ${LINK}\n\n- [x] A\n- [ ] B\n\n> Because.\n\n:::\n`],
    ['a choice', `:::quiz[S]\n\n### Which?\n\n- [x] ${LINK}\n- [ ] B\n\n> Because.\n\n:::\n`],
  ])('%s', async (_, page) => {
    const { said, html, module } = await readPage(page);
    expect(said).toEqual([]);
    expect(JSON.stringify([module.worksheets, module.quizzes])).not.toContain('target');
    expect(html).toContain('target="_blank"');
    expect(html).not.toContain('{:');
  });

  test('what follows it belongs to the whole', async () => {
    const { said, module } = await readPage(`:::worksheet\n\n## ${LINK} {:#plan}\n\nWhere: ____\n\n:::\n`);
    expect(said).toEqual([]);
    expect(module.worksheets).toMatchObject([{ id: 'plan', title: 'the map' }]);
  });
});

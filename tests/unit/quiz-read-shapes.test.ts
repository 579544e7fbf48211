// Every shape of an answer (AUTHORING, section 4), as its author writes it → what is asked and what is right.
import { describe, expect, test } from 'vitest';
import { gradingKey } from '../../src/questions/grading-key';
import { readFiles, readPage, readQuestions } from './quiz-read-page';

/** The only question of a quiz, and nothing said about it. */
async function only(question: string, attributes?: string) {
  const read = await readQuestions(question, attributes);
  expect(read.said).toEqual([]);
  expect(read.keys).toHaveLength(1);
  return read.keys[0];
}

describe('choices', () => {
  test.each([
    ['bullets', '### Which?\n\n- [ ] A\n- [x] B\n- [ ] C'],
    ['numbers', '### Which?\n\n1. [ ] A\n2. [x] B\n3. [ ] C'],
    ['no blank lines', '### Which?\n- [ ] A\n- [X] B\n- [ ] C'],
    ['blank lines between', '### Which?\n\n- [ ] A\n\n- [x] B\n\n- [ ] C'],
    ['two kinds of marks', '### Which?\n\n- [ ] A\n- [x] B\n* [ ] C'],
  ])('one right choice, with %s', async (_, question) => {
    expect(await only(question)).toEqual({
      id: 'which',
      points: 1,
      kind: 'choice',
      options: ['a', 'b', 'c'],
      correct: ['b'],
    });
  });

  test('several right choices', async () => {
    const key = await only('### Which? (Select all that apply)\n\n- [x] A\n- [ ] B\n- [x] C');
    expect(key).toMatchObject({ kind: 'multiple', correct: ['a', 'c'] });
  });

  test('one right choice where the prompt says that there may be several', async () => {
    const key = await only('### Which?\n\nPlease select all that apply.\n\n- [x] A\n- [ ] B');
    expect(key).toMatchObject({ kind: 'multiple', correct: ['a'] });
  });

  test.each([
    ['### Is it so?\n\n- [x] True\n- [ ] False', 't'],
    ['### Is it so?\n\n- [ ] False\n- [x] True', 't'],
    ['### Is it so?\n\n- [ ] True.\n- [x] False.', 'f'],
  ])('true and false: the LMS is told which, whatever their order: %j', async (question, pattern) => {
    const key = await only(question);
    expect(key?.kind).toBe('true-false');
    expect(key && gradingKey(key).parts[0]?.interaction.pattern).toBe(pattern);
  });

  test('True among three choices is a choice', async () => {
    expect(await only('### Is it so?\n\n- [x] True\n- [ ] False\n- [ ] Who knows')).toMatchObject({ kind: 'choice' });
  });

  test('choices hold pictures, code, links and lists; words alone are not wrapped', async () => {
    const read = await readFiles({
      'module/index.md': `---\ntitle: Sample page\n---\n\n:::quiz[Check]{#check}\n\n### Which?\n\n- [x] ![A map](map.gif)\n- [ ] \`code\` and [a page](20-next.md)\n- [ ] One\n\n  - two\n  - three\n\n> Because.\n\n:::\n`,
      'module/20-next.md': '---\ntitle: Next\n---\n\nText.\n',
      'module/map.gif': new Uint8Array([71, 73, 70, 56, 57, 97, 1, 0, 1, 0, 0, 0, 0, 59]),
    });
    expect(read.said).toEqual([]);
    expect(read.keys[0]).toMatchObject({ options: ['a-map', 'code-and-a-page', 'one-two-three'] });
    expect(read.html).toMatch(/<label[^>]*><img src="assets\/map.gif" alt="A map"/);
    expect(read.html).toMatch(/<label[^>]*><code>code<\/code> and <a href="#next">a page<\/a><\/label>/);
    expect(read.html).toContain('<li>two</li>');
  });
});

describe('the line that begins with Answer', () => {
  test.each([
    ['Answer: Mizuko Ito | Mimi Ito', { kind: 'text', accept: ['Mizuko Ito', 'Mimi Ito'] }],
    ['answer: _libraries_', { kind: 'text', accept: ['libraries'] }],
    ['**Answer:** "Don\'t" -- he said', { kind: 'text', accept: ['"Don\'t" -- he said'] }],
    ['Answer: 25 | twenty-five', { kind: 'text', accept: ['25', 'twenty-five'] }],
    ['Answer: 12.05.2020', { kind: 'text' }],
    ['Answer: 007', { kind: 'text' }],
    ['Answer: 5 to one', { kind: 'text' }],
    ['Answer: 25', { kind: 'number', from: 25, to: 25 }],
    ['Answer: 1,250', { kind: 'number', from: 1250, to: 1250 }],
    ['Answer: 0,125', { kind: 'number', from: 0.125, to: 0.125 }],
    ['Answer: -3.5', { kind: 'number', from: -3.5, to: -3.5 }],
    ['Answer: 80 %', { kind: 'number', from: 80, to: 80 }],
    ['Answer: 25 ± 0.5', { kind: 'number', from: 24.5, to: 25.5 }],
    ['Answer: 25 +/- 0.1', { kind: 'number', from: 24.9, to: 25.1 }],
    ['Answer: 200 ± 10 %', { kind: 'number', from: 180, to: 220 }],
    ['Answer: 20 to 30', { kind: 'number', from: 20, to: 30 }],
    ['Answer: 20–30', { kind: 'number', from: 20, to: 30 }],
    ['Answer: 20 - 30', { kind: 'number', from: 20, to: 30 }],
    ['Answer: -5 to 5', { kind: 'number', from: -5, to: 5 }],
    ['Answer: ____', { kind: 'long-answer', points: 0 }],
  ])('%s', async (line, expected) => {
    expect(await only(`### What?\n\n${line}`)).toMatchObject(expected);
  });

  test.each([
    ['a paragraph', 'Think first.'],
    ['a list', '- one\n- two'],
    ['a table', '| A | B |\n| - | - |\n| 1 | 2 |'],
    ['a quotation', '> A quotation.'],
  ])('needs no blank line under %s', async (_, above) => {
    const read = await readQuestions(`### How many?\n${above}\nAnswer: 25\n> **Hint:** Count.`);
    expect(read.said).toEqual([]);
    expect(read.keys[0]).toMatchObject({ kind: 'number', from: 25 });
    expect(read.html).not.toContain('Answer: 25');
    expect(read.html).toContain('Count.');
  });

  test('is known in the language of the module, and in English', async () => {
    const questions =
      '### ¿Quién?\n\nRespuesta: Ana\n\n### ¿Cuántos?\n\nAnswer: 20 a 30\n\n### ¿Es así?\n\n- [x] Verdadero\n- [ ] Falso';
    const { keys, said } = await readQuestions(questions, '{#check}', 'language: es');
    expect(said).toEqual([]);
    expect(keys).toMatchObject([{ kind: 'text' }, { kind: 'number', to: 30 }, { kind: 'true-false' }]);
  });
});

describe('pairs, steps, gaps and grids', () => {
  const TABLE =
    '| Who | What |\n| --- | --- |\n| Individuals | Gifts |\n| Associations | Members |\n| Neighbors | Gifts |';

  test('a table of two columns is matched; a right side that comes twice is one choice', async () => {
    expect(await only(`### What does each bring?\n\n${TABLE}`)).toEqual({
      id: 'what-does-each-bring',
      points: 1,
      kind: 'matching',
      left: ['individuals', 'associations', 'neighbors'],
      right: ['gifts', 'members'],
      pairs: { individuals: 'gifts', associations: 'members', neighbors: 'gifts' },
    });
  });

  test('an ordered list is put in order, and shown in another', async () => {
    const read = await readQuestions('### In which order?\n\n1. Map\n2. Talk\n3. Plan');
    expect(read.keys[0]).toMatchObject({
      kind: 'ordering',
      items: ['map', 'talk', 'plan'],
      correct: ['map', 'talk', 'plan'],
    });
    expect([...read.html.matchAll(/value="(map|talk|plan)"/g)].map(([, id]) => id)).not.toEqual([
      'map',
      'talk',
      'plan',
    ]);
  });

  test('gaps in a sentence', async () => {
    const read = await readQuestions(
      '### Fill in\n\nThe glass is half-[blank: full | filled], a [choose: deficit | *resource*] view. `[blank: x]`',
    );
    expect(read.said).toEqual([]);
    expect(read.keys[0]).toMatchObject({
      kind: 'gaps',
      gaps: [
        { id: 'gap-1', accept: ['full', 'filled'] },
        { id: 'gap-2', options: ['deficit', 'resource'], correct: 'resource' },
      ],
    });
    expect(read.html).toMatch(/half-<span class="answer gap"><input/);
    expect(read.html).toContain('<code>[blank: x]</code>');
    expect(read.html).not.toContain('filled');
  });

  test('gaps in several paragraphs, in bold and in a list are one question', async () => {
    const key = await only('### Fill in\n\nLook:\n\n**A [blank: one]**\n\nWords.\n\n- b [blank: two]\n- c');
    expect(key).toMatchObject({ kind: 'gaps', gaps: [{ accept: ['one'] }, { accept: ['two'] }] });
  });

  test('a heading may be the sentence', async () => {
    const read = await readQuestions('### The glass is half-[blank: full].');
    expect(read.keys[0]).toMatchObject({ kind: 'gaps', gaps: [{ accept: ['full'] }] });
    expect(read.html).toMatch(/<h3[^>]*>The glass is half-…\.<\/h3>/);
    const { html } = await readQuestions('### It is **half-[blank: full]**.');
    expect(html).toContain('>It is <strong>half-…</strong>.</h3>');
  });

  test('a table with ( ) cells has one choice in every row', async () => {
    const key = await only(
      '### Which is which?\n\n|  | Asset | Deficit |\n| - | - | - |\n| Gifts | (x) | ( ) |\n| Needs |  | (X) |',
    );
    expect(key).toMatchObject({
      kind: 'matrix',
      rows: [
        { id: 'gifts', correct: 'asset' },
        { id: 'needs', correct: 'deficit' },
      ],
      columns: ['asset', 'deficit'],
    });
  });
});

describe('where a question begins and ends', () => {
  test('the prompt may hold anything; only the last block is the answer', async () => {
    const prompt = `Look:\n\n${'| A | B |\n| - | - |\n| 1 | 2 |'}\n\n1. one\n2. two\n\n> A quotation.\n\n#### A smaller heading\n\n\`\`\`\n- [x] code\n\`\`\``;
    const read = await readQuestions(`### What?\n\n${prompt}\n\n- [x] A\n- [ ] B`);
    expect(read.said).toEqual([]);
    expect(read.keys[0]).toMatchObject({ kind: 'choice', options: ['a', 'b'] });
    for (const part of ['<table>', '<li>two</li>', 'A quotation.', 'A smaller heading', '- [x] code'])
      expect(read.html).toContain(part);
  });

  test('what stands before the first question is the introduction', async () => {
    const { html, keys } = await readPage(
      ':::quiz[Check]\n\nTake your time.\n\n### A?\n\nAnswer: b\n\n> Because.\n\n### C?\n\nAnswer: d\n\n:::',
    );
    expect(keys.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(html.indexOf('Take your time.')).toBeLessThan(html.indexOf('data-question="a"'));
  });

  test.each([
    [':::quiz[Check yourself]', 'Check yourself'],
    [':::quiz\n\n## Check yourself', 'Check yourself'],
    [':::quiz', 'Quiz'],
  ])('the title of %j', async (opening, title) => {
    const { quizzes, said } = await readPage(`${opening}\n\n### A?\n\nAnswer: b\n\n> Because.\n\n:::`);
    expect(quizzes[0]?.title).toBe(title);
    expect(said).toEqual([]);
  });

  test.each([
    ['on a page without headings', '', [2, 3]],
    ['below a section', '## Section\n\n', [2, 3, 4]],
    ['below a subsection', '## Section\n\n### Part\n\n', [2, 3, 3, 4]],
  ])('no heading level is skipped %s', async (_, above, levels) => {
    const read = await readPage(
      `${above}:::quiz[Check]\n\n### A?\n\n#### Look\n\nAnswer: b\n\n> Because.\n\n:::\n\n${above}`,
    );
    expect(read.said.filter((said) => said.startsWith('head'))).toEqual([]);
    const shown = [...read.html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(shown.slice(0, levels.length)).toEqual(levels);
  });

  test('links lead to quizzes and questions', async () => {
    const { said, html } = await readPage(
      '[To the quiz](#check) and [the question](#which-one)\n\n:::quiz[Check]{#check}\n\n### Which one?\n\nAnswer: b\n\n> Because.\n\n:::',
    );
    expect(said).toEqual([]);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  test('no id of the page comes twice', async () => {
    const questions = '### Check yourself\n\nAnswer: b\n\n### Check yourself\n\nAnswer: c';
    const { html } = await readPage(
      `## Check yourself\n\n:::quiz[Check yourself]\n\n${questions}\n\n> Because.\n\n:::\n`,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

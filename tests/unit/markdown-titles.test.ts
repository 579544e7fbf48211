// Titles of containers: how authors write them, and at which level they stand.
import { describe, expect, test } from 'vitest';
import { show } from './shown-page';

describe('titles of containers', () => {
  test.each([
    [':::note[Unbalanced [brackets]', 'Unbalanced [brackets'],
    [':::note A [bracket', 'A [bracket'],
    [':::note[Ends in a backslash \\]', 'Ends in a backslash \\'],
    [':::note{#id}[In the other order]', 'In the other order'],
    [':::note[With a [link](20-next.md)]', 'With a <a href="#next">link</a>'],
    ['::: note [Spaced] {#id}', 'Spaced'],
  ])('%j', async (fence, title) => {
    const { html, said } = await show(`${fence}\n\nText.\n\n:::\n`);
    expect(said).toEqual([]);
    expect(html).toContain(`class="box-title">${title}</h2><p>Text.</p></div>`);
  });

  test('words behind a leaf, and a fence behind words', async () => {
    const { html, said } = await show('::video[T]{src="https://video.example.org/1"} Words.\n\n:::note\nIn. :::\nOut.');
    expect(said).toEqual([]);
    expect(html).toMatch(
      /<\/figure>\n<p>Words\.<\/p>\n<div class="box box-note"[\s\S]*<p>In\.<\/p><\/div>\n<p>Out\.<\/p>$/,
    );
  });
});

test('the id of a heading is read behind its closing signs and, with a message, before its words', async () => {
  const { html, said } = await show(
    '## One ## {#first}\n\n## {#second} Two\n\n[1](#first) [2](#second)\n\n## {Curly} words ##',
  );
  expect(said).toEqual(['attr-syntax 7:1']);
  expect(html).toContain('<h2 id="index--first">One</h2>');
  expect(html).toContain('<h2 id="index--second">Two</h2>');
  expect(html).toContain('>{Curly} words</h2>');
});

test('the id of a title in brackets is kept free from ids that are made from words', async () => {
  const { html, said } = await show('## Aims\n\n:::note[Your aims {#aims}]\n\nText.\n\n:::\n\n[1](#aims)');
  expect(said).toEqual([]);
  expect(html).toContain('<h2 id="index--aims-1">Aims</h2>');
  expect(html).toContain('<h3 id="index--aims" class="box-title">Your aims</h3>');
});

describe('what a container is called', () => {
  const QUESTION = '### Which?\n\n- [x] A\n- [ ] B\n  > No.';
  const NOTE = ':::note[Bring a pencil]\n\nText.\n\n:::';
  const QUIZ = `:::quiz[Check]\n\n${QUESTION}\n\n:::`;
  const SHEET = ':::worksheet\n\n### My step\n\nName: ____\n\n:::';
  const SURVEY = `:::survey[Ask]\n\n${QUESTION.replace('[x]', '[ ]').replace('\n  > No.', '')}\n\n:::`;

  test.each<[string, string, string[]]>([
    [
      'stands beside what the one before is called',
      [NOTE, QUIZ, QUIZ, SHEET, SHEET, SURVEY, NOTE].join('\n\n'),
      [
        'h2 Bring a pencil',
        'h2 Check',
        'h3 Which?',
        'h2 Check',
        'h3 Which?',
        'h2 My step',
        'h2 My step',
        'h2 Ask',
        'h3 Which?',
        'h2 Bring a pencil',
      ],
    ],
    [
      'in a section, too',
      ['## One', NOTE, QUIZ, SHEET, '## Two', SHEET, QUIZ].join('\n\n'),
      [
        'h2 One',
        'h3 Bring a pencil',
        'h3 Check',
        'h4 Which?',
        'h3 My step',
        'h2 Two',
        'h3 My step',
        'h3 Check',
        'h4 Which?',
      ],
    ],
    [
      'stands below what it is in',
      `::::card[Outer]\n\n${NOTE}\n\n${NOTE}\n\n::::\n\n${NOTE}`,
      ['h2 Outer', 'h3 Bring a pencil', 'h3 Bring a pencil', 'h2 Bring a pencil'],
    ],
  ])('%s', async (_, body, headings) => {
    const { html, said } = await show(body);
    const found = [...html.matchAll(/<(h\d)[^>]*>(.*?)<\/\1>/gs)];
    expect(found.map(([, level, words = '']) => `${level} ${words.replace(/<[^>]+>/g, '')}`)).toEqual(headings);
    expect(said).toEqual([]);
  });
});

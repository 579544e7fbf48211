// What is said back: under a choice, and after the question (AUTHORING, section 4).
import { describe, expect, test } from 'vitest';
import { readQuestions } from './quiz-read-page';

/** The words of the feedback of each choice, in the page's order; empty where there is none. */
function feedbackIn(html: string): string[] {
  return [...html.matchAll(/<li class="answer option"[\s\S]*?<\/li>/g)].map(([option]) =>
    wordsIn(/class="feedback"[^>]*>([\s\S]*?)<\/div>/.exec(option)?.[1] ?? ''),
  );
}

function wordsIn(html: string): string {
  const words = html.replace(/<\/(?:p|li|pre)>/g, ' ').replace(/<[^>]+>/g, '');
  return words.replace(/\s+/g, ' ').trim();
}

/** Hint and notes by their names. */
function notesIn(html: string): Record<string, string> {
  const notes = [...html.matchAll(/class="note (\w+)"[^>]*>([\s\S]*?)<\/div>/g)].map(([, name = '', inner = '']) => [
    name,
    wordsIn(inner),
  ]);
  const hint = /<details class="hint">(?:<summary>.*?<\/summary>)([\s\S]*?)<\/details>/.exec(html)?.[1];
  return { ...Object.fromEntries(notes), ...(hint === undefined ? {} : { hint: wordsIn(hint) }) };
}

test('a label without its bold or its colon is read as one, with a message', async () => {
  const { html, said } = await readQuestions(
    '### Which?\n\n- [x] A\n- [ ] B\n\n> Hint: Think.\nTry again: Look.\n\n> **Correct!** Well done.\n\n> *Explanation:* So it is. Hint: none.',
  );
  expect(notesIn(html)).toEqual({
    hint: 'Think.',
    tryAgain: 'Look.',
    correct: 'Well done.',
    explanation: 'So it is. Hint: none. Because.',
  });
  expect(said).toEqual(['quiz-repaired 12:3', 'quiz-repaired 13:1', 'quiz-repaired 15:5', 'quiz-repaired 17:4']);
  const plain = '### Which?\n\n- [x] A\n- [ ] B\n\n> Some hint: none. **Correct:** first\n> words, *correct* ones.';
  expect((await readQuestions(plain)).said).toEqual([]);
});

describe('of a choice', () => {
  test('a choice moved to the right is one, and the feedback below it its own', async () => {
    const { html, keys, said } = await readQuestions(
      '### Which?\n\n- [x] A\n  > Yes.\n  - [ ] B\n  > No.\n- [ ] C\n• D',
    );
    expect(keys).toMatchObject([{ options: ['a', 'b', 'c', 'd'], correct: ['a'] }]);
    expect(feedbackIn(html)).toEqual(['Yes.', 'No.', '', '']);
    expect(said).toEqual(['quiz-repaired 11:3', 'quiz-repaired 14:1']);
  });

  test.each([
    ['indented', '- [x] A\n  > Yes.\n- [ ] B\n  > No.\n- [ ] C'],
    ['not indented', '- [x] A\n> Yes.\n- [ ] B\n> No.\n- [ ] C'],
    ['in a numbered list', '1. [x] A\n   > Yes.\n2. [ ] B\n   > No.\n3. [ ] C'],
    ['in a numbered list, not indented', '1. [x] A\n> Yes.\n2. [ ] B\n> No.\n3. [ ] C'],
    ['half indented', '1. [x] A\n > Yes.\n2. [ ] B\n  > No.\n3. [ ] C'],
    ['with blank lines around', '- [x] A\n\n  > Yes.\n\n- [ ] B\n> No.\n\n- [ ] C'],
    ['below the words of its choice', '- [x] A\n      > Yes.\n- [ ] B\n\t\t> No.\n- [ ] C'],
    ['below the words in a numbered list', '1. [x] A\n       > Yes.\n2. [ ] B\n       > No.\n3. [ ] C'],
    ['without the space', '- [x] A\n>Yes.\n- [ ] B\n>No.\n- [ ] C'],
  ])('%s', async (_, choices) => {
    const { html, keys, said } = await readQuestions(`### Which?\n\n${choices}`);
    expect(said).toEqual([]);
    expect(keys).toMatchObject([{ options: ['a', 'b', 'c'], correct: ['a'] }]);
    expect(feedbackIn(html)).toEqual(['Yes.', 'No.', '']);
    expect(notesIn(html)).toEqual({ explanation: 'Because.' });
  });

  test('a choice below its feedback has whatever mark a word processor makes of a hyphen', async () => {
    const { html, keys, said } = await readQuestions('### Which?\n\n- [x] A\n> Yes.\n– [ ] B\n> No.\n— [ ] C');
    expect(keys).toMatchObject([{ options: ['a', 'b', 'c'], correct: ['a'] }]);
    expect(feedbackIn(html)).toEqual(['Yes.', 'No.', '']);
    expect(said).toEqual(['quiz-repaired 11:1', 'quiz-repaired 13:1']);
  });

  test('a label moved to the right below another is a label', async () => {
    const { html, said } = await readQuestions('### Which?\n\nAnswer: a\n\n> **Hint:** Think.\n\t> **Correct:** Yes.');
    expect([notesIn(html), said]).toEqual([{ hint: 'Think.', correct: 'Yes.', explanation: 'Because.' }, []]);
  });

  test('a label in line with a choice is about the question', async () => {
    const { html, said } = await readQuestions('### Which?\n\n- [x] A\n- [ ] B\n  > No.\n\n  > **Hint:** Think.');
    expect([feedbackIn(html), notesIn(html).hint, said]).toEqual([['', 'No.'], 'Think.', []]);
  });

  test('several lines of it, and what stands under the last choice', async () => {
    const { html } = await readQuestions('### Which?\n\n- [x] A\n- [ ] B\n> No, look\n> again.\n>\n> Really.');
    expect(feedbackIn(html)).toEqual(['', 'No, look again. Really.']);
    const aligned = '- [x] A\n- [ ] B\n      > No, look\n      > again.\n      >\n      > Really.';
    expect(feedbackIn((await readQuestions(`### Which?\n\n${aligned}`)).html)).toEqual(['', 'No, look again. Really.']);
    expect(notesIn(html)).toEqual({ explanation: 'Because.' });
  });

  test('a label under the last choice is about the question', async () => {
    const { html } = await readQuestions(
      '### Which?\n\n- [x] A\n- [ ] B\n> No.\n> **Hint:** Think.\n- [ ] C\n> **Try again:** Look.',
    );
    expect(feedbackIn(html)).toEqual(['', 'No.', '']);
    expect(notesIn(html)).toEqual({ hint: 'Think.', tryAgain: 'Look.', explanation: 'Because.' });
  });
});

describe('of a question', () => {
  const ALL = { hint: 'Think.', correct: 'Well done.', tryAgain: 'Look.', explanation: 'So it is. Because.' };

  test.each([
    [
      'a line each',
      '> **Hint:** Think.\n> **Correct:** Well done.\n> **Try again:** Look.\n> **Explanation:** So it is.',
    ],
    [
      'tags between the lines',
      '> **Hint:** Think.<br>**Correct:** Well done.<br>\n> **Try again:** Look.<br/> **Explanation:** So it is.',
    ],
    ['a quotation each', '> **Hint:** Think.\n\n> **Correct:** Well done.\n\n> **Try again:** Look.\n\n> So it is.'],
    [
      'the colon outside',
      '> **Hint**: Think.\n> **correct** : Well done.\n> __Try again:__ Look.\n> **Explanation:**\n> So it is.',
    ],
    ['an explanation first', '> So it is.\n> **Hint:** Think.\n> **Correct:** Well done.\n> **Try again:** Look.'],
  ])('with %s', async (_, notes) => {
    const { html, said } = await readQuestions(`### Which?\n\n- [x] A\n- [ ] B\n\n${notes}`);
    expect(said).toEqual([]);
    expect(notesIn(html)).toEqual(ALL);
  });

  test.each([
    'Answer: b',
    '1. a\n2. b',
    '| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |',
    'A [blank: gap]',
    'Answer: ____',
  ])('directly under %j', async (answer) => {
    const { html, keys, said } = await readQuestions(`### Which?\n\n${answer}\n> **Hint:** Think.`);
    expect(said.filter((rule) => !rule.startsWith('quiz-no-feedback'))).toEqual([]);
    expect(keys).toHaveLength(1);
    expect(notesIn(html)).toEqual({ hint: 'Think.', explanation: 'Because.' });
  });

  test('a note may have paragraphs, lists and code; other bold words are words', async () => {
    const { html } = await readQuestions(
      '### Which?\n\nAnswer: b\n\n> **Correct:** **Note:** first.\n>\n> - one\n>\n> `two`\n>\n> **Hint:** Think.',
    );
    expect(notesIn(html)).toMatchObject({ correct: 'Note: first. one two', hint: 'Think.' });
    expect(html).toContain('<strong>Note:</strong>');
  });

  test('a hint above the choices is a hint; a quotation there is a quotation', async () => {
    const { html } = await readQuestions('### Which?\n\n> **Hint:** Think.\n\n> A quotation.\n\n- [x] A\n- [ ] B');
    expect(notesIn(html)).toMatchObject({ hint: 'Think.' });
    expect(html).toMatch(/question-prompt[^>]*><blockquote>/);
  });

  test('the labels are known in Spanish', async () => {
    const notes =
      '> **Pista:** Piense.\n> **Correcto:** Bien.\n> **Inténtelo de nuevo:** Mire.\n> **Explicación:** Es así.';
    const { html } = await readQuestions(`### ¿Cuál?\n\nRespuesta: b\n\n${notes}`, '{#check}', 'language: es');
    expect(notesIn(html)).toEqual({
      hint: 'Piense.',
      correct: 'Bien.',
      tryAgain: 'Mire.',
      explanation: 'Es así. Because.',
    });
  });
});

test('a note between the steps of an order explains the order', async () => {
  const { html, keys } = await readQuestions('### Which?\n\n1. a\n2. b\n> After a.\n3. c\n   > Last.');
  expect(keys).toMatchObject([{ kind: 'ordering', correct: ['a', 'b', 'c'] }]);
  expect(notesIn(html).explanation).toContain('After a. Last.');
});

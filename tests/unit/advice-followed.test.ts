// Advice taken word for word: what a message says to write is read without a message, and the page is then what was meant.
import { describe, expect, test } from 'vitest';
import { messagesOf, TINY_PNG } from './rule-examples';

const AROUND = { 'course.yml': 'title: Sample course\n', 'module/images/map.png': TINY_PNG, 'module/files/a.txt': 'A' };
const page = (body: string, title = 'title: Sample page') => `---\n${title}\n---\n\n${body}\n`;
const quiz = (body: string) => page(`:::quiz[Check]\n\n${body}\n\n> **Explanation:** It has rooms.\n\n:::`);
const survey = (body: string) => page(`:::survey[Before you go]\n\n${body}\n\n:::`);
const sheet = (body: string) => page(`:::worksheet[My plan]\n\n${body}\n\n:::`);

const said = (text: string) => messagesOf({ ...AROUND, 'module/index.md': text });

const CHOICES = '- [x] full\n- [ ] empty';

describe('the advice, and the page that follows it', () => {
  test.each([
    [
      'fm-missing',
      'title: Module',
      '---\ndescription: Who\n---\n\nText.\n',
      '---\ntitle: Module\ndescription: Who\n---\n\nText.\n',
    ],
    ['fm-missing', '---\ntitle: Module\n---', 'Text.\n', '---\ntitle: Module\n---\nText.\n'],
    [
      'link-broken',
      '{#here}',
      page('See [there](#here).\n\n## A place'),
      page('See [there](#here).\n\n## A place {#here}'),
    ],
    [
      'quiz-stray-blank',
      ' … ',
      quiz(`### Half-____ of assets\n\n${CHOICES}`),
      quiz(`### Half-… of assets\n\n${CHOICES}`),
    ],
    [
      'quiz-stray-blank',
      '[blank: full]',
      quiz('### It is\n\nhalf-____ of it'),
      quiz('### It is\n\nhalf-[blank: full] of it'),
    ],
    [
      'quiz-one-choice',
      '- [ ] Another answer',
      quiz('### A\n\n- [x] b'),
      quiz('### A\n\n- [x] b\n- [ ] Another answer'),
    ],
    ['quiz-no-correct', '*resource*', quiz('### A\n\na [choose: b | c]'), quiz('### A\n\na [choose: b | *c*]')],
    ['quiz-blank-empty', ']', quiz('### A\n\na [blank: b c'), quiz('### A\n\na [blank: b] c')],
    ['quiz-no-shape', '>', quiz(`### A\n\n${CHOICES}\n\nMore.`), quiz(`### A\n\n${CHOICES}\n\n> More.`)],
    [
      'survey-graded',
      '( )',
      survey('### A\n\n| a | b |\n| - | - |\n| c | d |\n| e | f |'),
      survey('### A\n\n|  | b | d |\n| - | - | - |\n| c | ( ) | ( ) |'),
    ],
    ['survey-graded', 'Answer: ____', survey('### A\n\nx [blank: y] z'), survey('### A\n\nAnswer: ____')],
    ['worksheet-nearly', 'Name: ____', sheet('Town: ____\n\nName: [       ]'), sheet('Town: ____\n\nName: ____')],
    [
      'worksheet-nearly',
      '- [ ] Yes',
      sheet('Town: ____\n\nYes [ ] No [ ]'),
      sheet('Town: ____\n\n- [ ] Yes\n- [ ] No'),
    ],
    [
      'worksheet-nearly',
      '{choose: One | Two}',
      sheet('Town: ____\n\n( ) One\n( ) Two'),
      sheet('Town: ____\n\nPick: {choose: One | Two}'),
    ],
    [
      'attr-syntax',
      '{choose: this week \\| this month}',
      sheet('When: {choose: now}'),
      sheet('When: {choose: this week \\| this month}'),
    ],
    [
      'attr-syntax',
      '{#constructor-1}',
      quiz(`### A {#constructor}\n\n${CHOICES}`),
      quiz(`### A {#constructor-1}\n\n${CHOICES}`),
    ],
    ['html-unclosed', '-->', page('Text.\n\n<!-- words\n\nText.'), page('Text.\n\n<!-- words\n-->\nText.')],
    ['markup-stray', ':::note', page('> [!NOTE]\n> Text.'), page(':::note[Its title]\nText.\n:::')],
    [
      'markup-stray',
      '{:width="50%"}',
      page('![A map](images/map.png){width=50%}'),
      page('![A map](images/map.png){:width="50%"}'),
    ],
    ['markup-stray', '(<files/a b.txt>)', page('[My text](files/a b.txt)'), page('[My text](<files/a b.txt>)')],
    ['markup-stray', '\\|', page('| A | B |\n| - | - |\n| 1 | 2 | 3 |'), page('| A | B |\n| - | - |\n| 1 | 2 \\| 3 |')],
    ['list-mark', '1. Schools', page('a) Schools\nb) Clinics'), page('1. Schools\n2. Clinics')],
    ['yaml-syntax', '---', '--\ntitle: A\n--\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
  ])('%s: %s', async (ruleId, advice, written, followed) => {
    const [message] = (await messagesOf({ ...AROUND, 'module/files/a b.txt': 'A', 'module/index.md': written })).filter(
      (found) => found.ruleId === ruleId,
    );
    expect(message?.note).toContain(advice);
    expect(await messagesOf({ ...AROUND, 'module/files/a b.txt': 'A', 'module/index.md': followed })).toEqual([]);
  });
});

test('of what is in a container whose name is wrong, nothing is said that would be wrong in the right one', async () => {
  const body = (name: string) => page(`:::${name}[Check]\n\n### Which?\n\n- [x] A\n  > Yes.\n- [ ] B\n\n:::`);
  expect((await said(body('qiuz'))).map(({ ruleId }) => ruleId)).toEqual(['container-unknown']);
  expect(await said(body('quiz'))).toEqual([]);
});

test('"all of the above" that is wrong is not called right', async () => {
  const choices = (last: string) => quiz(`### Which one?\n\n- [x] One\n- [ ] Two\n- [ ] ${last}`);
  const [message] = await said(choices('All of the above'));
  expect(message).toMatchObject({
    ruleId: 'quiz-all-above',
    note: expect.stringMatching(/^Take it out, or write a wrong/),
  });
  expect(await said(choices('Three'))).toEqual([]);
});

test('a film that is in the package is not called another website’s', async () => {
  const film = (src: string) => page(`::video[A film]{src="${src}" captions="reviewed" transcript="files/a.txt"}`);
  const files = { ...AROUND, 'module/files/film.mp4': 'film' };
  expect(await messagesOf({ ...files, 'module/index.md': film('files/film.mp4') })).toEqual([]);
  const [elsewhere] = await messagesOf({ ...files, 'module/index.md': film('https://video.example.org/1') });
  expect(elsewhere?.ruleId).toBe('embed-only-page');
});

test('a level that is shown as it was written is not said to be shown as another', async () => {
  const [skipped] = await said(page('# Part one\n\n## Partners\n\n#### Schools\n\nText.'));
  expect(skipped).toMatchObject({ ruleId: 'head-skip', note: 'Begin it with  ###' });
  expect(skipped?.reason).not.toContain('shown');
  const [other] = await said(page('## Partners\n\n#### Schools\n\nText.'));
  expect(other?.reason).toContain('It is shown as level 3.');
});

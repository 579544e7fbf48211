// How long a module takes, and whether that is what its author declares.
import { expect, test } from 'vitest';
import { openCourse } from '../../src/compile';
import { parseModule } from '../../src/markdown/module';
import { estimateTime } from '../../src/markdown/time-estimate';
import { memoryFiles } from '../../src/read/course-files';
import { readModule } from '../../src/read/module';
import { messagesOf } from './rule-examples';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

function estimate(text: string, language = 'en') {
  const files = memoryFiles('course', {
    'course.yml': 'title: Sample course\n',
    'module/index.md': `---\ntitle: Sample\nlanguage: ${language}\n---\n\n${text}\n`,
  });
  const course = openCourse(files);
  const [found] = course.modules;
  if (!found) throw new Error('The course has no module.');
  const source = readModule(files, course, found);
  const { pages, worksheets } = parseModule(source, course);
  return estimateTime(
    pages,
    worksheets.flatMap(({ fields }) => fields),
    source.module.language,
  );
}

test.each([
  ['en', 228],
  ['en-GB', 228],
  ['es-MX', 218],
  ['fi', 200],
])('a minute of reading in %s is %d words', (language, count) => {
  expect(estimate(words(count), language).reading).toBeCloseTo(60);
});

test('words are counted wherever they are read, and markup is not', () => {
  const page = `## Two words

- [a link](https://example.org/a-long-address)
- *three* more words – here

<p class="callout">Raw HTML</p> <!-- not this -->

| One | Two |
| --- | --- |
| 3 | 4 |`;
  expect(estimate(page).words).toBe(2 + 2 + 4 + 2 + 4);
});

test.each([
  ['::video[A]{src="https://video.example.org/a" duration="12:30"}', 750, 0],
  ['::video[A]{src="https://video.example.org/a" duration="12"}', 720, 0],
  ['::video[A]{src="https://video.example.org/a" duration="12:30" start="2:30"}', 600, 0],
  ['::video[A]{src="https://video.example.org/a" start="30" end="1:30"}', 60, 0],
  ['::video[A]{src="https://video.example.org/a"}', 0, 1],
  [
    '<div class="callout videos" markdown="1">\n\n<span class="videotime">4:10 |</span> A film\n\n<iframe src="https://video.example.org/a"></iframe>\n\n</div>',
    250,
    0,
  ],
])('of  %s  %d seconds are watched', (text, watching, unknownVideos) => {
  expect(estimate(text)).toMatchObject({ watching, unknownVideos });
});

test('questions and fields take their time besides their words', () => {
  const quiz = ':::quiz[Check]\n\n### Which?\n\n- [x] This\n- [ ] That\n\n### True?\n\n- [x] True\n- [ ] False\n\n:::';
  const worksheet =
    ':::worksheet[Plan]{#plan}\n\nWhat I hope for:\n\n____\n____\n\nMy name: ____\n\n| Who | When |\n| --- | --- |\n|  |  |\n\n:::';
  expect(estimate(quiz)).toMatchObject({ questions: 2, doing: 2 * 1.85 * 60 });
  expect(estimate(worksheet)).toMatchObject({ fields: 3, doing: (4 + 1.5 + 5) * 60 });
});

/** What the rule says of a module that declares `hours`. */
async function saidOf(hours: number, text: string): Promise<string[]> {
  const messages = await messagesOf({
    'course.yml': 'title: Sample course\n',
    'module/index.md': `---\ntitle: Partners\nce: { hours: ${hours} }\n---\n\n${text}\n`,
  });
  return messages.filter(({ ruleId }) => ruleId === 'ce-hours').map(({ reason, note }) => `${reason} ${note}`);
}

const HALF_AN_HOUR = '::video[A]{src="https://video.example.org/a" duration="30:00" captions="reviewed"}';

test.each([0.35, 0.5, 0.75, 1])('half an hour of video is not far from %d hours', async (hours) => {
  expect(await saidOf(hours, HALF_AN_HOUR)).toEqual([]);
});

test('hours that are far from it are questioned, with the parts of the estimate', async () => {
  expect(await saidOf(1.5, `${HALF_AN_HOUR}\n\n${words(456)}`)).toEqual([
    'Declared: 1.5 hours of continuing education. A learner needs about 32 min: reading 2 min (456 words), video 30 min. If the estimate is right, write the hours that learners need:  hours: 0.5',
  ]);
  expect(await saidOf(0.25, HALF_AN_HOUR)).toHaveLength(1);
});

test('a video without a length is not counted, and the author is told how to give it one', async () => {
  const [said] = await saidOf(1, '::video[A]{src="https://video.example.org/a" captions="reviewed"}');
  expect(said).toContain('One video has no length, so it is not counted: add  duration="12:30"  to the video.');
});

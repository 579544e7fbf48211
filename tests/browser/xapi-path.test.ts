// A learner's whole way in a real browser – launch, pages, every kind of question, worksheets, suspend, resume, pass, exit – as
// SCORM and the LRS are told of it.
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import type { Lrs } from '../lrs/server';
import { kept } from '../unit/course-world';
import { faultsOf } from '../unit/xapi-validator';
import { closeTab } from './browser';
import { button, enrol, LONG_STORY, openEntry, pressNext, shown } from './learner';
import { courseOf } from './memory-course';
import { DIARY_AND_PLAN, gist, settingsFor } from './xapi-course';
import { describeTracked } from './xapi-learner';

const QUIZ = `:::quiz[Check yourself]{#check pass=80}

### Which one is an asset? {#one}

- [x] A neighbour
- [ ] A gap

### Select all that apply {#several}

- [x] Individuals
- [x] Associations
- [ ] Deficits

### A partner always brings money. {#truth}

- [ ] True
- [x] False

### Who wrote about it? {#name}

Answer: Mizuko Ito | Mimi Ito

### How many counties? {#count}

Answer: 20 to 30

### Who brings what? {#pairs}

| Partner | Brings |
| --- | --- |
| School | Pupils |
| Farm | Food |

### Put the steps in order {#order}

1. Map
2. Talk
3. Plan

### The glass {#glass}

It is half-[blank: full], a [choose: deficit | *resource*] view.

### Who decides? {#who}

| | Library | Partner |
| --- | --- | --- |
| Budget | (x) | ( ) |
| Topic | ( ) | (x) |

### What is next? {#essay}

Answer: ____

:::
`;

const PAGES = {
  index: { title: 'Start', text: 'Something to read.' },
  '10-write': { title: 'Write', text: DIARY_AND_PLAN },
  '20-check': { title: 'Check', text: QUIZ },
};

const ESSAY = `I will call the school. ${'And then I will wait. '.repeat(20)}`.trim();

const course = (lrs: Lrs) => courseOf(PAGES, { 'course.yml': settingsFor(lrs) });

await describeTracked('a way through a module', course, ({ browser, lrs, made }) => {
  test('is told in full, to SCORM and to the LRS alike', LONG_STORY, async (world) => {
    const learner = await enrol(browser, world, { files: made.zip });
    const { page, content } = await learner.launch();
    await pressNext(content);
    const writing = content.locator('.page:visible');
    await writing.getByLabel('My secret thought').fill('Nobody may read this.');
    await writing.getByLabel('My next step').fill('I will call.');
    await pressNext(content);
    await answer(content, false);
    await closeTab(page);
    const next = await learner.launch();
    await answer(next.content, true);
    await button(next.content, 'Finish').click();
    await shown(next.content, 'You can close this window');
    await eventually(() =>
      expect(gist(lrs.stored()).filter((words) => /^(terminated|suspended)/.test(words))).toHaveLength(2),
    );

    const statements = [...lrs.stored()].sort((a, b) => String(a.timestamp).localeCompare(String(b.timestamp)));
    for (const statement of statements) expect(faultsOf(statement)).toEqual([]);
    expect(JSON.stringify(statements)).not.toContain('Nobody may read this.');
    const path = fileURLToPath(new URL('./expected/xapi-path.json', import.meta.url));
    const told = `${JSON.stringify(statements.map(withoutChance), null, 2)}\n`;
    expect(told).toBe(kept(path, told));
    const record = learner.lms.record();
    expect(record['cmi.core.lesson_status']).toBe('passed');
    expect(record['cmi.core.score.raw']).toBe('100');
    // One attempt, two launches, one edition.
    const contexts = statements.map(
      ({ context }) => context as { registration: string; revision: string; extensions: object },
    );
    expect(new Set(contexts.map(({ registration }) => registration)).size).toBe(1);
    expect(new Set(contexts.map(({ extensions }) => JSON.stringify(extensions))).size).toBe(2);
    expect(new Set(contexts.map(({ revision }) => revision)).size).toBe(1);
  });
});

/** Answers all questions and submits: right, or all of them wrong but for the words. */
async function answer(content: Frame, right: boolean) {
  await openEntry(content, 'Check').catch(() => undefined);
  const retry = button(content, 'Try again');
  if (await retry.isVisible()) await retry.click();
  const radio = (name: string, label: string) =>
    content.locator(`[data-question="${name}"]`).getByRole('radio', { name: label }).check();
  const select = (question: string, at: number, label: string) =>
    content.locator(`[data-question="${question}"] select`).nth(at).selectOption({ label });
  await radio('one', right ? 'A neighbour' : 'A gap');
  for (const label of right ? ['Individuals', 'Associations'] : ['Individuals'])
    await content.locator('[data-question="several"]').getByRole('checkbox', { name: label }).check();
  await radio('truth', right ? 'False' : 'True');
  await content.locator('[data-question="name"] input').fill(right ? 'mimi ito' : 'Nobody');
  await content.locator('[data-question="count"] input').fill(right ? '25' : '7');
  await select('pairs', 0, right ? 'Pupils' : 'Food');
  await select('pairs', 1, right ? 'Food' : 'Pupils');
  await content.locator('[data-question="glass"] input').fill(right ? 'Full' : 'empty');
  await select('glass', 0, right ? 'resource' : 'deficit');
  const rows = content.locator('[data-question="who"] tbody tr');
  await rows
    .nth(0)
    .getByRole('radio')
    .nth(right ? 0 : 1)
    .check();
  await rows
    .nth(1)
    .getByRole('radio')
    .nth(right ? 1 : 0)
    .check();
  await content.locator('[data-question="essay"] textarea').fill(ESSAY);
  await putInOrder(content, right ? ['Map', 'Talk', 'Plan'] : ['Plan', 'Map', 'Talk']);
  await button(content, /^Submit/).click();
}

async function putInOrder(content: Frame, wanted: readonly string[]) {
  for (const [place, name] of wanted.entries()) {
    const items = content.locator('[data-question="order"] .item');
    for (;;) {
      const names = await items.locator('.item-words').allInnerTexts();
      const at = names.indexOf(name);
      if (at <= place) break;
      await items.nth(at).locator('[data-move="up"]').click();
    }
  }
  // One move there and back: an order counts from the first.
  const first = content.locator('[data-question="order"] .item').nth(0);
  await first.locator('[data-move="down"]').click();
  await content.locator('[data-question="order"] .item').nth(1).locator('[data-move="up"]').click();
}

/** What differs from run to run, by a word that says what stands there. */
function withoutChance(statement: object): unknown {
  const text = JSON.stringify(statement)
    .replace(/"timestamp":"[^"]*"/, '"timestamp":"a time"')
    .replace(/"duration":"PT[\d.]+S"/g, '"duration":"some time"')
    .replace(/"revision":"[0-9a-f]{64}"/, '"revision":"the digest"')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'a-uuid');
  return JSON.parse(text);
}

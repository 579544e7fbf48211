// What comes late: the script, what an LMS holds, a clock that was set right. Nothing that was written is lost to it.
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { memoryFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import { savedProgress } from '../saved-progress';
import { describeInBrowser, killTab } from './browser';
import { launchModule } from './launch';
import { button, enrol, LONG_STORY, REFUSALS } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { field } from './worksheet-module';

const notices = { ...en.runtime.notices, ...en.worksheetRuntime.notices };
const PAGE = `---
title: Start
---

:::worksheet{#notes}

### Notes

What do you know?

____
____

Done so far:

- [ ] I talked

:::

:::quiz{#check}

### What did you see?

Answer: ____

### Is a fox shy?

- [x] Yes
- [ ] No

### What comes first?

1. Dusk
2. Night
3. Dawn

:::
`;

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage(memoryFiles('course', { 'course.yml': 'title: T\nid: t\n', 'module/index.md': PAGE }));
});

/** What an LMS holds: words, written at `edited`, in minutes since 1970. */
function recordOf(edited: number) {
  const quiz = {
    answers: { 'what-did-you-see': ['A fox'] },
    attempts: 0,
    submitted: false,
    checked: 0,
    seed: 1,
    edited,
  };
  const saved = savedProgress({
    attempt: 'abcd123',
    page: 'index',
    quizzes: { check: quiz },
    worksheets: { notes: { 'what-do-you-know': ['Long ago'] } },
    edited,
  });
  return { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': saved };
}

/** The LMS cannot say what it holds, at launch and until `READABLE`. */
const UNREAD = `if (location.pathname.startsWith('/content/')) {
  const { API } = parent;
  const get = API.LMSGetValue;
  API.LMSGetValue = (name) => {
    if (name === 'cmi.suspend_data' && !globalThis.isReadable) throw new Error('NetworkError');
    return get(name);
  };
}`;

const READABLE = 'globalThis.isReadable = true';

await describeInBrowser('what comes late', (browser) => {
  test.concurrent(
    'the script: nobody writes what it would empty when it comes, and all are told until then',
    LONG_STORY,
    async (context) => {
      const { lms, context: desk } = await enrol(browser, context, { files: built.zip, record: recordOf(1) });
      const release = lms.holdBack('carrel.js');
      const { content } = await launchModule(desk, lms, 'commit');
      const controls = content.locator('.page :is(input, select, textarea):not([hidden])');
      const shown = () => controls.filter({ visible: true }).count();
      const told = content.getByText(en.notReady);
      const words = content.locator('.page').getByText('I talked');
      // On a slow link all can be read after a moment.
      await eventually(async () =>
        expect([await words.isVisible(), await told.isVisible(), await shown()]).toEqual([true, true, 0]),
      );
      release();
      await eventually(async () => expect(await shown()).toBe(await controls.count()));
      expect(await told.isVisible()).toBe(false);
      expect(await field(content, 'What do you know?').inputValue()).toBe('Long ago');
    },
  );

  test.concurrent(
    'what the LMS holds: it is shown once it can be read, and not written over',
    LONG_STORY,
    async (context) => {
      const { lms, context: desk, launch } = await enrol(browser, context, { files: built.zip, record: recordOf(1) });
      await desk.addInitScript(UNREAD);
      const { content } = await launch();
      await content.getByText(notices['not-saved']).waitFor();
      expect(await field(content, 'What do you know?').inputValue()).toBe('');
      const move = content.getByRole('button', { name: 'Night' }).first();
      await move.focus();
      await content.evaluate(READABLE);
      await content.getByText(notices['saved-again']).waitFor();
      expect(await move.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await field(content, 'What do you know?').inputValue()).toBe('Long ago');
      expect(await content.locator('[name=what-did-you-see]').inputValue()).toBe('A fox');
      await field(content, 'I talked').check();
      await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain('i-talked'));
      expect(lms.record()['cmi.suspend_data']).toContain('Long ago');
    },
  );

  test.concurrent(
    'what the LMS holds: words that were written meanwhile do not take the place of those that nobody had seen',
    LONG_STORY,
    async (context) => {
      const { lms, context: desk, launch } = await enrol(browser, context, { files: built.zip, record: recordOf(1) });
      await desk.addInitScript(UNREAD);
      const { content } = await launch();
      await field(content, 'What do you know?').fill('Begun anew');
      await content.evaluate(READABLE);
      await content.getByText(notices['saved-again']).waitFor();
      expect(await field(content, 'What do you know?').inputValue()).toBe('Begun anew');
      await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain('Begun anew'));
      expect(lms.record()['cmi.suspend_data']).toContain('Long ago');
      await content.getByRole('link', { name: en.workbook.title }).first().click();
      await content.getByRole('definition').filter({ hasText: 'Long ago' }).waitFor();
    },
  );

  test.concurrent(
    'a clock: what is written after words of a device whose clock is fast counts as the later',
    LONG_STORY,
    async (context) => {
      const nextYear = Math.floor(Date.now() / 60_000) + 500_000;
      const record = recordOf(nextYear);
      const enrolled = await enrol(browser, context, { files: built.zip, record, complaints: REFUSALS });
      const { lms, context: desk, launch } = enrolled;
      const { content, page } = await launch();
      await desk.route('**/lms/record', (route) => route.fulfill({ status: 503 }));
      await field(content, 'What do you know?').fill('Today');
      await content.locator('[name=what-did-you-see]').fill('Two foxes');
      await content.getByText(notices['not-saved']).waitFor();
      await killTab(page);
      expect(lms.record()['cmi.suspend_data']).not.toContain('Today');
      await desk.unroute('**/lms/record');

      const again = await launch();
      expect(await field(again.content, 'What do you know?').inputValue()).toBe('Today');
      expect(await again.content.locator('[name=what-did-you-see]').inputValue()).toBe('Two foxes');
      await button(again.content, en.exit).click();
      await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain('Today'));
    },
  );
});

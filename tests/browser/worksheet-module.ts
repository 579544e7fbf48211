// A module with every shape of field for the browser tests, and a learner who writes in it.
import type { Frame, Page } from 'playwright-core';
import { type CourseFiles, memoryFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import type { LaunchedModule } from './launch';
import { openEntry } from './learner';

const KWL = `:::worksheet{#kwl}

### K-W-L

| What I know | What I want | What I learned {later} |
| --- | --- | --- |
|  |  |  |

The people I want to reach are: ____

:::
`;

const PLAN = `:::worksheet{#plan required=all}

### Action plan

What will you do first?

____
____
____

When I was a mentee, ____

Ideas for partners:

- ____
- ____

| Partner | Contact | Day | When |
| --- | --- | --- | --- |
| School |  | {date} | {choose: soon \\| later} |
| Parks |  | {date} | {choose: soon \\| later} |

Done so far:

- [ ] I talked to a colleague
- [ ] I wrote it down

| How sure are you? | low | high |
| --- | --- | --- |
| Planning | ( ) | ( ) |
| Talking | ( ) | ( ) |

| What fits? | school | museum |
| --- | --- | --- |
| Reading | [ ] | [ ] |
| Making | [ ] | [ ] |

:::
`;

const END = `::worksheet{show="kwl" column="What I learned"}

:::worksheet{#note share=instructor}

### A note to your instructor

What would help you?

____
____

:::
`;

/** Three pages: Start, Plan and End. */
export function everyField(complete = 'worksheets'): CourseFiles {
  return memoryFiles('course', {
    'course.yml': 'title: Test course\nid: test-course\n',
    'module/index.md': `---\ntitle: Start\ncomplete: ${complete}\n---\n\n${KWL}`,
    'module/10-plan.md': `---\ntitle: Plan\n---\n\n${PLAN}`,
    'module/20-end.md': `---\ntitle: End\n---\n\n${END}`,
  });
}

/** A module of one worksheet of boxes, `Question 1` and so on. */
export function manyBoxes(count: number): CourseFiles {
  const boxes = Array.from({ length: count }, (_, index) => `Question ${index + 1}?\n\n____\n____\n`);
  return memoryFiles('course', {
    'course.yml': 'title: Test course\nid: test-course\n',
    'module/index.md': `---\ntitle: Start\n---\n\n:::worksheet{#notes}\n\n### Notes\n\n${boxes.join('\n')}\n:::\n`,
    'module/10-end.md': '---\ntitle: End\n---\n\nNothing more.\n',
  });
}

type Content = Frame | Page;

/** The control that somebody finds by its name, on the page that is shown. */
export function field(content: Content, name: string | RegExp) {
  return content.locator('.page:not([hidden])').getByLabel(name, { exact: typeof name === 'string' });
}

/** What stands in every field of the module: by worksheet and control, without the workbook, which repeats them. */
export function allAnswers(content: Content): Promise<Record<string, string[]>> {
  return content.evaluate(`(() => {
    const found = {};
    for (const form of document.querySelectorAll('.page form[data-worksheet]')) {
      for (const control of form.querySelectorAll('input,select,textarea')) {
        const tick = control.type === 'radio' || control.type === 'checkbox';
        const held = tick ? control.checked && control.value : control.value;
        if (held) (found[form.id + ' ' + control.name] ??= []).push(held);
      }
    }
    return found;
  })()`) as Promise<Record<string, string[]>>;
}

/** Puts something into every field; what is asked for as text gets letters of several alphabets, quotes and an emoji. */
export async function fillEverything({ content }: Pick<LaunchedModule, 'content'>): Promise<void> {
  await openEntry(content, 'Start');
  await field(content, /^What I know/).fill('Who comes & who “never” <does>');
  await field(content, /^What I want/).fill('¿Qué más? Ω');
  await field(content, /^The people/).fill('Families 👩‍👧');
  await openEntry(content, 'Plan');
  await field(content, 'What will you do first?').fill('Line one\nLine two\n\n"Quoted" \\ back');
  await field(content, /^When I was a mentee/).fill('I asked.');
  await field(content, 'Ideas for partners, line 1').fill('A garden');
  await field(content, 'Ideas for partners, line 2').fill('A radio hour');
  await field(content, 'Contact, School').fill('Office');
  await field(content, 'Day, Parks').fill('2026-05-04');
  await field(content, 'When, School').selectOption({ label: 'later' });
  await field(content, 'I wrote it down').check();
  await field(content, 'high, Planning').check();
  await field(content, 'low, Talking').check();
  await field(content, 'museum, Reading').check();
  await field(content, 'school, Making').check();
  await openEntry(content, 'End');
  await field(content, /^What I learned/).fill('That they come when asked');
  await field(content, 'What would help you?').fill('An hour with you.');
}

/** Waits until what is saved would bring back `text` with the next launch. */
export async function savedSoon(record: () => Record<string, string>, text: string): Promise<void> {
  await eventually(() => {
    if (!(record()['cmi.suspend_data'] ?? '').includes(text)) throw new Error(`not saved yet: ${text}`);
  });
}

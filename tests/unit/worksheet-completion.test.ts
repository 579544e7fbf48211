// When worksheets and surveys count as done, what is named as left of them, and that a module is finished by them.
import { describe, expect, test } from 'vitest';
import { quizRules } from '../../scorm-runtime/quiz/standing';
import { askedWorksheets } from '../../src/fields/asked';
import { PROFILES } from '../../src/lms-simulator/profiles';
import type { Api } from '../../src/lms-simulator/session';
import type { Requirement } from '../../src/model/course';
import type { WorksheetData } from '../../src/model/field';
import type { QuizData } from '../../src/model/module-data';
import { decidingQuizzes } from '../../src/questions/mastery-score';
import { launch, STATUS } from './session-world';
import { box, prose, rulesOf, sheet, write } from './worksheet-world';

const PAGES = ['one', 'two'];
const DEFAULT_RULE: Requirement[] = [
  { kind: 'pages' },
  { kind: 'quiz', markedOnly: true },
  { kind: 'worksheets', explicitOnly: true },
];

function begin(complete: Requirement[], ...sheets: WorksheetData[]) {
  const readAll = complete.some(({ kind }) => kind === 'pages');
  const bench = launch({ pages: PAGES, readAll, worksheets: rulesOf(...askedWorksheets(sheets, complete)) });
  return { ...bench, status: () => bench.lms.record()[STATUS] };
}

const three = [box('who'), box('what'), box('when')];

describe('a worksheet', () => {
  test('of `any` is left by its first field, and done with the first word, saved at once when it is judged', () => {
    const { session, status, notices } = begin([{ kind: 'worksheets' }], sheet('plan', three));
    expect(session.left()).toEqual(['one--plan--who']);
    write(session, 'plan', 'when', '   ');
    expect(session.left()).toEqual(['one--plan--who']);
    write(session, 'plan', 'when', 'tomorrow');
    session.judge();
    expect(status()).toBe('completed');
    expect(notices).toEqual(['finished']);
  });

  test('of `all` names every field that is not filled, and of a number as many as are asked for', () => {
    const all = begin([{ kind: 'worksheets' }], sheet('plan', three, { required: 'all' })).session;
    write(all, 'plan', 'what', 'x');
    expect(all.left()).toEqual(['one--plan--who', 'one--plan--when']);
    const two = begin([{ kind: 'worksheets' }], sheet('plan', three, { required: 2 })).session;
    expect(two.left()).toHaveLength(2);
    write(two, 'plan', 'when', 'x');
    expect(two.left()).toEqual(['one--plan--who']);
  });

  test('of a table that grows is whole with one full row', () => {
    const table = { id: 't', label: 'Partners', names: [], row: ['t.who', 't.why'] };
    const { session } = begin([{ kind: 'worksheets' }], sheet('plan', [table], { required: 'all' }));
    write(session, 'plan', 't.who', 'Parks');
    expect(session.left()).toEqual(['one--plan--t']);
    write(session, 'plan', 't.why', 'Space');
    expect(session.left()).toEqual([]);
  });

  test('with a `required` of its own finishes a module that says nothing; another does not', () => {
    const { session } = begin(DEFAULT_RULE, sheet('asked', three, { explicit: true }), sheet('free', three));
    for (const page of PAGES) session.see(page);
    expect(session.left()).toEqual(['one--asked--who']);
    write(session, 'asked', 'who', 'x');
    expect(session.left()).toEqual([]);
  });

  test('that asks for nothing never finishes a module by being opened', () => {
    const { session, status } = begin([{ kind: 'worksheets' }], sheet('free', three, { required: 0 }));
    expect(session.left()).toEqual(PAGES);
    session.close();
    expect(status()).toBe('incomplete');
  });

  test('comes after its page and before the next one', () => {
    const { session } = begin([{ kind: 'pages' }, { kind: 'worksheets' }], sheet('plan', three));
    expect(session.left()).toEqual(['one', 'one--plan--who', 'two']);
  });

  test('that is filled when the tab is lost finishes the module at the next launch, at the latest', () => {
    const complete: Requirement[] = [{ kind: 'worksheets' }];
    const first = begin(complete, sheet('plan', three));
    write(first.session, 'plan', 'who', 'x');
    const second = launch({
      pages: PAGES,
      readAll: false,
      worksheets: rulesOf(sheet('plan', three, { asked: true })),
      storage: first.storage,
      record: first.lms.record(),
    });
    expect(second.lms.record()[STATUS]).toBe('completed');
  });

  test('that is emptied later takes no completion back', () => {
    const { session, status } = begin([{ kind: 'worksheets' }], sheet('plan', three));
    write(session, 'plan', 'who', 'x');
    session.save();
    write(session, 'plan', 'who', '');
    session.close();
    expect(status()).toBe('completed');
    expect(session.left()).toEqual([]);
  });
});

test('a survey is met by submitting it, is no quiz, and has no score', () => {
  const survey: QuizData = {
    id: 'eval',
    page: 'one',
    title: 'Survey',
    practice: true,
    survey: true,
    show: 'nothing',
    layout: 'all',
    shuffle: false,
    weight: 0,
    questions: [],
  };
  const rules = quizRules(decidingQuizzes([survey], [{ kind: 'survey' }]));
  const progress = { seen: [], finished: false };
  expect(rules.standings(progress, undefined)).toMatchObject([{ decides: false, left: ['one--eval'] }]);
  const done = { answers: {}, attempts: 1, submitted: true, checked: 0, seed: 1 };
  const after = { ...progress, quizzes: { eval: done } };
  expect(rules.standings(after, undefined)).toMatchObject([{ left: [] }]);
  expect(rules.score(after)).toBeUndefined();
});

describe('share=instructor', () => {
  const shared = sheet('plan', [...three, { id: 't', label: 'Steps', names: [], row: ['t.what', 't.who'] }], {
    share: true,
  });
  const interactions = (record: Record<string, string>) =>
    Object.entries(record)
      .filter(([name]) => /^cmi\.interactions\.\d+\.(id|student_response)$/.test(name))
      .map(([, value]) => value);

  test('sends what is new when the page is left, once, and what changed again', () => {
    const { session, lms, clock } = begin(DEFAULT_RULE, shared);
    session.visit('one');
    write(session, 'plan', 'who', 'Parks department');
    clock.pass(5000);
    expect(interactions(lms.record())).toEqual([]);
    session.visit('two');
    session.save();
    expect(interactions(lms.record())).toEqual(['plan.who', 'Parks department']);
    expect(lms.record()).toMatchObject({
      'cmi.interactions.0.type': 'fill-in',
      'cmi.interactions.0.result': 'neutral',
    });
    session.save();
    write(session, 'plan', 'who', 'Parks');
    write(session, 'plan', 't.who', 'me');
    session.close();
    expect(interactions(lms.record())).toEqual(['plan.who', 'Parks department', 'plan.who', 'Parks', 'plan.t', ', me']);
  });

  test('sends at the next launch what a lost tab could not', () => {
    const first = begin(DEFAULT_RULE, shared);
    write(first.session, 'plan', 'what', 'Story time');
    const setting = { pages: PAGES, worksheets: rulesOf(shared), storage: first.storage };
    const second = launch({ ...setting, record: first.lms.record() });
    expect(interactions(second.lms.record())).toEqual(['plan.what', 'Story time']);
    second.session.close();
    const third = launch({ ...setting, record: second.lms.record() });
    third.session.close();
    expect(interactions(third.lms.record())).toHaveLength(2);
  });

  /** Launched once more on the same device after the page was turned and `first` lost. */
  function relaunched(first: ReturnType<typeof launch>) {
    const record = first.lms.record();
    return launch({ pages: PAGES, worksheets: rulesOf(shared), storage: first.storage, record });
  }

  test('sends at the next launch what was noted for sending when the tab was lost, or the LMS failed', () => {
    const lost = begin(DEFAULT_RULE, shared);
    write(lost.session, 'plan', 'what', 'Story time');
    lost.session.visit('two');

    let closing = false;
    const through = (api: Api) => ({
      LMSSetValue: (...args: unknown[]) => {
        if (closing) throw new Error('the page is closing');
        return api.LMSSetValue(...args);
      },
    });
    const closed = launch({ pages: PAGES, worksheets: rulesOf(shared), through });
    write(closed.session, 'plan', 'what', 'Story time');
    closing = true;
    closed.session.close();

    const uncommitted = launch({ pages: PAGES, worksheets: rulesOf(shared), hooks: { persist: () => false } });
    write(uncommitted.session, 'plan', 'what', 'Story time');
    uncommitted.session.save();

    for (const first of [lost, closed, uncommitted]) {
      expect(interactions(first.lms.record())).toEqual([]);
      const second = relaunched(first);
      expect(interactions(second.lms.record())).toEqual(['plan.what', 'Story time']);
      second.session.close();
      expect(interactions(relaunched(second).lms.record())).toHaveLength(2);
    }
  });

  test('says that a field was emptied where a learner emptied it, and not where it only gave way for room', () => {
    const boxes = Array.from({ length: 40 }, (_, index) => box(`b-${index}`));
    const many = () => rulesOf(sheet('plan', boxes, { share: true }));
    const first = launch({ worksheets: many() });
    for (const [index, { id }] of boxes.entries()) write(first.session, 'plan', id, prose(450, index));
    first.session.close();
    const sent = interactions(first.lms.record()).length;
    expect(first.notices).toEqual(['kept-on-device']);
    const elsewhere = launch({ worksheets: many(), record: first.lms.record() });
    write(elsewhere.session, 'plan', 'b-39', '');
    elsewhere.session.close();
    expect(interactions(elsewhere.lms.record()).slice(sent)).toEqual(['plan.b-39', '']);
  });

  test('marks what is cut at 255 characters, and divides no character', () => {
    const { session, lms } = begin(DEFAULT_RULE, shared);
    write(session, 'plan', 'who', `${'x'.repeat(253)}😀 and on`);
    session.save();
    const [, response = ''] = interactions(lms.record());
    expect(response).toBe(`${'x'.repeat(253)}…`);
  });

  test('sends nothing in review, and nothing of other worksheets', () => {
    for (const [profile, sheets] of [
      [PROFILES.review, shared],
      [PROFILES.strict, sheet('plan', three)],
    ] as const) {
      const { session, lms } = launch({ profile, pages: PAGES, worksheets: rulesOf(sheets) });
      write(session, 'plan', 'who', 'private');
      session.close();
      expect(interactions(lms.record())).toEqual([]);
    }
  });
});

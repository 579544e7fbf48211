// LMSs that answer otherwise than the standard says, or once not at all: what they have and take counts all the same.
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/lms-simulator/profiles';
import type { Api } from '../../src/lms-simulator/session';
import * as quizzes from './quiz-world';
import { LEARNER, launch, STATUS } from './session-world';
import { box, prose, rulesOf, sheet, write, written } from './worksheet-world';

/** The API, with each answer as `change` makes it. */
function answering(change: (answer: unknown, name: string, element: string) => unknown) {
  return (api: Api): Partial<Api> =>
    Object.fromEntries(
      Object.entries(api).map(([name, run]) => [
        name,
        (...args: unknown[]) => change(run(...args), name, `${args[0]}`),
      ]),
    );
}

describe('yes is yes', () => {
  const FORMS: [string, unknown, unknown][] = [
    ['as .NET writes it', 'True', 'False'],
    ['as a number', 1, 0],
    ['as a number in text', '1', '0'],
  ];
  test.each(FORMS)('%s: the session opens, and all is saved', (_, yes, no) => {
    const through = answering((answer) => (answer === 'true' ? yes : answer === 'false' ? no : answer));
    const { session, lms, notices } = launch({ through });
    for (const page of ['one', 'two', 'three']) session.see(page);
    expect(session.mode).toBe('recording');
    expect(session.save()).toBe('taken');
    expect(lms.record()[STATUS]).toBe('completed');
    expect(notices).toEqual(['finished']);
  });
});

describe('nothing at all is nothing', () => {
  test.each(['undefined', 'null'])('%s is nobody’s id: no learner meets what another one did', (nothing) => {
    const storage = new Map<string, string>();
    const through = answering((answer, name, element) =>
      name === 'LMSCommit' ? 'false' : element === 'cmi.core.student_id' ? nothing : answer,
    );
    const first = launch({ storage, through }).session;
    for (const page of ['one', 'two', 'three']) first.see(page);
    first.close();
    const { session, lms } = launch({ storage });
    expect(session.seen()).toEqual([]);
    expect(lms.record()[STATUS]).toBe('incomplete');
    expect(storage.size).toBe(0);
    // Whoever is the next that the LMS has no id of.
    expect(launch({ storage, through }).session.result()).toBeUndefined();
  });

  test('nor is it a name', () => {
    const { session } = launch({
      through: answering((answer, _, element) => (element === 'cmi.core.student_name' ? 'undefined' : answer)),
    });
    expect(session.learnerName()).toBe('');
  });
});

test('a status in capitals is one: who has it is not failed by a mark that came later', () => {
  const record = { ...LEARNER, [STATUS]: 'passed', [quizzes.RAW]: '50', 'cmi.student_data.mastery_score': '80' };
  const through = answering((answer, _, element) => (element === STATUS ? `${answer}`.toUpperCase() : answer));
  const { session, lms } = quizzes.launch({ record, through, profile: PROFILES.generous });
  session.close();
  expect(lms.record()[STATUS]).toBe('passed');
});

describe('a line break behind every answer is none of it', () => {
  const through = answering((answer) => `${answer}\n`);

  test('an id with it is the same learner’s, and blanks are nobody’s', () => {
    const storage = new Map<string, string>();
    const broken = (api: Api) => ({ ...through(api), LMSCommit: () => 'false' });
    launch({ storage, through: broken }).session.see('one');
    expect(launch({ storage }).session.seen()).toEqual(['one']);
    const blank = answering((answer, _, element) => (element === 'cmi.core.student_id' ? ' ' : answer));
    expect(launch({ storage, through: blank }).session.seen()).toEqual([]);
  });

  test('what the coder wrote is read with it', () => {
    const sheets = rulesOf(sheet('notes', [box('a')]));
    const text = prose(6000, 7);
    const first = launch({ worksheets: sheets });
    write(first.session, 'notes', 'a', text);
    first.session.close();
    const record = first.lms.record();
    expect(record['cmi.suspend_data']).toMatch(/^m/);
    const { session, notices } = launch({ worksheets: sheets, record, through });
    expect(written(session, 'notes', 'a')).toBe(text);
    expect(notices).toEqual([]);
  });
});

test('an id that was cut within a character starts the module, and finds its copy again', () => {
  const setting = { record: { 'cmi.core.student_id': 'ada\ud83d' }, storage: new Map<string, string>() };
  launch({ ...setting, through: answering((answer, name) => (name === 'LMSCommit' ? 'false' : answer)) }).session.see(
    'one',
  );
  expect(launch(setting).session.seen()).toEqual(['one']);
});

test('an LMS that calls what is too long an invalid argument gets what fits', () => {
  let code = '0';
  const through = (api: Api): Partial<Api> => ({
    LMSSetValue(element, value) {
      const isLong = `${value}`.length > 4096;
      const answer = isLong ? 'false' : api.LMSSetValue(element, value);
      code = isLong ? '201' : `${api.LMSGetLastError()}`;
      return answer;
    },
    LMSGetLastError: () => code,
  });
  const sheets = rulesOf(sheet('notes', [box('a'), box('b')]));
  const { session, lms, notices } = launch({ worksheets: sheets, through });
  write(session, 'notes', 'a', prose(9000, 1), 1);
  write(session, 'notes', 'b', prose(12_000, 2), 2);
  expect(session.save()).toBe('refused');
  expect(notices).toEqual(['kept-on-device']);
  write(session, 'notes', 'b', 'Less.', 3);
  expect(session.save()).toBe('taken');
  expect(written(launch({ worksheets: sheets, record: lms.record() }).session, 'notes', 'b')).toBe('Less.');
});

describe('one answer that fails', () => {
  /** Fails when `element` is asked for once more, and once. */
  function failingOnce() {
    let failing = '';
    const through = (api: Api): Partial<Api> => ({
      LMSGetValue(element) {
        if (element !== failing) return api.LMSGetValue(element);
        failing = '';
        throw new Error('NetworkError');
      },
    });
    const fail = (element: string) => {
      failing = element;
    };
    return { through, fail };
  }

  test('of how many interactions there are, takes none of them', () => {
    const { through, fail } = failingOnce();
    const world = quizzes.launch({ through });
    fail('cmi.interactions._count');
    world.submit(quizzes.HALF);
    expect(world.interaction(0).result).toBe('correct');
    expect(world.interaction(1).result).toBe('wrong');
  });

  test('of the LMS’s own mark lets nobody pass below it', () => {
    const { through, fail } = failingOnce();
    const record = { ...LEARNER, 'cmi.student_data.mastery_score': '80' };
    fail('cmi.student_data.mastery_score');
    const world = quizzes.launch({ through, record, quizzes: [quizzes.quiz({ pass: 50 })] });
    world.read();
    world.submit(quizzes.HALF);
    expect(world.session.result()).toBeUndefined();
    world.session.close();
    expect(world.lms.record()[STATUS]).toBe('incomplete');
  });

  test('of the score lets no later one lower it', () => {
    const { through, fail } = failingOnce();
    // Its progress was lost.
    const record = { ...LEARNER, [STATUS]: 'passed', [quizzes.RAW]: '100' };
    const world = quizzes.launch({ through, record, quizzes: [quizzes.quiz({ pass: 50 })] });
    fail(quizzes.RAW);
    world.read();
    world.submit(quizzes.HALF);
    expect(world.lms.record()[quizzes.RAW]).toBe('100');
  });
});

test('an LMS whose LMSInitialize throws, or answers nothing, is asked nothing more', () => {
  for (const LMSInitialize of [() => expect.fail('NetworkError'), () => undefined]) {
    const { session, lms } = launch({ through: () => ({ LMSInitialize }) });
    expect(session.mode).toBe('unrecorded');
    expect(lms.calls).toEqual([]);
  }
});

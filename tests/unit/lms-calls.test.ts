// The test LMS against ADL's own SCORM 1.2 data model: 127 calls in one session, answers and error codes side by side.
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { API_FUNCTIONS, type ApiFunction, createSession } from '../../src/lms-simulator/session';
import table from './lms-calls.json';

/** Where we differ on purpose. Row numbers count from 1, as in the data file. */
const DIFFERENCES: Record<number, { ours: string; because: string }> = {
  21: { ours: '/201', because: "ADL's model crashes on an empty element name; the name is an invalid argument" },
  43: {
    ours: 'false/405',
    because: "ADL's model takes an empty timespan and then crashes in LMSFinish; it is no CMITimespan",
  },
  94: { ours: 'false/405', because: "ADL's model does not measure CMIFeedback, which holds 255 characters" },
  101: { ours: 'false/405', because: "ADL's model does not measure CMIFeedback, which holds 255 characters" },
  123: { ours: 'true', because: "ADL's model crashes here because of the empty session_time it took in row 43" },
  124: { ours: 'false/301', because: 'the session ended in row 123' },
  125: { ours: '/301', because: 'the session ended in row 123' },
  126: { ours: 'false/301', because: 'the session ended in row 123' },
};

/** `x×4096` in the table stands for that many letters. */
function expand(argument: string): string {
  const [, letter, times] = /^(.)×(\d+)$/.exec(argument) ?? [];
  return letter === undefined ? argument : letter.repeat(Number(times));
}

function isApiFunction(name: string | undefined): name is ApiFunction {
  return API_FUNCTIONS.some((known) => known === name);
}

describe('the strict LMS answers as the standard says', () => {
  const learner = { 'cmi.core.student_id': 's-1', 'cmi.core.student_name': 'Lovelace, Ada' };
  const { api } = createSession(learner, PROFILES.strict);
  const answers = table.map(({ call: [name, ...args] }) => {
    if (!isApiFunction(name)) throw new Error(`${name} is not a function of the API`);
    const result = api[name](...args.map(expand));
    const error = api.LMSGetLastError();
    return error === '0' ? result : `${result}/${error}`;
  });

  it('has the whole table', () => {
    expect(table).toHaveLength(127);
  });

  table.forEach(({ call, adl }, index) => {
    const difference = DIFFERENCES[index + 1];
    const title = `${index + 1}. ${call.join(' ').replace('\n', '\\n')} → ${difference?.ours ?? adl}`;
    it(difference ? `${title} (${difference.because})` : title, () => {
      expect(answers[index]).toBe(difference?.ours ?? adl);
      if (difference) expect(adl, 'no longer a difference').not.toBe(difference.ours);
    });
  });
});

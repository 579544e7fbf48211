// The braces of `:::quiz[Title]{…}` and `:::survey[Title]{…}`: pass mark, attempts, what is shown, and what cannot go together.

import {
  numberFrom,
  oneOf,
  reportUnknown,
  settingOf,
  type TakenAttributes,
  YES_OR_NO,
} from '../activities/read-attributes';
import type { Container } from '../markdown/nodes';
import type { Reading } from './draft';
import type { QuizSettings } from './quiz';

export const SURVEY_ATTRIBUTES = ['layout', 'shuffle'];

export const QUIZ_ATTRIBUTES = ['pass', 'attempts', 'shuffle', 'practice', 'show', 'layout', 'pick'];

const LAYOUT = oneOf('all', 'one');

/** Reads the settings of a quiz. `pass` is the module's own pass mark, for quizzes that have none. */
export function readSettings(
  { fence }: Container,
  title: TakenAttributes,
  pass: number | undefined,
  reading: Reading,
): QuizSettings {
  const own = { values: fence.attributes.values, place: fence.place };
  reportUnknown(own.values, QUIZ_ATTRIBUTES, fence.place, reading);
  const attributes = { values: { ...title.values, ...own.values }, place: fence.place };
  const practice = settingOf(attributes, 'practice', YES_OR_NO, reading) ?? false;
  const ownPass = settingOf(attributes, 'pass', numberFrom(0, 100, '80'), reading);
  const attempts = settingOf(attributes, 'attempts', numberFrom(1, 99, '3', true), reading);
  if (practice && ownPass !== undefined) reportPractice('pass', ownPass, fence.place, reading);
  if (practice && attempts !== undefined) reportPractice('attempts', attempts, fence.place, reading);
  return {
    ...(practice ? {} : { pass: ownPass ?? pass }),
    ...(practice ? {} : { attempts }),
    practice,
    shuffle: settingOf(attributes, 'shuffle', YES_OR_NO, reading) ?? false,
    show: settingOf(attributes, 'show', oneOf('answers', 'score', 'nothing'), reading) ?? 'answers',
    layout: settingOf(attributes, 'layout', LAYOUT, reading) ?? 'all',
    pick: settingOf(attributes, 'pick', numberFrom(1, 999, '5', true), reading),
  };
}

/** Reads the settings of a survey: nothing in it is scored, and it is submitted once. `known`: its attributes. */
export function readSurveySettings(
  { fence }: Container,
  title: TakenAttributes,
  known: readonly string[],
  reading: Reading,
): QuizSettings {
  const own = { values: fence.attributes.values, place: fence.place };
  reportUnknown(own.values, known, fence.place, reading);
  const attributes = { values: { ...title.values, ...own.values }, place: fence.place };
  return {
    practice: true,
    survey: true,
    attempts: 1,
    shuffle: settingOf(attributes, 'shuffle', YES_OR_NO, reading) ?? false,
    show: 'nothing',
    layout: settingOf(attributes, 'layout', LAYOUT, reading) ?? 'all',
  };
}

function reportPractice(
  key: 'pass' | 'attempts',
  value: number,
  place: TakenAttributes['place'],
  reading: Reading,
): void {
  reading.report('quiz-settings', {
    place,
    reason:
      key === 'pass'
        ? 'A practice quiz is never scored, so nobody can pass it: its pass mark does nothing.'
        : 'A practice quiz is never scored, so it can be repeated as often as wanted: its number of attempts does nothing.',
    note: `Take  ${key}=${value}  out, or  practice  where the quiz is to count.`,
    actual: `${key}=${value}`,
  });
}

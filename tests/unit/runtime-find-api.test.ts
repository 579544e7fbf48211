// The API is found wherever an LMS may have put it, and not finding it is no error.
import { expect, test } from 'vitest';
import { type ApiWindow, findApi } from '../../scorm-runtime/lms/find-api';

const API = { LMSInitialize: () => 'true' };

function frameIn(parent: ApiWindow): ApiWindow {
  return { parent };
}

function topWindow(content: Partial<ApiWindow> = {}): ApiWindow {
  const window: ApiWindow = { opener: null, ...content };
  window.parent = window;
  return window;
}

/** A window of another origin: every property throws. */
const foreign = new Proxy({} as ApiWindow, {
  get: () => {
    throw new Error('SecurityError');
  },
});

test('in the window itself, in a parent, in a far ancestor', () => {
  const player = topWindow({ API });
  expect(findApi(player)).toBe(API);
  expect(findApi(frameIn(player))).toBe(API);
  expect(findApi(frameIn(frameIn(frameIn(player))))).toBe(API);
});

test('the nearest one, where there are two', () => {
  const near = { LMSInitialize: () => 'near' };
  expect(findApi(frameIn({ API: near, parent: topWindow({ API }) }))).toBe(near);
});

test('in the opener, in the opener’s parent, in the opener of a parent', () => {
  expect(findApi(topWindow({ opener: topWindow({ API }) }))).toBe(API);
  expect(findApi(topWindow({ opener: frameIn(topWindow({ API })) }))).toBe(API);
  expect(findApi(frameIn(topWindow({ opener: topWindow({ API }) })))).toBe(API);
});

test('beyond a window of another origin there is nothing to find, and no exception', () => {
  expect(findApi(frameIn(foreign))).toBeUndefined();
  expect(findApi(topWindow({ opener: foreign }))).toBeUndefined();
  expect(findApi(foreign)).toBeUndefined();
});

test('an element that happens to be called API is not one', () => {
  expect(findApi(topWindow({ API: { tagName: 'DIV' } }))).toBeUndefined();
});

test('parents in a circle end the search', () => {
  const one: ApiWindow = {};
  one.parent = { parent: one };
  expect(findApi(one)).toBeUndefined();
});

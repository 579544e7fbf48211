// Finds the API object of a SCORM 1.2 LMS (RTE 3.3): upwards through the parents, then the openers and their parents.

/** The eight functions of the SCORM 1.2 API, as far as they can be trusted: an LMS may return anything. */
export interface Scorm12Api {
  LMSInitialize(argument: ''): unknown;
  LMSFinish(argument: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: ''): unknown;
  LMSGetLastError(): unknown;
}

/** The part of a window that the search touches. */
export interface ApiWindow {
  API?: unknown;
  parent?: ApiWindow | null;
  opener?: ApiWindow | null;
}

/** Real frames nest a handful deep; the bound is for windows that lie about their parent. */
const MOST_HOPS = 50;

/** The nearest `API`, or undefined when the module runs outside an LMS. Never throws. */
export function findApi(start: ApiWindow): Scorm12Api | undefined {
  const windows = ancestors(start);
  // The player may be a popup whose opener, or whose frames' opener, holds the API.
  const openers = windows.flatMap((window) => ancestors(reach(window, 'opener')));
  return [...windows, ...openers].map(apiOf).find(Boolean);
}

function ancestors(start: ApiWindow | undefined): ApiWindow[] {
  const chain: ApiWindow[] = [];
  for (let next = start; next && !chain.includes(next) && chain.length < MOST_HOPS; next = reach(next, 'parent')) {
    chain.push(next);
  }
  return chain;
}

/** A cross-origin window throws SecurityError on almost every property. */
function reach(window: ApiWindow, name: 'parent' | 'opener'): ApiWindow | undefined {
  try {
    return window[name] ?? undefined;
  } catch (_crossOrigin) {
    return undefined;
  }
}

function apiOf(window: ApiWindow): Scorm12Api | undefined {
  try {
    const api = window.API as Scorm12Api | null | undefined;
    // An element with id="API" is a property of its window too; only functions make an API.
    return api?.LMSInitialize ? api : undefined;
  } catch (_crossOrigin) {
    return undefined;
  }
}

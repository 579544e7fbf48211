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
  const found = [...windows, ...openers].map((window) => reach(window, 'API'));
  // An element with id="API" is a property of its window too; only functions make an API.
  return found.find((api) => reach(api, 'LMSInitialize')) as Scorm12Api | undefined;
}

function ancestors(start: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let next = start; next && !chain.includes(next) && chain.length < MOST_HOPS; next = reach(next, 'parent')) {
    chain.push(next);
  }
  return chain;
}

/** Undefined where there is none. A cross-origin window throws SecurityError on almost every property. */
function reach(from: unknown, name: string): unknown {
  try {
    return (from as Record<string, unknown>)[name];
  } catch (_crossOrigin) {
    return undefined;
  }
}

// A flag for V8, for programs that run for seconds: by Node's version.

/**
 * V8 optimises early, for servers that run for days: of a run of seconds that is a quarter of all the time. So it begins later. The
 * flag has another name in each version of V8 and an unknown one is an error message; the versions that are not here optimise late
 * enough by themselves.
 */
export const OPTIMISE_LATER: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=700000',
  22: '--invocation-count-for-turbofan=20000',
};

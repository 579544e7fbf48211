// What the marks of a question are called that the build writes into its form, and the runtime shows.

/** Of a choice among others of one name. */
export function choiceName(name: string, value: string): string {
  return `${name}=${value}`;
}

/** `name`: of a choice, or of a control that anything can be entered in. */
export function markName(name: string, right: boolean | undefined): string {
  return `${name}:${right}`;
}

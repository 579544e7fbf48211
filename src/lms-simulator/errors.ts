// The error codes of the SCORM 1.2 API and their texts (RTE 3.3, "API Error Codes"). There is no 407 in SCORM 1.2.

const ERROR_TEXTS = {
  0: 'No error',
  101: 'General exception',
  201: 'Invalid argument error',
  202: 'Element cannot have children',
  203: 'Element not an array - cannot have count',
  301: 'Not initialized',
  401: 'Not implemented error',
  402: 'Invalid set value, element is a keyword',
  403: 'Element is read only',
  404: 'Element is write only',
  405: 'Incorrect data type',
} as const satisfies Record<number, string>;

export type ErrorCode = keyof typeof ERROR_TEXTS;

/** The text of an error code as LMSGetErrorString gives it: empty for a code that the standard does not know. */
export function errorText(code: string): string {
  const known: Record<string, string> = ERROR_TEXTS;
  return Object.keys(known).includes(code) ? (known[code] ?? '') : '';
}

// The sizes that SCORM 1.2 allows a value at run time (SCORM 1.2 RTE, section 3.4.4). Shared with the runtime.

/** `cmi.suspend_data`: CMIString4096, counted in UTF-16 units. */
export const SUSPEND_DATA_LENGTH = 4096;

/** CMITimespan has at most four digits of hours: HHHH:MM:SS.SS. */
export const TIMESPAN_HOURS = 9999;

// Ids of the module document that are not an author's: the document writes them, the runtime looks them up.

export const CONTENTS_ID = 'contents';
export const SEARCH_ID = 'search';
export const NOTICES_ID = 'notices';
export const ANNOUNCER_ID = 'announcer';

// A page's id is `[a-z0-9-]+`: with an underscore no page can have one of these.
export const MAIN_ID = 'main_';
export const RESULTS_ID = 'search_results';
export const PROGRESS_ID = 'progress_';
export const PROGRESS_TEXT_ID = 'progress_text';
/** How many pages are done. */
export const DONE_ID = 'done_';
/** Marks a page of the contents as done. With an underscore: what is left on a page called `done` begins with `done--`. */
export const DONE_MARK = 'done_';
/** Shown once the module is finished. */
export const FINISHED_ID = 'finished_';
export const MODULE_DATA_ID = 'module_data';
/** The template of the notices and of the pages that end the module. */
export const MESSAGES_ID = 'messages_';

/** Appendices: shown in the place of a page, and not pages: nothing is recorded of them. */
export const WORKBOOK_ID = 'workbook_';
export const WORKBOOK_TEXTS_ID = 'workbook_texts';
export const RECORD_ID = 'record_';
export const RECORD_TEXTS_ID = 'record_texts';

/** The `meta` element that states the package's digest. */
export const DIGEST_NAME = 'carrel-digest';
/** So many of its characters are shown to people: enough to tell editions of a module apart, and short enough to read out. */
export const DIGEST_SHOWN = 12;

/** The ids that a page could also have asked for, and must not get. */
export const RESERVED_IDS: readonly string[] = [CONTENTS_ID, SEARCH_ID, NOTICES_ID, ANNOUNCER_ID];

/** Id of a page's h1. */
export function pageTitleId(pageId: string): string {
  return `${pageId}--title`;
}

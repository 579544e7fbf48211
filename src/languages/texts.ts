// The list of all texts that Carrel itself writes; every language file has exactly these.
import type { RuntimeTexts } from '../model/texts';

/** Titles of boxes whose author gave none. */
export interface BoxTitles {
  objectives: string;
  note: string;
  example: string;
  activity: string;
  resources: string;
  event: string;
}

/** Labels of a webinar's record (`:::event`). */
interface EventLabels {
  presenters: string;
  date: string;
  timeZone: string;
  duration: string;
  recording: string;
  slides: string;
  captions: string;
  transcript: string;
  chat: string;
  guide: string;
}

export interface Texts {
  /** BCP 47 tag of these texts: marks them up where the module is in another language (WCAG 3.1.2). */
  language: string;
  skipToContent: string;
  contents: string;
  search: string;
  /** What stands in the empty field, where there is room for one word. */
  searchShort: string;
  exit: string;
  previous: string;
  next: string;
  finish: string;
  progress: string;
  pageTurns: string;
  publishedBy: string;
  licence: string;

  opensInNewWindow: string;
  footnotes: string;
  footnote: string;
  backToReference: string;
  /** The button that loads a player, or another page, from its host; with and without a known duration. */
  playVideo: string;
  playVideoFor: string;
  showPage: string;
  linkToVideo: string;
  linkToPage: string;
  transcript: string;
  tableRegion: string;
  tableRegionNumbered: string;
  taskDone: string;
  taskOpen: string;
  reveal: string;
  unavailable: string;
  durationMinutes: string;
  durationHours: string;
  durationHoursMinutes: string;
  boxes: BoxTitles;
  event: EventLabels;

  runtime: RuntimeTexts;
}

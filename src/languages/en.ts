// English.
import { appendicesEn } from './appendices-en';
import { quizzesEn } from './quizzes-en';
import type { Texts } from './texts';
import { worksheetsEn } from './worksheets-en';

export const en: Texts = {
  language: 'en',
  skipToContent: 'Skip to the content',
  notReady:
    'The module is not ready yet: until this message goes, nothing that you do here is recorded. If it stays, close this window and open the module again. It needs a connection, and a browser that may run scripts.',
  contents: 'Contents',
  search: 'Search this module',
  searchShort: 'Search',
  exit: 'Save and exit',
  previous: 'Previous',
  next: 'Next',
  finish: 'Finish',
  progress: 'Progress',
  publishedBy: 'Published by {name}',
  licence: 'Licence: {licence}',

  opensInNewWindow: '(opens in a new window)',
  footnotes: 'Footnotes',
  footnote: 'Footnote {number}',
  backToReference: 'Back to reference {number}',
  playVideo: 'Play: {title}, loads from {host}',
  playVideoFor: 'Play: {title} ({duration}), loads from {host}',
  showPage: 'Show: {title}, loads from {host}',
  linkToVideo: 'Watch “{title}” on {host}',
  linkToPage: 'Open “{title}” on {host}',
  transcript: 'Transcript',
  tableRegion: 'Table',
  tableRegionNumbered: 'Table {number}',
  taskDone: 'Done:',
  taskOpen: 'To do:',
  reveal: 'Show more',
  unavailable: 'Not available: {name}',
  durationMinutes: '{minutes} min',
  durationHours: '{hours} h',
  durationHoursMinutes: '{hours} h {minutes} min',
  boxes: {
    objectives: 'Learning objectives',
    note: 'Note',
    example: 'Example',
    activity: 'Activity',
    resources: 'Resources',
    event: 'About this event',
  },
  event: {
    presenters: 'Presenters',
    date: 'Date',
    timeZone: 'Time zone',
    duration: 'Length',
    recording: 'Recording',
    slides: 'Slides',
    captions: 'Captions',
    transcript: 'Transcript',
    chat: 'Chat log',
    guide: 'Learner guide',
  },

  ...quizzesEn,

  ...appendicesEn,

  worksheet: worksheetsEn,

  runtime: {
    pageOf: 'Page {number} of {total}',
    done: 'done',
    notDone: 'not done yet',
    quizToDo: 'to do: {title}',
    worksheetToDo: 'worksheet to fill in: {title}',
    pagesDone: '{seen} of {total} pages done',
    moduleFinished: 'Module finished',
    notices: {
      'no-lms': 'Nothing is being recorded: this module was not opened from a learning system.',
      'session-ended':
        'Your session with the learning system has ended or could not be opened, so nothing is being recorded. To continue, close this window and open the module again from your course.',
      review: 'You are looking at this module in review: nothing you do now is recorded.',
      'not-saved': 'Your latest progress could not be saved in the learning system. Saving will be tried again.',
      'kept-on-device':
        'The learning system does not accept all of your progress. It is kept in this browser, on this device, and will be here when you come back.',
      'kept-alone':
        'There is no session with the learning system now. What you do is kept in this browser, on this device, and is added when you open the module here again from your course.',
      unread:
        'What the learning system had saved of your earlier work in this module cannot be read, so you start anew. Download what was saved, and send it to whoever looks after your learning system.',
      'saved-again': 'Your progress is saved again.',
      finished: 'You have done everything this module asks for.',
      left: 'Not finished yet. Still to do:',
    },
    unreadFile: 'Download what was saved',
    dismiss: 'Close this message',
    resultsOne: '1 page found',
    resultsMany: '{count} pages found',
    resultsNone: 'Nothing found',
    exit: {
      saved: {
        title: 'You can close this window',
        text: 'Your progress is saved. Open the module again at any time to return to this page.',
      },
      stored: {
        title: 'You can close this window',
        text: 'The learning system says that your progress is saved. A copy also stays in this browser, on this device, until your next visit shows that nothing is missing. On a shared computer, clear this device.',
      },
      unrecorded: {
        title: 'You can close this window',
        text: 'Nothing was recorded, because there was no session with a learning system.',
      },
      review: {
        title: 'You can close this window',
        text: 'You looked at this module in review, so nothing was changed.',
      },
      kept: {
        title: 'You can close this window',
        text: 'What the learning system did not take is kept in this browser, on this device. It is added when you open the module here again.',
      },
      discarded: {
        title: 'You can close this window',
        text: 'What the learning system did not take is no longer kept. Nothing of it is left on this device.',
      },
      unsaved: {
        title: 'Not everything is saved yet',
        text: 'The learning system did not take all of your progress. What would you like to do?',
      },
    },
    tryAgain: 'Try again',
    keepHere: 'Keep it on this device and exit',
    backToModule: 'Back to the module',
    discard: 'Finish and clear this device',
  },

  worksheetRuntime: {
    notices: {
      'no-lms':
        'Nothing is being recorded: this module was not opened from a learning system. What you write is gone when this window closes. Download it to keep it.',
      'session-ended':
        'Your session with the learning system has ended or could not be opened, so nothing is being recorded. Download what you have written here. To continue, close this window and open the module again from your course.',
      review:
        'You are looking at this module in review: nothing you do now is recorded. What you write stays in this window and is gone when it closes. Download it to keep it.',
      'not-saved':
        'What you wrote last could not be saved in the learning system. Saving will be tried again. You can also download your work.',
      'kept-on-device':
        'The learning system does not accept all that you have written. It takes what you wrote last; the rest is kept in this browser, on this device, and will be here when you come back. Download your work to have all of it elsewhere, too.',
    },
    exit: {
      unrecorded: {
        title: 'You can close this window',
        text: 'Nothing was recorded, because there was no session with a learning system. What you wrote in this visit is gone when you close this window.',
      },
      stored: {
        title: 'You can close this window',
        text: 'The learning system says that your progress is saved. A copy also stays in this browser, on this device, until your next visit shows that nothing is missing. On a shared computer, download your work and then clear this device.',
      },
      review: {
        title: 'You can close this window',
        text: 'You looked at this module in review, so nothing was changed. What you wrote now is gone when you close this window.',
      },
      discarded: {
        title: 'You can close this window',
        text: 'Nothing is kept on this device. What the learning system did not take is gone when you close this window.',
      },
    },
    tr: { gone: 'Row {n} is removed.', undo: 'Undo: bring row {n} back', back: 'Row {n} is back.' },
    li: { gone: 'Line {n} is removed.', undo: 'Undo: bring line {n} back', back: 'Line {n} is back.' },
    download: 'Download your work',
  },
};

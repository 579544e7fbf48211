// English, for the workbook and the continuing-education record.
import type { AppendixTexts } from './appendix-texts';

export const appendicesEn: AppendixTexts = {
  workbook: {
    title: 'Workbook',
    intro:
      'All worksheets of this module, in one place. What you write here stands on the pages too, and what you wrote there stands here.',
    print: 'Print',
    webPage: 'Download as a web page',
    word: 'Download as a Word document',
    save: 'Save as a data file',
    load: 'Load a data file',
    removed: 'No longer part of this module',
    removedIntro:
      'No field can show this: it was written in another edition of the module, came from a data file, or stood in a field that you filled in again before the learning system could say what it holds. It stays with your answers, and it is in your downloads.',
    conflict: 'You and the file say different things',
    conflictIntro:
      'Here the file has other words than you have now. Whatever you choose, everything else of the file is loaded.',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the file’s',
    back: 'Back to the page',
    blankTitle: 'Workbook to fill in by hand',
    blankName: 'Name',
    blankDate: 'Date',
    runtime: {
      of: '{title}: workbook',
      name: 'Name: {name}',
      notFilled: 'Not filled in',
      chosen: 'chosen',
      notChosen: 'not chosen',
      wordNotLoaded:
        'The part that writes Word documents could not be loaded. Use “Download as a web page” instead: Word opens that file too.',
      downloaded: 'The file {file} is in your downloads.',
      fileUnreadable:
        'This is not a data file of a workbook, so nothing was changed. Choose the file whose name ends in “-work.json”.',
      fileNewer:
        'This file was saved by a newer edition of this module, which this one cannot read. Nothing was changed.',
      fileOther: 'This file belongs to another module, “{title}”. Nothing was changed.',
      fileEmpty: 'There is nothing written in this file. Nothing was changed.',
      fileSame: 'Everything in this file is here already.',
      loadedOne: 'One answer was loaded from the file.',
      loadedMany: '{count} answers were loaded from the file.',
      notSaved:
        'The learning system does not save what is loaded now: before you close this window, download your work.',
      mine: 'Yours: {text}',
      theirs: 'In the file: {text}',
      kept: 'Your own words were kept.',
    },
  },
  record: {
    title: 'Continuing education record',
    link: 'Your record',
    open: 'You can print this record once you have finished the module.',
    toDo: 'Still to do:',
    failed:
      'There is no record to print: the module is recorded as failed. If you think that you should have another attempt, ask whoever runs the course.',
    unrecorded:
      'There is no record, because nothing is being recorded: this module has no session with a learning system. Open it from your course.',
    name: 'Name',
    module: 'Module',
    course: 'Course',
    on: 'Finished on',
    hours: 'Hours',
    category: 'Category',
    provider: 'Provider',
    instructor: 'Instructor',
    package: 'Edition of the module',
    standing:
      'This page was made by the module in the learner’s browser, from what the learning system told it. It is a memo for your files, not a certificate: nobody has signed it, and the learning system’s own record is the authority. The provider can compare the edition with the package that was published.',
    print: 'Print this record',
    back: 'Back to the page',
    runtime: {
      unnamed: 'not given by the learning system',
      undated: 'not known to the module; the learning system has the date',
    },
  },
};

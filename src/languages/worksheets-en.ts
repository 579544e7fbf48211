// What stands in the forms of worksheets: English.
import type { WorksheetTexts } from './worksheet-texts';

export const worksheetsEn: WorksheetTexts = {
  title: 'Worksheet',
  private:
    'What you write here is for you: no report contains it. The learning system keeps it with your progress in this module, where its administrators could read it.',
  shared:
    'What you write here goes to the learning system with your name, where your instructors and administrators can read it: the first 255 characters of each answer or, where your library keeps learning records, all of it.',
  sharedGist: 'Shared with your instructors.',
  cell: '{column}, {row}',
  cellOfRow: '{column}, row {n}',
  column: 'Column {n}',
  row: 'Row {n}',
  line: '{label}, line {n}',
  addRow: 'Add a row',
  addLine: 'Add a line',
  removeRow: 'Remove row {n}',
  removeLine: 'Remove line {n}',
  choose: 'Choose …',
  later: 'You can fill in “{column}” later, on the page',
  laterHere: 'You can fill in “{column}” later, further down on this page:',
};

// What stands in the forms of worksheets from the start.

export interface WorksheetTexts {
  /** Of a worksheet that its author gave no title. */
  title: string;
  /** Who can read what a learner writes; said before the first keystroke. */
  private: string;
  /** The same where the author wrote `share=instructor`. */
  shared: string;
  /** Its gist, heard at each field. */
  sharedGist: string;
  /** Names of cells: by column and row, and by column and number of a row without a name. */
  cell: string;
  cellOfRow: string;
  /** A column without a heading. */
  column: string;
  row: string;
  /** Name of one line of a list. */
  line: string;
  addRow: string;
  addLine: string;
  removeRow: string;
  removeLine: string;
  /** Nothing is chosen yet. */
  choose: string;
  /** Where a column that is not open yet can be filled in; on another page, and further down on this one. */
  later: string;
  laterHere: string;
}

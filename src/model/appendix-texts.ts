// What the scripts of the workbook and of the record write into the page and into files; `{name}` marks a value.

export interface WorkbookRuntimeTexts {
  /** Of downloads, and of the workbook on paper. */
  of: string;
  name: string;
  notFilled: string;
  chosen: string;
  notChosen: string;
  wordNotLoaded: string;
  downloaded: string;
  /** Of a file that was to be loaded. */
  fileUnreadable: string;
  fileNewer: string;
  fileOther: string;
  fileEmpty: string;
  fileSame: string;
  loadedOne: string;
  loadedMany: string;
  /** Said behind these where no learning system keeps what is loaded. */
  notSaved: string;
  mine: string;
  theirs: string;
  kept: string;
}

export interface RecordRuntimeTexts {
  unnamed: string;
  undated: string;
}

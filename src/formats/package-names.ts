// What the files are called that a build makes of a module (DESIGN, section 4).

/** `partners-scorm12.zip`. `format`: as on the command line. */
export function packageName(id: string, format: string): string {
  return `${id}-${format}.zip`;
}

/** The form to print, which lies beside the package of a module with worksheets. */
export function workbookName(id: string): string {
  return `${id}-workbook.html`;
}

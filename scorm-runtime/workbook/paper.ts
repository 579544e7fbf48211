// The workbook on paper: its title and the learner's name at the head of each page, and the page's number at its foot.

let sheet: CSSStyleSheet | undefined;

/**
 * Writes `header` into the margin of every printed page (CSS Paged Media, section 5: margin boxes); nothing when it is empty.
 * Browsers that know no such boxes print the line that stands under the heading.
 */
export function headPages(header: string) {
  if (!document.adoptedStyleSheets) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const boxes = `@top-left{content:"${cssText(header)}";font-size:9pt}@bottom-right{content:counter(page);font-size:9pt}`;
  sheet.replaceSync(header && `@page{margin:2cm;${boxes}}`);
}

/** A name comes from the LMS: whatever is not a letter, a digit or a space stands as its code (CSS Syntax, section 4.3.7). */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

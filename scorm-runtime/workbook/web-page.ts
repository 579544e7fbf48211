// The workbook as one HTML file that needs nothing else: no script, no other file, readable by anything that reads HTML.
import { element } from '../document-parts';
import { ANSWER, CHOICE, EMPTY, TICKS } from './clean-copy';

/** In a narrow window rows are cards, as on the page (theme/worksheets.css); of choices those that were made. */
const STYLE = `
:root { color-scheme: light dark; font: 100%/1.6 system-ui, sans-serif }
body { max-width: 48rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th, td { border: 1px solid; padding: .4rem .6rem; text-align: start; vertical-align: top }
tr { break-inside: avoid }
dt { font-weight: 600 }
dd { white-space: pre-wrap }
.${TICKS} { list-style: none; padding: 0 }
.${ANSWER} { white-space: pre-wrap }
span.${ANSWER} { font-weight: 600 }
td span.${ANSWER} { font-weight: 400; display: inline-block; min-width: 4em; overflow-wrap: anywhere }
div.${ANSWER} { border-inline-start: 4px solid; padding-inline-start: .8rem; margin: .4rem 0 1.2rem }
.${EMPTY} { font-style: italic }
@page { margin: 2cm }
@media screen and (max-width: 36rem) {
th, td { overflow-wrap: anywhere }
table:has([data-column], [${CHOICE}]) thead { display: none }
table:has([data-column], [${CHOICE}]) :is(tbody, tr, th, td) { display: block }
[data-column]::before { content: attr(data-column); display: block; font-weight: 600 }
[${CHOICE}]:empty { display: none }
[${CHOICE}]::after { content: attr(${CHOICE}) }
}
`;

/** The text of the file. `main` is a clean copy. */
export function webPage(main: HTMLElement, title: string, language: string): string {
  const escaped = (text: string) => element('p', {}, text).innerHTML;
  return `<!DOCTYPE html>
<html lang="${escaped(language).replace(/"/g, '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${main.outerHTML}
</body>
</html>
`;
}

// The workbook for groups without a computer: one HTML file beside the package, to be printed and filled in by hand.
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { levelHeadings } from '../fields/workbook-headings';
import type { Texts } from '../languages/texts';
import type { Course, RenderedModule } from '../model/course';
import { fillText } from '../model/texts';
import { decodePath } from '../read/paths';
import { blankFields, type Picture } from './blank-fields';
import { chromeLanguage } from './chrome-language';
import { type Html, html, safeHtml } from './html';

/** Columns to write in have one width, which gives way to a long word in a head: it would be broken. */
const STYLE = `
:root { font: 11pt/1.5 Georgia, serif; color: #000; background: #fff }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid }
h1 { margin: 0 0 .5rem }
header, .objectives { border-bottom: 1px solid #000; margin-bottom: 1.5rem; padding-bottom: 1rem }
header p { margin: 0 0 .5rem }
.who { display: flex; flex-wrap: wrap; gap: 1rem }
.who span { display: flex; gap: .5rem; flex: 1 }
.who span:first-child { flex: 2 }
main > section { margin-bottom: 2rem }
.blank, .who i { display: inline-block; min-width: 14rem; flex: 1; border-bottom: 1px solid #000 }
li > .blank:only-child { width: 100% }
.lines { margin: .25rem 0 1.25rem }
.lines div { height: 2.1rem; border-bottom: 1px solid #000; break-inside: avoid }
table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.25rem }
caption { text-align: start; font-weight: 700 }
th, td { border: 1px solid #000; padding: .35rem .5rem; text-align: start; vertical-align: top }
tr { break-inside: avoid }
tr.open > * { height: 3.4rem; width: 20rem }
p:has(> .blank:only-child) { display: flex; gap: .4rem; align-items: end }
p:has(+ div > .lines) { break-after: avoid }
li { margin-bottom: .5rem }
.ticks { list-style: none; padding: 0 }
img { max-width: 100% }
@page { margin: 2cm }
`;

/** The `meta` element by which a build knows a form that an earlier one wrote. */
export const BLANK_NAME = 'carrel-blank-workbook';

/** The text of the file, with `forms` as they stand in the workbook; undefined where there are none. The same module gives the same bytes. */
export function blankWorkbook(
  course: Course,
  module: RenderedModule,
  forms: readonly Root[],
  texts: Texts,
): string | undefined {
  const { title, language } = module;
  if (forms.length === 0) return undefined;
  const lang = chromeLanguage(module, texts);
  const words = texts.workbook;
  const picture = pictureOf(module);
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="${BLANK_NAME}" content="${module.id}">
<title>${fillText(words.runtime.of, { title })}</title>
<style>${safeHtml(STYLE + pageHeader(title))}</style>
</head>
<body>
<header>
<p lang="${course.language}">${course.title}</p>
<h1>${title}</h1>
<p${lang}>${words.blankTitle}</p>
<p class="who"${lang}><span>${words.blankName}: <i></i></span> <span>${words.blankDate}: <i></i></span></p>
</header>
<main>
${objectives(module, texts)}
${forms.map((form) => worksheet(form, picture))}
</main>
</body>
</html>
`.html;
}

function objectives(module: RenderedModule, texts: Texts): Html | false {
  const { objectives: goals } = module;
  if (goals.length === 0) return false;
  return html`<section class="objectives">
<h2${chromeLanguage(module, texts)}>${texts.boxes.objectives}</h2>
<ul>
${goals.map((goal) => html`<li>${goal}</li>`)}
</ul>
</section>`;
}

function worksheet(form: Root, picture: Picture): Html {
  const blank = blankFields(form.children as ElementContent[], picture);
  levelHeadings(blank);
  return safeHtml(toHtml({ type: 'root', children: blank }));
}

/** The module's title at the head of every page (CSS Paged Media, section 5): a sheet that is handed out alone still says whose it is. */
function pageHeader(title: string): string {
  const text = title.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `@page { @top-left { content: "${text}"; font-size: 9pt } @bottom-right { content: counter(page); font-size: 9pt } }\n`;
}

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** The pictures of the package, inside the file: it is printed from anywhere. */
function pictureOf({ assets }: RenderedModule): Picture {
  return (src) => {
    const path = decodePath(src);
    const type = PICTURES[path.split('.').at(-1)?.toLowerCase() ?? ''];
    const file = assets.find((asset) => asset.path === path);
    return type && file && `data:${type};base64,${base64(file.bytes)}`;
  };
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

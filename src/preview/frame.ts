// What all pages of the preview have around them: head, skip link, a line that says what just happened.
import { type Html, html, safeHtml } from '../pages/html';
import { STATUS_ID, TROUBLE_ID } from './data';

export interface PreviewDocument {
  title: string;
  /** Name of its script in /assets/. */
  script: string;
  header: Html;
  main: Html;
  /** What stands in the way. */
  trouble?: string;
}

const MAIN_ID = 'main';

export function previewDocument({ title, script, header, main, trouble }: PreviewDocument): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/preview.css">
<script src="/assets/${safeHtml(script)}" defer></script>
</head>
<body>
<a class="skip" href="#${MAIN_ID}">Skip to the content</a>
<header class="top">
${header}
<p id="${TROUBLE_ID}" class="trouble" role="alert">${trouble}</p>
</header>
<main id="${MAIN_ID}" tabindex="-1">
${main}
</main>
<p id="${STATUS_ID}" class="said" role="status"></p>
</body>
</html>
`.html;
}

/** Said on every page as long as the course cannot be read. */
export function troubleOf(trouble: string | undefined): string | undefined {
  return trouble && `The course cannot be read now, so what you see is from before. ${trouble}`;
}

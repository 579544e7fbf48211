// What all pages of the preview have around them: head, skip link, a line that says what just happened.
import { type Html, html, safeHtml } from '../pages/html';

export interface PreviewDocument {
  title: string;
  /** Name of its script in /assets/. */
  script: string;
  header: Html;
  main: Html;
}

/** Spoken when something happens that was not pressed. */
export const STATUS_ID = 'status';

export const MAIN_ID = 'main';

export function previewDocument({ title, script, header, main }: PreviewDocument): string {
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
</header>
<main id="${MAIN_ID}" tabindex="-1">
${main}
</main>
<p id="${STATUS_ID}" class="visually-hidden" role="status"></p>
</body>
</html>
`.html;
}

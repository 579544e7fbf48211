// What a page is called when its author did not say, or not where it is looked for.
import type { Report } from '../report/report';
import { pageName } from './slug';

interface UntitledPage {
  path: string;
  body: string;
  /** Where it begins: below the front matter, if there is any. */
  bodyLine: number;
  /** From its front matter. */
  title?: string;
  report: Report;
}

/** The page's title: from its front matter, else from a `# heading` that begins the page, else (reported) from its file name. */
export function pageTitle(page: UntitledPage, moduleId: string): string {
  if (page.title !== undefined) return page.title;
  const heading = /^\s*#[ \t]+([^\n]+)/.exec(page.body)?.[1];
  const plain = heading
    ?.trimEnd()
    .replace(/\{[^{}]*\}$/, '')
    .trimEnd()
    .replace(/(?<!#)#+$/, '')
    .replace(/[*_`]/g, '')
    .trim();
  if (plain) return plain;
  const file = pageName(page.path);
  const name = (file === 'index' ? moduleId : file).replace(/-/g, ' ');
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  page.report('fm-missing', {
    place: { line: 1, column: 1 },
    reason: `This page has no title; the name of its ${file === 'index' ? 'folder' : 'file'} is used: "${title}".`,
    note:
      page.bodyLine > 1
        ? `Write below the three hyphens with which the file begins:  title: ${title}`
        : `Begin the file with three lines:\n---\ntitle: ${title}\n---`,
  });
  return title;
}

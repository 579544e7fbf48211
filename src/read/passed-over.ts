// What looks like a module or a page of a native course and is none, because of its name or its place: it would be missing without a word.
import type { Message } from '../model/message';
import { type Report, reportInto } from '../report/report';
import type { CourseFiles } from './course-files';
import { type FoundModule, isNoPage } from './dialects';
import { folderOf, lastSegment } from './paths';

/** Pages of a module are numbered; other folders with Markdown in them, such as notes, seldom are. */
const NUMBERED = /^\d+[-_. ].*\.(?:md|markdown)$/i;

/** Capital letters count on many systems, so the folder would be a module on one computer and none on the next. */
const NEARLY_INDEX = /^index\.(?:md|markdown)$/i;

/** Says which folders beside the modules are passed over. */
export function reportPassedOver(files: CourseFiles, found: readonly FoundModule[], report: Report): void {
  if (!files.paths.includes('course.yml') || found[0]?.dialect !== 'native') return;
  const said = new Set(found.map(({ folder }) => folder));
  for (const pattern of [NEARLY_INDEX, NUMBERED]) {
    for (const path of files.paths) {
      const [, folder = '', name = ''] = /^([^/_.][^/]*)\/([^/]+)$/.exec(path) ?? [];
      if (said.has(folder) || !pattern.test(name)) continue;
      said.add(folder);
      report('course-list', {
        place: { line: 1, column: 1 },
        reason: `The folder "${folder}" has pages but no index.md, so it is no module and gets no package.`,
        note:
          pattern === NEARLY_INDEX
            ? `Rename ${path} to  index.md  – capital letters count.`
            : 'Call its first page  index.md.  If it is to be no module, move it into _archive/.',
        actual: path,
      });
    }
  }
}

/** As Windows saves a page where endings are hidden: the editor's own ending stands behind the right one. */
const ENDING_TWICE = /^(.*\.(?:md|markdown))\.(?:txt|text|docx?|rtf)$/i;

/** No text inside, whatever it is called. */
const OF_WORD = /\.(?:docx?|rtf)$/i;

/** Where downloads lie, and what a site's owner has put aside. */
const NO_PAGES = /(?:^|\/)(?:_|files(?:\/|$))/;

/** Says which files would be pages under another name or in another place. */
export function reportPassedOverPages(files: CourseFiles, found: readonly FoundModule[], messages: Message[]): void {
  if (found[0]?.dialect === 'jekyll') reportUndated(files, found, messages);
  if (found[0]?.dialect !== 'native') return;
  const folders = new Set<string>();
  for (const path of files.paths) {
    const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]+)$/.exec(path) ?? [];
    const asPage = ENDING_TWICE.exec(path)?.[1];
    const why = asPage === undefined ? whyNoPage(folder, name, found) : 'Its name ends with two endings';
    if (NO_PAGES.test(folder) || why === undefined || (asPage === undefined && folders.has(folder))) continue;
    if (asPage === undefined) folders.add(folder);
    reportInto(messages, path)('path-skipped', {
      reason: `${why}, so it is no page of any module, and learners will not see it.`,
      note:
        asPage === undefined
          ? 'Move it beside the index.md of its module, with no folder between. If it is to be no page, move it into _archive/.'
          : OF_WORD.test(path)
            ? `Open it in the program that wrote it, and save it as plain text in UTF-8 under the name  ${lastSegment(asPage)}`
            : `Rename it to  ${lastSegment(asPage)}  – Windows shows the last ending when you choose View, Show, File name extensions.`,
    });
  }
}

/** Jekyll, too, reads no post without a date. */
function reportUndated(files: CourseFiles, found: readonly FoundModule[], messages: Message[]): void {
  const folders = new Set(found.map(({ folder }) => `${folder}/_posts`));
  for (const path of files.paths) {
    const name = lastSegment(path);
    if (!folders.has(folderOf(path)) || !IS_PAGE.test(name) || isNoPage(path) || DATED.test(name)) continue;
    reportInto(messages, path)('path-skipped', {
      reason: 'Its name does not begin with a date, so it is no page of any module, and learners will not see it.',
      note: `Write the date before its name, by which the pages are put in order:  2026-01-31-${name}`,
    });
  }
}

const IS_PAGE = /\.(?:md|markdown)$/i;
const DATED = /^\d{4}-\d{1,2}-\d{1,2}-/;

function whyNoPage(folder: string, name: string, found: readonly FoundModule[]): string | undefined {
  if (!NUMBERED.test(name) || found.some((module) => module.folder === folder)) return undefined;
  const module = found.find((candidate) => candidate.folder === '' || folder.startsWith(`${candidate.folder}/`));
  if (module) return `It lies in a folder inside the module "${module.id}"`;
  return folder === '' ? 'It lies in no module' : undefined;
}

// Folders of a native course that look like modules and are none, because no file of them is called index.md: they would be missing without a word.
import type { Report } from '../report/report';
import type { CourseFiles } from './course-files';
import type { FoundModule } from './dialects';

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

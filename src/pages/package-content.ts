// What a package holds besides its control documents: the module's document, what it needs to work, and the author's files.
import type { Course, PackageFile, RenderedModule } from '../model/course';
import { type AppendixScript, appendixFiles } from './appendices';
import { stylesheet } from './theme/accent';
import { type TrackingScript, trackingFiles } from './tracking';

/** The learner's scripts, one for each set of activities. */
export const VARIANTS = {
  core: 'carrel.js',
  quiz: 'carrel-quiz.js',
  worksheet: 'carrel-worksheet.js',
  'quiz-worksheet': 'carrel-quiz-worksheet.js',
} as const;

/** The parts of the style sheet, in the order in which they follow each other; `print` is a file of its own. */
export const STYLES = ['carrel', 'controls', 'quizzes', 'worksheets', 'code-colors', 'print'] as const;

/** What goes into packages as it is: built beforehand. A package carries only what its module uses. */
export interface RuntimeFiles {
  scripts: Readonly<Record<keyof typeof VARIANTS, Uint8Array>>;
  styles: Readonly<Record<(typeof STYLES)[number], string>>;
  /** What every page does for its reader besides. */
  reading: Uint8Array;
  /** What only a course with an LRS needs. */
  tracking: Readonly<Record<TrackingScript, Uint8Array>>;
  /** What only the workbook and the record need. */
  appendices: Readonly<Record<AppendixScript, Uint8Array>>;
}

/** The files, in no order: the package's format sorts them. */
export function packageContent(
  course: Course,
  module: RenderedModule,
  document: string,
  { scripts, styles, reading, tracking, appendices }: RuntimeFiles,
): PackageFile[] {
  const hasQuizzes = (module.quizzes ?? []).length > 0;
  // Where an earlier edition had a worksheet, saved work may be in the coder's form: only that variant reads it.
  const hasWorksheets = module.workbook !== undefined;
  const variant = hasQuizzes ? (hasWorksheets ? 'quiz-worksheet' : 'quiz') : hasWorksheets ? 'worksheet' : 'core';
  const parts = [
    styles.carrel,
    ...(hasQuizzes || hasWorksheets ? [styles.controls] : []),
    ...(hasQuizzes ? [styles.quizzes] : []),
    ...(hasWorksheets ? [styles.worksheets] : []),
    ...(module.pages.some(({ html }) => html.includes('class="code-')) ? [styles['code-colors']] : []),
  ];
  return [
    textFile('index.html', document),
    textFile('carrel.css', stylesheet(parts.join(''), course.theme)),
    textFile('print.css', styles.print),
    { path: 'carrel.js', bytes: scripts[variant] },
    { path: 'reading.js', bytes: reading },
    ...trackingFiles(course).map((path) => ({ path, bytes: tracking[path] })),
    ...appendixFiles(module).map((path) => ({ path, bytes: appendices[path] })),
    ...module.assets,
  ];
}

function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

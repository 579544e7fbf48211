// What a rule is: how grave, why it is there, and a bad and a good example that are its tests and its documentation.
import type { ParsedModule } from '../markdown/module';
import type { Severity } from '../model/message';
import type { CourseSource } from '../read/course';
import type { CourseFiles } from '../read/course-files';

/** The text of a page, or the files of a small course by path. */
export type Example = string | Readonly<Record<string, string>>;

export interface Rule {
  severity: Severity;
  /** What it finds and why that matters, in whole sentences. */
  about: string;
  /** Missing only where no text can show it: its test then says how the mistake comes about. */
  bad?: Example;
  good?: Example;
  /** For rules that look at a whole module; the others are reported where the source is read. */
  check?: (module: ParsedModule, course: CourseSource) => void;
  /** The same for what only the course's own files show. */
  checkCourse?: (course: CourseSource, files: CourseFiles) => void;
}

// Runs the rules that look at a whole course or module. All the others report while the source is read.
import type { ParsedModule } from '../markdown/module';
import type { CourseSource } from '../read/course';
import type { CourseFiles } from '../read/course-files';
import type { Rule } from './rule';
import { RULES } from './rules';

const ALL: readonly Rule[] = Object.values(RULES);

export function checkCourse(course: CourseSource, files: CourseFiles): void {
  for (const rule of ALL) rule.checkCourse?.(course, files);
}

export function checkModule(module: ParsedModule, course: CourseSource): void {
  for (const rule of ALL) rule.check?.(module, course);
}

// Whose business it is when a path of the course folder is refused: that of the modules that contain it, and of no other.
import type { Message } from '../model/message';
import { reportInto } from '../report/report';
import type { CourseFiles, Refusal } from './course-files';
import type { FoundModule } from './dialects';
import { LOCK_FILE } from './lock';

/** The module's folder is the refused path, or holds it. `partners-old/` is not in `partners/`. */
export function isRefusedIn({ path }: Refusal, { folder }: FoundModule): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** What no module contains is said once, and stops none. */
export function reportSkipped(files: CourseFiles, modules: readonly FoundModule[], messages: Message[]): void {
  for (const refusal of files.refused) {
    if (refusal.path === LOCK_FILE || modules.some((module) => isRefusedIn(refusal, module))) continue;
    reportInto(messages, refusal.path)('path-skipped', {
      reason: refusal.reason,
      note: 'If a module was to come from there, put a copy of it into the course folder; otherwise take it out.',
    });
  }
}

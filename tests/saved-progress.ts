// A learner's saved work as the runtime writes it, for tests that begin with some. Pages are named by their ids.
import { hashOf, plainProgress } from '../scorm-runtime/progress-codec';
import type { Progress } from '../src/model/progress';

/** What a value holds of pages that were seen. */
export function seenPages(...pages: string[]): string[] {
  return pages.map(hashOf);
}

/** As in `suspend_data`, and in the copy on the device. */
export function savedProgress({ seen = [], ...more }: Partial<Progress>): string {
  return plainProgress({ finished: false, ...more, seen: seenPages(...seen) });
}

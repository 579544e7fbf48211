// The table of package formats. `--format` takes its keys.
import type { PackageFormat } from './format';
import { scorm12 } from './scorm12/format';

export const formats = { scorm12 } satisfies Record<string, PackageFormat>;

export type FormatName = keyof typeof formats;

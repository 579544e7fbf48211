// Rule path-skipped: a link or folder outside every module that Carrel does not enter.
import type { Rule } from './rule';

export const pathSkipped: Rule = {
  severity: 'warning',
  about:
    'A symbolic link out of the course, or a folder that cannot be opened, beside the modules. It is passed over; no module stops for it.',
};

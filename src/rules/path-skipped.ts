// Rule path-skipped: a link or folder outside every module that Carrel does not enter, or a page where none is looked for.
import type { Rule } from './rule';

export const pathSkipped: Rule = {
  severity: 'warning',
  about:
    'A symbolic link out of the course or a folder that cannot be opened, beside the modules; or a page that is none because of its name (`10-who.md.txt`) or its place (a folder inside the module). It is passed over; no module stops for it.',
};

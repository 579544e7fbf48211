// Rules about the names of the files in a package (DESIGN, section 5, rule 8).
import { faultOfName } from '../../../zip/names';
import type { PackageRule, Subject } from './subject';

/** Docebo refuses a package that holds any of these: a server might run them. */
const SERVER_SCRIPT = /\.(php\d?|phtml|aspx?|jspx?|cgi|sh|py|rb|pl)$/i;

/** Left behind by desktops, and not meant to travel. */
const DESKTOP_DEBRIS = /(^|\/)(__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/i;

function namesWith({ entries }: Subject, faultOf: (name: string) => string | undefined): string[] {
  return entries.flatMap(({ name }) => {
    const fault = faultOf(name);
    return fault ? [`The name ${JSON.stringify(name)} ${fault}.`] : [];
  });
}

export const nameRules: readonly PackageRule[] = [
  { id: 'scorm-name-portable', clause: 'DESIGN 5.8', find: (subject) => namesWith(subject, faultOfName) },
  {
    id: 'scorm-name-debris',
    clause: 'DESIGN 5.8',
    find: (subject) =>
      namesWith(subject, (name) => {
        if (DESKTOP_DEBRIS.test(name)) return 'is one that a desktop leaves behind';
        return /(^|\/)\.[^./]/.test(name) ? 'starts with a dot: many servers do not serve such files' : undefined;
      }),
  },
  {
    id: 'scorm-name-served',
    clause: 'DESIGN 5.8; Docebo, "Uploading SCORM packages": blocked file types',
    find: (subject) =>
      namesWith(subject, (name) => {
        if (SERVER_SCRIPT.test(name))
          return 'has the ending of a script that servers run: some LMSs refuse the package';
        return /\.mjs$/i.test(name)
          ? 'ends in .mjs: Moodle serves it as text, and browsers refuse to run it'
          : undefined;
      }),
  },
  {
    id: 'scorm-name-unique',
    clause: 'DESIGN 5.8',
    find: ({ entries }) => {
      const seen = new Map<string, string>();
      return entries.flatMap(({ name }) => {
        const key = name.toLowerCase();
        const other = seen.get(key);
        seen.set(key, name);
        if (other === undefined) return [];
        if (other === name) return [`Two entries are called ${JSON.stringify(name)}.`];
        return [
          `${JSON.stringify(other)} and ${JSON.stringify(name)} differ only in case: on Windows they are one file.`,
        ];
      });
    },
  },
];

// Rules about the zip itself: what can be read from it, and whether its names are safe to unpack. Told of every zip.
import { isEncrypted, isSymbolicLink } from '../zip/content';
import { DEFLATED, STORED } from '../zip/headers';
import type { SurveyedEntry } from '../zip/survey';
import type { PackageCheckRule } from './rule';
import type { ForeignPackage } from './subject';

const AGAIN =
  'Ask its maker to zip the files again with the export of the authoring tool, or with the zip function of Windows or macOS.';

/** Climbs out of the folder it is unpacked to, or names a place of its own. */
const UNSAFE_NAME = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\0/;

/** Cornerstone's Course Publisher (help.csod.com); others allow less, by their administrator's setting. */
const LARGE_BYTES = 250 * 1024 * 1024;

function tell(
  { all }: ForeignPackage,
  test: (entry: SurveyedEntry) => boolean,
  words: (entry: SurveyedEntry) => string,
): string[] {
  return all.filter(test).map((entry) => `The entry ${JSON.stringify(entry.name)} ${words(entry)}.`);
}

function isDamaged(entry: SurveyedEntry): boolean {
  const isOther = isEncrypted(entry) || isSymbolicLink(entry) || hasOtherMethod(entry);
  return !isOther && (entry.fault !== undefined || entry.local.name !== entry.name);
}

function hasOtherMethod({ method }: SurveyedEntry): boolean {
  return method !== STORED && method !== DEFLATED;
}

export const containerRules = {
  'pkg-zip-unreadable': {
    severity: 'error',
    about: 'The file is no zip, or one that ends too early.',
    breaks: 'No LMS can take it.',
    ask: 'Download it again, and look at its size: it should be the same as at its source. If it is, ask its maker for a zip.',
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1',
  },
  'pkg-zip-unsafe': {
    severity: 'error',
    about:
      'The zip is built like an attack: it unpacks to far more than it is, or its entries share their data. It was not read.',
    breaks: 'A server that unpacks it can run out of disk or memory.',
    ask: 'Do not upload it. If you know its maker, ask for the package again; if not, delete it.',
    clause: 'DESIGN 10',
  },
  'pkg-zip-encrypted': {
    severity: 'error',
    about: 'The zip, or a file in it, needs a password.',
    breaks: 'An LMS has no password to give: it refuses the package, or learners meet missing files.',
    ask: 'Ask its maker for the package without a password.',
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1',
    find: (found) => tell(found, isEncrypted, () => 'is encrypted'),
  },
  'pkg-zip-damaged': {
    severity: 'error',
    about: 'A file in the zip is not what the zip says of it: another size, checksum or name.',
    breaks: 'LMSs refuse the package, or learners meet a page or picture that does not load.',
    ask: `Download it again. If it is still damaged: ${AGAIN}`,
    clause: 'APPNOTE 4.3; Conformance Requirements 1.2, ADLCP-PIF1',
    find: (found) =>
      tell(
        found,
        isDamaged,
        ({ fault, local }) => fault ?? `is called ${JSON.stringify(local.name)} in its own header`,
      ),
  },
  'pkg-zip-link': {
    severity: 'error',
    about: 'The zip holds a symbolic link: a file that only names another one. It was not followed.',
    breaks:
      'On a server a link can name a file that is none of the learner’s business. Careful LMSs refuse it; others show nothing.',
    ask: 'Ask its maker to put the files themselves into the zip, not links to them.',
    clause: 'DESIGN 10',
    find: (found) => tell(found, isSymbolicLink, () => 'is a symbolic link'),
  },
  'pkg-zip-method': {
    severity: 'error',
    about: 'A file is compressed in a way that SCORM does not allow. Only "stored" and "deflate" are.',
    breaks: 'Most LMSs cannot unpack it.',
    ask: AGAIN,
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1',
    find: (found) => tell(found, hasOtherMethod, ({ method }) => `uses compression method ${method}`),
  },
  'pkg-zip-version': {
    severity: 'warning',
    about: 'The zip needs a newer version of the format than SCORM 1.2 knows, such as Zip64.',
    breaks: 'Older LMSs cannot unpack it; current ones can.',
    ask: AGAIN,
    clause: 'Conformance Requirements 1.2, ADLCP-PIF1',
    of: ['scorm-zip-version'],
  },
  'pkg-zip-streamed': {
    severity: 'warning',
    about:
      'An entry is written so that readers in Java cannot unpack it: stored, with its size behind it, or empty and deflated.',
    breaks: 'LMSs written in Java refuse the package.',
    ask: AGAIN,
    clause: 'java.util.zip.ZipInputStream: "only DEFLATED entries can have EXT descriptor"',
    of: ['scorm-zip-descriptor'],
  },
  'pkg-zip-folders': {
    severity: 'info',
    about: 'The zip has entries for its folders, besides those for its files.',
    breaks: 'Nearly every LMS passes over them.',
    ask: 'Nothing needs to be done unless an upload fails.',
    clause: 'DESIGN 5.8',
    of: ['scorm-zip-directory'],
  },
  'pkg-name-unsafe': {
    severity: 'error',
    about: 'A file’s name leads out of the folder that the package is unpacked to.',
    breaks: 'Unpacked without care it overwrites files of the server. LMSs that notice refuse the package.',
    ask: 'Do not upload it. Authoring tools do not make such names: ask its maker where it comes from.',
    clause: 'DESIGN 10; CWE-22',
    find: (found) =>
      tell(
        found,
        ({ name }) => UNSAFE_NAME.test(name),
        () => 'leads out of the package',
      ),
    example: { badName: '../evil.html', goodName: 'pages/evil.html' },
  },
  'pkg-name-collision': {
    severity: 'error',
    about: 'Two files have the same name, or names that differ only in capital letters.',
    breaks: 'One of them wins, and it is not the same one everywhere: learners may get the wrong file.',
    ask: 'Ask its maker to rename one of them.',
    clause: 'DESIGN 5.8',
    of: ['scorm-name-unique'],
    example: { badName: 'INDEX.html', goodName: 'start.html' },
  },
  'pkg-name-portable': {
    severity: 'warning',
    about:
      'A file’s name has characters that not every system writes alike: accents, backslashes, quotes, a dot or space at its end.',
    breaks:
      'Some LMSs store the file under another name, and learners meet a missing picture or page. Moodle renames accents that macOS has taken apart; few repair backslashes.',
    ask: 'Ask its maker for names of plain letters, digits, hyphens and dots.',
    clause: 'DESIGN 5.8',
    of: ['scorm-name-portable'],
    example: { badName: 'files/naïve.txt', goodName: 'files/naive.txt' },
  },
  'pkg-name-debris': {
    severity: 'info',
    about:
      'The zip holds what desktops leave behind (__MACOSX, .DS_Store, Thumbs.db), or files whose names start with a dot.',
    breaks: 'Learners never see them. Some LMSs list them among the content, and many servers do not serve them.',
    ask: 'Nothing needs to be done unless an upload fails; then ask its maker to leave them out.',
    clause: 'DESIGN 5.8',
    of: ['scorm-name-debris'],
    example: { badName: '__MACOSX/._index.html', goodName: 'files/index.txt' },
  },
  'pkg-name-script': {
    severity: 'warning',
    about: 'A file has the ending of a script that servers run (.php, .asp, .jsp, .cgi and the like), or .mjs.',
    breaks: 'Docebo refuses the package. Moodle serves .mjs as text, and browsers do not run it.',
    ask: 'Ask its maker whether the file is needed; what runs on a server has no place in a package.',
    clause: 'DESIGN 5.8; Docebo, "Uploading SCORM packages"',
    of: ['scorm-name-served'],
    example: { badName: 'files/save.php', goodName: 'files/save.txt' },
  },
  'pkg-large': {
    severity: 'warning',
    about: 'The package is larger than 250 MB.',
    breaks: 'Cornerstone refuses it, and many LMSs have a smaller limit that their administrator has set.',
    ask: 'Ask your LMS’s administrator for the limit, and the package’s maker for smaller videos, or for videos on a video platform.',
    clause: 'Cornerstone, Course Publisher',
    find: ({ size }) => (size > LARGE_BYTES ? [`The package has ${Math.round(size / 1e6)} MB.`] : []),
  },
} satisfies Record<string, PackageCheckRule>;

// Rules about what a SCORM 1.2 package launches and records: items, resources, files, and the calls of its scripts.
import { hasWord, isScript } from '../formats/scorm12/check/subject';
import { attributeOf } from '../formats/scorm12/check/xml';
import { MANIFEST_FILE } from '../formats/scorm12/standard';
import type { PackageCheckRule } from './rule';
import type { ForeignPackage } from './subject';

const FILE = MANIFEST_FILE;

/** Flash, and what played in its place or beside it: browsers have dropped them all. */
const DEAD_PLUGIN = /\.(swf|flv|dcr|xap)$/i;

function calls({ subject }: ForeignPackage, word: 'Initialize' | 'API_1484_11'): boolean {
  return subject.entries.some((entry) => isScript(entry.name) && hasWord(entry, word));
}

function namesCallsOf12({ subject }: ForeignPackage): boolean {
  const scripts = subject.entries.filter(({ name }) => isScript(name));
  return ['LMS' as const, 'Initialize' as const, 'Finish' as const].every((word) =>
    scripts.some((entry) => hasWord(entry, word)),
  );
}

export const contentRules = {
  'pkg-nothing-to-launch': {
    severity: 'error',
    about: 'No item of the manifest leads to anything that can be launched.',
    breaks: 'Learners see an empty course.',
    ask: 'Ask its maker to export the package again, and to look whether the course had any content.',
    clause: 'CAM 2.3',
    file: FILE,
    find: ({ subject: { manifest, items } }) =>
      manifest && !items.some((item) => attributeOf(item, 'identifierref')) ? ['No item names a resource.'] : [],
    example: { bad: 'isvisible="true">', good: 'identifierref="resource-community-partnerships" isvisible="true">' },
  },
  'pkg-reference': {
    severity: 'error',
    about: 'An item, or a dependency, names a resource that the manifest does not have.',
    breaks: 'That part of the course cannot be launched. Moodle warns at import.',
    ask: 'Ask its maker to export the package again, or to put the missing part back.',
    clause: 'CAM 2.3; DESIGN 5.3',
    file: FILE,
    of: ['scorm-identifierref'],
    example: {
      bad: 'identifierref="resource-gone"',
      good: 'identifierref="resource-community-partnerships"',
    },
  },
  'pkg-item-structure': {
    severity: 'warning',
    about: 'An item both launches something and holds other items, or does neither.',
    breaks: 'LMSs differ in what they show and what they record for it. Moodle bears it.',
    ask: 'Ask its maker for items that either launch something or hold others.',
    clause: 'CAM 2.3',
    file: FILE,
    of: ['scorm-item-leaf'],
  },
  'pkg-item-shared': {
    severity: 'warning',
    about: 'Several items launch the same resource.',
    breaks: 'Moodle records each for itself; other LMSs may record all as one.',
    ask: 'Ask its maker for a resource of its own for each item.',
    clause: 'CAM 2.3; DESIGN 5.5',
    file: FILE,
    of: ['scorm-item-shared'],
  },
  'pkg-item-settings': {
    severity: 'warning',
    about:
      'What an item tells the LMS (prerequisites, time limit, launch data) is in the wrong order, twice, too long, or no value that SCORM knows.',
    breaks:
      'LMSs pass over it or refuse the package; Moodle reports an error of its own for prerequisites without a type.',
    ask: 'Ask its maker to correct these settings, or to leave them out.',
    clause: 'CAM 2.3; adlcp_rootv1p2.xsd; DESIGN 5.6',
    file: FILE,
    of: ['scorm-item-order', 'scorm-item-prerequisites', 'scorm-item-time', 'scorm-item-launch-data'],
    example: {
      bad: '<adlcp:maxtimeallowed>PT1H</adlcp:maxtimeallowed><adlcp:masteryscore>80</adlcp:masteryscore>',
      good: '<adlcp:masteryscore>80</adlcp:masteryscore>',
    },
  },
  'pkg-mastery-score': {
    severity: 'warning',
    about: 'The mastery score is no number from 0 to 100.',
    breaks: 'LMSs differ in what they make of it: in some everybody passes, in some nobody does.',
    ask: 'Ask its maker for a plain number, such as 80.',
    clause: 'CAM 2.3; DESIGN 5.6',
    file: FILE,
    of: ['scorm-item-mastery'],
    example: {
      bad: '<adlcp:masteryscore>80%</adlcp:masteryscore>',
      good: '<adlcp:masteryscore>80</adlcp:masteryscore>',
    },
  },
  'pkg-no-sco': {
    severity: 'error',
    about: 'The package has only assets and no SCO: nothing in it is declared as talking to the LMS.',
    breaks: 'Moodle marks it as completed when it is opened. No progress and no score is recorded anywhere.',
    ask: 'Ask its maker for an export that reports to the LMS ("SCORM 1.2", with tracking).',
    clause: 'CAM 2.3; DESIGN 5.5',
    file: FILE,
    of: ['scorm-resource-sco'],
    example: { bad: 'adlcp:scormtype="asset"', good: 'adlcp:scormtype="sco"' },
  },
  'pkg-scormtype': {
    severity: 'error',
    about:
      'A resource is declared neither as "sco" nor as "asset", in small letters, in the attribute adlcp:scormtype.',
    breaks:
      'LMSs take it for an asset: what learners do in it is not recorded. (SCORM 2004 writes the attribute scormType.)',
    ask: 'Ask its maker for adlcp:scormtype="sco" at what talks to the LMS.',
    clause: 'adlcp_rootv1p2.xsd, scormtype; DESIGN 5.5',
    file: FILE,
    of: ['scorm-resource-scormtype'],
  },
  'pkg-resource-type': {
    severity: 'warning',
    about: 'A resource is not of the type "webcontent", the only one of SCORM 1.2.',
    breaks: 'Strict LMSs refuse the package; most do not look.',
    ask: 'Ask its maker for type="webcontent".',
    clause: 'CAM 2.3; DESIGN 5.5',
    file: FILE,
    of: ['scorm-resource-type'],
    example: { bad: 'type="text/html"', good: 'type="webcontent"' },
  },
  'pkg-launch-file': {
    severity: 'error',
    about:
      'The file that a resource launches is not in the package under that name, with the same capital letters; or it lies on another server.',
    breaks: 'Learners see "not found". From another server a module cannot reach the LMS, so nothing is recorded.',
    ask: 'Ask its maker for the right name; capital letters count.',
    clause: 'CAM 2.3; DESIGN 5.5',
    file: FILE,
    of: ['scorm-resource-href'],
    example: { bad: '" href="Index.html">', good: '" href="index.html">' },
  },
  'pkg-href-encoded': {
    severity: 'info',
    about: 'An address in the manifest holds spaces or other characters that belong percent-encoded.',
    breaks: 'Moodle and most others bear it.',
    ask: 'Nothing needs to be done unless a file is not found.',
    clause: 'CAM 2.3; RFC 2396; DESIGN 5.5',
    file: FILE,
    of: ['scorm-href-encoded'],
    example: { bad: 'river map', good: 'river%20map' },
  },
  'pkg-file-missing': {
    severity: 'warning',
    about: 'The manifest lists a file that is not in the package, or not with the same capital letters.',
    breaks: 'If a page uses it, learners meet a missing picture, video or page. Strict LMSs refuse the package.',
    ask: 'Ask its maker to export the package again.',
    clause: 'CAM 2.3; DESIGN 5.5',
    file: FILE,
    of: ['scorm-resource-files'],
    example: { bad: '<file href="carrel.css"/><file href="gone.css"/>', good: '<file href="carrel.css"/>' },
  },
  'pkg-file-unlisted': {
    severity: 'warning',
    about: 'The package holds files that the manifest does not list.',
    breaks:
      'LMSs that copy only what is listed leave them out, and learners meet missing pictures. Most copy everything.',
    ask: 'Ask its maker for a manifest that lists every file.',
    clause: 'CAM 2.3; DESIGN 5.5',
    file: FILE,
    of: ['scorm-file-unlisted'],
  },
  'pkg-api-2004': {
    severity: 'error',
    about: 'The manifest says SCORM 1.2, but the scripts call only the interface of SCORM 2004.',
    breaks: 'The LMS offers the interface of SCORM 1.2: the module does not find the other, and nothing is recorded.',
    ask: 'Ask its maker for an export as SCORM 1.2, not only for another manifest.',
    clause: 'RTE 3.3: the object is called API',
    find: (found) =>
      calls(found, 'API_1484_11') && !namesCallsOf12(found)
        ? ['The scripts look for API_1484_11, and never for LMSInitialize and LMSFinish.']
        : [],
  },
  'pkg-sco-silent': {
    severity: 'warning',
    about: 'No page or script of the package names the calls by which a module talks to the LMS.',
    breaks:
      'Probably nothing is recorded: no completion, no score. (Scripts that are packed in an unusual way are not understood here.)',
    ask: 'Launch it in a test course and look whether the LMS marks it. If not, ask its maker for an export with tracking.',
    clause: 'Conformance Requirements 1.2, SCO-RTE1',
    find: (found) =>
      found.subject.manifest && !namesCallsOf12(found) && !calls(found, 'API_1484_11')
        ? ['Nowhere in the package are LMSInitialize and LMSFinish called.']
        : [],
  },
  'pkg-flash': {
    severity: 'warning',
    about: 'The package holds content for browser plug-ins that no longer exist: Flash, Shockwave or Silverlight.',
    breaks: 'Browsers have not played it since January 2021: learners see an empty frame.',
    ask: 'Ask its maker for an export in HTML5.',
    clause: 'Adobe, Flash Player end of life, 31 December 2020',
    find: ({ subject }) => {
      const files = subject.entries.filter(({ name }) => DEAD_PLUGIN.test(name)).map(({ name }) => name);
      return files.map((name) => `The file ${JSON.stringify(name)} needs a plug-in.`);
    },
    example: { badName: 'files/intro.swf', goodName: 'files/intro.mp4' },
  },
  'pkg-requests': {
    severity: 'warning',
    about: 'A page or style sheet fetches something from another server as soon as it is opened.',
    breaks:
      'It fails behind a firewall and without a network; what comes from http:// is blocked wherever the LMS uses https:// (and by Docebo). The other server learns who is reading.',
    ask: 'Ask its maker to put fonts, scripts and pictures into the package.',
    clause: 'DESIGN 5.10',
    of: ['carrel-no-requests'],
  },
} satisfies Record<string, PackageCheckRule>;

// Rules about what the zip is: a SCORM 1.2 package with its manifest where it belongs, or something else that is taken for one.
import { MANIFEST_FILE } from '../formats/scorm12/standard';
import type { PackageCheckRule } from './rule';
import { STANDARDS } from './standards';
import type { ForeignPackage } from './subject';

const CLAUSE = 'CAM 2.3; DESIGN 5.1';

function several({ identity }: ForeignPackage): boolean {
  return identity.manifests.length > 1 && identity.folder !== '';
}

/** `folder` ends with a slash. */
function depthOf(folder: string): string {
  const depth = folder.split('/').length - 1;
  return depth === 1 ? 'one folder' : `${depth} folders`;
}

function hasNothing({ identity }: ForeignPackage): boolean {
  return identity.manifestName === undefined && identity.standard === undefined && identity.zips.length === 0;
}

export const kindRules = {
  'pkg-folder-too-deep': {
    severity: 'error',
    about: 'The manifest is not at the root of the zip but in a folder: the folder was zipped instead of its content.',
    breaks:
      'LMSs look for the manifest at the root only, and refuse the package. Moodle says that it is "not in the root".',
    ask: 'Unpack it, open the folder that imsmanifest.xml is in, select everything there, and zip that. What follows is said as if that were done.',
    clause: CLAUSE,
    find: (found) => {
      const { manifestName, folder } = found.identity;
      return folder === '' || manifestName === undefined || several(found)
        ? []
        : [`The manifest is ${JSON.stringify(manifestName)}, ${depthOf(folder)} too deep.`];
    },
  },
  'pkg-several-packages': {
    severity: 'error',
    about: 'The zip holds several packages, each in a folder of its own.',
    breaks: 'An LMS takes one package a zip, and refuses this one.',
    ask: 'Unpack it, and zip the content of each folder for itself. What follows is said of the first.',
    clause: CLAUSE,
    find: (found) =>
      several(found)
        ? [
            `There are ${found.identity.manifests.length} manifests: ${found.identity.manifests.slice(0, 5).join(', ')}.`,
          ]
        : [],
  },
  'pkg-zip-in-zip': {
    severity: 'error',
    about: 'The zip holds other zips instead of a package.',
    breaks: 'An LMS does not unpack twice, and refuses it.',
    ask: 'Unpack it once, and upload the zip inside. Check that one first.',
    clause: CLAUSE,
    find: ({ identity: { zips } }) =>
      zips.length === 0
        ? []
        : [`There is no manifest, but inside ${zips.length === 1 ? 'is' : 'are'} ${zips.slice(0, 5).join(', ')}.`],
  },
  'pkg-manifest-name': {
    severity: 'error',
    about: 'The manifest’s name is not written exactly "imsmanifest.xml", in small letters.',
    breaks: 'LMSs look for the exact name. Moodle refuses any other: "missing imsmanifest.xml".',
    ask: 'Ask its maker for the right name; or unpack it, rename the file, and zip it again. What follows is said as if that were done.',
    clause: CLAUSE,
    find: ({ identity: { manifestName } }) =>
      manifestName === undefined || manifestName.endsWith(MANIFEST_FILE)
        ? []
        : [`The manifest is called ${JSON.stringify(manifestName)}.`],
  },
  'pkg-other-standard': {
    severity: 'error',
    about: 'The zip is no SCORM 1.2 package but of another standard, or of none.',
    breaks: 'An LMS that expects SCORM 1.2 refuses it, or takes it and records nothing.',
    ask: 'What to do depends on what it is; the message says so.',
    clause: 'CAM 2.3',
    find: ({ identity: { standard } }) =>
      standard === undefined ? [] : [`This is ${STANDARDS[standard].name}. ${STANDARDS[standard].advice}`],
    example: { bad: '<schemaversion>CAM 1.3</schemaversion>', good: '<schemaversion>1.2</schemaversion>' },
  },
  'pkg-no-manifest': {
    severity: 'error',
    about: 'There is no imsmanifest.xml in the zip, and nothing that shows what else it may be.',
    breaks: 'An LMS refuses it.',
    ask: 'Ask its maker for a package: "SCORM 1.2, as a zip".',
    clause: CLAUSE,
    find: (found) =>
      hasNothing(found)
        ? [found.all.length === 0 ? 'The zip is empty.' : `There is no ${MANIFEST_FILE} in the zip.`]
        : [],
  },
} satisfies Record<string, PackageCheckRule>;

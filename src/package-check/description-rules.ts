// Rules about what a package says of itself: its metadata, and the digest that Carrel writes into its own.
import { MANIFEST_FILE } from '../formats/scorm12/standard';
import { violationsOf } from './format-rules';
import type { PackageCheckRule } from './rule';
import { isOurs } from './subject';

const FILE = MANIFEST_FILE;

export const descriptionRules = {
  'pkg-metadata-file': {
    severity: 'warning',
    about: 'The manifest names a metadata record that is missing or cannot be read.',
    breaks: 'Strict LMSs refuse the package; others show no description.',
    ask: 'Ask its maker to export the package again.',
    clause: 'CAM 2.3, adlcp:location; DESIGN 5.7',
    of: ['scorm-metadata-file'],
    example: {
      bad: '<adlcp:location>gone.xml</adlcp:location>',
      good: '<adlcp:location>metadata.xml</adlcp:location>',
    },
  },
  'pkg-metadata-schema': {
    severity: 'info',
    about: 'A metadata record breaks the official schema.',
    breaks: 'Learners notice nothing. Cornerstone warns at import; catalogues may pass over the description.',
    ask: 'Nothing needs to be done unless your LMS refuses the package.',
    clause: 'imsmd_rootv1p2p1.xsd',
    find: ({ schemaFaults }) => schemaFaults.filter(({ path }) => path !== FILE),
  },
  'pkg-metadata-incomplete': {
    severity: 'info',
    about:
      'The package says less about itself than SCORM 1.2 asks: no metadata, or without description, version, rights or keywords.',
    breaks: 'Learners notice nothing. ADL’s conformance test and some catalogues want it.',
    ask: 'Nothing needs to be done unless your library keeps a catalogue of its packages.',
    clause: 'CAM 2.2.4; DESIGN 5.7',
    of: ['scorm-metadata-mandatory', 'scorm-metadata-scheme', 'carrel-metadata'],
  },
  'pkg-changed': {
    severity: 'warning',
    about: 'A package made by Carrel has been changed after it was built.',
    breaks: 'It may work, but it is not what its source says, and nobody can tell from which source it came.',
    ask: 'Ask whoever changed it what and why; put the change into the source and build the package again.',
    clause: 'DESIGN 5.9',
    find: (found) => (isOurs(found) ? violationsOf(found, 'carrel-digest') : []),
  },
  'pkg-repacked': {
    severity: 'info',
    about: 'A package made by Carrel has been unpacked and zipped again.',
    breaks: 'Its content is checked all the same; only the zip is another one.',
    ask: 'Upload the zip that "carrel build" has written, if you still have it.',
    clause: 'DESIGN 5.9',
    find: (found) => {
      const traces = ['carrel-zip-sorted', 'carrel-zip-date', 'carrel-zip-mode'];
      const isRepacked = isOurs(found) && traces.some((id) => violationsOf(found, id).length > 0);
      return isRepacked ? ['Its dates, order or attributes are not those that Carrel writes.'] : [];
    },
  },
} satisfies Record<string, PackageCheckRule>;

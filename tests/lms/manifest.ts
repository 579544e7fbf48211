// The little that an LMS reads from imsmanifest.xml to launch a package: the file to open, and what it hands to the content.
import { SaxesParser } from 'saxes';

export interface ManifestFacts {
  /** `href` of the first SCO, as written. */
  href?: string;
  masteryScore?: string;
  launchData?: string;
}

/** Elements whose text becomes part of the learner's record (CAM, adlcp). */
const TEXT_ELEMENTS: Record<string, 'masteryScore' | 'launchData'> = {
  'adlcp:masteryscore': 'masteryScore',
  'adlcp:datafromlms': 'launchData',
};

/** Reads a one-item manifest by its raw names, as Moodle does (P7). */
export function readManifest(xml: string): ManifestFacts {
  const facts: ManifestFacts = {};
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (name === 'resource' && attributes['adlcp:scormtype'] === 'sco') facts.href ??= attributes.href;
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    const fact = TEXT_ELEMENTS[name];
    if (fact) facts[fact] = text.trim();
  });
  parser.write(xml).close();
  return facts;
}

// For every rule about the manifest, a way to break it.
import { type Breakable, MANIFEST, type Mutation, manifestSays } from './breakable';

const ITEM = '<adlcp:masteryscore>80</adlcp:masteryscore>';

const SECOND_ITEM =
  '<item identifier="again" identifierref="resource-community-partnerships"><title>Again</title></item>';

/** What is to be tried in the item, instead of its mastery score. */
const withItem = (content: string) => (subject: Breakable) => subject.edit(MANIFEST, ITEM, content);

/** Beside the SCO, so that only its own mistake shows. */
const addResource = manifestSays(
  '</resources>',
  '<resource identifier="more" type="webcontent" adlcp:scormtype="SCO"/></resources>',
);

export const manifestMutations: Mutation[] = [
  ['scorm-manifest-cdata', 'CDATA', manifestSays('<title>Community', '<title><![CDATA[Community]]>')],
  ['scorm-manifest-encoding', 'another encoding', manifestSays('encoding="UTF-8"', 'encoding="ISO-8859-1"')],
  ['scorm-manifest-doctype', 'a document type', manifestSays('<manifest', '<!DOCTYPE manifest><manifest')],
  [
    'scorm-manifest-adlcp',
    'another prefix',
    manifestSays(ITEM, '<x:masteryscore xmlns:x="http://www.adlnet.org/xsd/adlcp_rootv1p2">80</x:masteryscore>'),
  ],
  ['scorm-manifest-schema', 'SCORM 2004', manifestSays('>1.2<', '>CAM 1.3<')],
  ['scorm-manifest-schema', 'a space', manifestSays('>ADL SCORM<', '> ADL SCORM<')],
  [
    'scorm-manifest-valid',
    'metadata after files',
    manifestSays(/(<metadata>\s*<adlcp:location>.*?<\/metadata>)(\s*<file.*\/>)/s, '$2$1'),
  ],
  ['scorm-manifest-valid', 'an unknown attribute', manifestSays('isvisible="true"', 'isvisible="true" colour="red"')],
  ['scorm-manifest-valid', 'isvisible maybe', manifestSays('isvisible="true"', 'isvisible="maybe"')],
  [
    'scorm-manifest-valid',
    'an unknown namespace',
    manifestSays('</organization>', '<x:y xmlns:x="urn:x"/></organization>'),
  ],
  [
    'scorm-manifest-valid',
    'a title after its item',
    manifestSays(/(<title>[^<]*<\/title>)(\s*<item.*<\/item>)/s, '$2$1'),
  ],
  ['scorm-schemas', 'a schema missing', ({ files }) => files.delete('ims_xml.xsd')],
  ['scorm-schemas', 'a schema edited', ({ edit }) => edit('imscp_rootv1p1p2.xsd', 'value="200"', 'value="500"')],
  ['scorm-organization-default', 'no default', manifestSays(/ default="[^"]*"/, '')],
  ['scorm-organization-default', 'a default that is nowhere', manifestSays(/ default="[^"]*"/, ' default="nowhere"')],
  ['scorm-title', 'an empty title', manifestSays('<title>Community partnerships<', '<title> <')],
  ['scorm-title', 'two lines', manifestSays('Community partnerships', 'Community\npartnerships')],
  ['scorm-title', 'too long', manifestSays('Community partnerships', 'x'.repeat(201))],
  ['scorm-identifier', 'a dot', manifestSays(/item-community/g, 'item.community')],
  ['scorm-identifier-unique', 'twice', manifestSays('identifier="item-', 'identifier="resource-')],
  ['scorm-item-leaf', 'an item without content', manifestSays(/ identifierref="[^"]*"/, '')],
  ['scorm-item-shared', 'one SCO twice', manifestSays('</organization>', `${SECOND_ITEM}</organization>`)],
  [
    'scorm-identifierref',
    'a dangling dependency',
    manifestSays('</resource>', '<dependency identifierref="nothing"/></resource>'),
  ],
  ['scorm-identifierref', 'dangling', manifestSays('identifierref="resource-', 'identifierref="nothing-')],
];

export const itemMutations: Mutation[] = [
  ['scorm-item-order', 'mastery first', withItem(`${ITEM}<adlcp:datafromlms>x</adlcp:datafromlms>`)],
  ['scorm-item-order', 'twice', withItem(ITEM + ITEM)],
  [
    'scorm-item-prerequisites',
    'without type',
    withItem('<adlcp:prerequisites>item-community-partnerships</adlcp:prerequisites>'),
  ],
  [
    'scorm-item-prerequisites',
    'of nobody',
    withItem('<adlcp:prerequisites type="aicc_script">nobody</adlcp:prerequisites>'),
  ],
  ['scorm-item-time', 'a duration of ISO 8601', withItem('<adlcp:maxtimeallowed>PT1H</adlcp:maxtimeallowed>')],
  [
    'scorm-item-time',
    'a space after the comma',
    withItem('<adlcp:timelimitaction>exit, no message</adlcp:timelimitaction>'),
  ],
  ['scorm-item-launch-data', 'too long', withItem(`<adlcp:datafromlms>${'x'.repeat(256)}</adlcp:datafromlms>`)],
  ['scorm-item-mastery', 'a per cent sign', manifestSays('>80<', '>80%<')],
  ['scorm-item-mastery', 'over 100', manifestSays('>80<', '>101<')],
];

export const resourceMutations: Mutation[] = [
  ['scorm-resource-sco', 'only an asset', manifestSays('"sco"', '"asset"')],
  ['scorm-resource-type', 'another type', manifestSays('type="webcontent"', 'type="text/html"')],
  ['scorm-resource-scormtype', 'neither sco nor asset', addResource],
  ['scorm-resource-href', 'another case', manifestSays('" href="index.html">', '" href="Index.html">')],
  [
    'scorm-resource-href',
    'another host',
    manifestSays('" href="index.html">', '" href="https://library.example.org/">'),
  ],
  ['scorm-resource-href', 'no address', manifestSays('" href="index.html">', '">')],
  [
    'scorm-resource-files',
    'not in the package',
    manifestSays('<file href="carrel.css"/>', '<file href="carrel.css"/><file href="gone.css"/>'),
  ],
  ['scorm-file-unlisted', 'not in the manifest', manifestSays('<file href="carrel.css"/>', '')],
  ['scorm-href-encoded', 'not encoded', manifestSays('river%20map', 'river map')],
  ['scorm-sco-api', 'a page that never says it is done', ({ edit }) => edit('carrel.js', 'LMSFinish', 'LMSCommit')],
];

// For every rule of the package check, a way to break it.
import { type Breakable, MANIFEST } from './breakable';

const METADATA = 'metadata.xml';
const ITEM = '<adlcp:masteryscore>80</adlcp:masteryscore>';

const SECOND_ITEM =
  '<item identifier="again" identifierref="resource-community-partnerships"><title>Again</title></item>';

/** A rule, what is wrong, and the way to make it so. */
export type Mutation = [rule: string, what: string, breakIt: (subject: Breakable) => void];

/** What is to be tried in the item, instead of its mastery score. */
const withItem = (content: string) => (subject: Breakable) => subject.edit(MANIFEST, ITEM, content);

const manifestSays =
  (from: string | RegExp, to: string) =>
  ({ edit }: Breakable) =>
    edit(MANIFEST, from, to);

const metadataSays =
  (from: string | RegExp, to: string) =>
  ({ edit }: Breakable) =>
    edit(METADATA, from, to);

/** Beside the SCO, so that only its own mistake shows. */
const addResource = manifestSays(
  '</resources>',
  '<resource identifier="more" type="webcontent" adlcp:scormtype="SCO"/></resources>',
);

export const pageHas =
  (html: string) =>
  ({ edit }: Breakable) =>
    edit('index.html', '</head>', `</head><body>${html}</body>`);

const zipMutations: Mutation[] = [
  ['scorm-zip-version', 'needs zip 4.5', ({ entries }) => entries.set('index.html', { version: 45 })],
  [
    'scorm-zip-entry',
    'another name in the local header',
    ({ entries }) => entries.set('ims_xml.xsd', { localName: 'ims_xml.XSD' }),
  ],
  [
    'scorm-zip-descriptor',
    'stored with a descriptor',
    ({ entries }) => entries.set('index.html', { method: 0, flags: 8 }),
  ],
  ['scorm-zip-descriptor', 'empty and deflated', ({ entries }) => entries.set('assets/empty.txt', { method: 8 })],
  ['carrel-zip-date', 'dated 2024', ({ entries }) => entries.set('index.html', { date: 0x585d })],
  [
    'carrel-zip-mode',
    'executable',
    ({ entries }) => entries.set('index.html', { externalAttributes: 0o100755 * 0x10000 }),
  ],
  [
    'carrel-zip-sorted',
    'unsorted',
    (subject) => {
      subject.order = (entries) => entries.reverse();
    },
  ],
  [
    'carrel-digest',
    'a file changed afterwards',
    (subject) => {
      subject.unsigned = true;
      subject.edit('carrel.css', '#222', '#333');
    },
  ],
  [
    'carrel-digest',
    'no digest',
    ({ files, edit }) => {
      files.delete('carrel.json');
      edit(MANIFEST, '<file href="carrel.json"/>', '');
    },
  ],
  [
    'carrel-digest',
    'a digest file of something else',
    (subject) => {
      subject.unsigned = true;
      subject.files.set('carrel.json', new TextEncoder().encode('{"digest": 3}'));
    },
  ],
];

const nameMutations: Mutation[] = [
  ['scorm-name-portable', 'a backslash', ({ add }) => add('files\\guide.txt', 'x')],
  [
    'scorm-name-portable',
    'beyond ASCII',
    ({ add, entries }) => {
      add('files/naïve.txt', 'x');
      entries.set('files/naïve.txt', { flags: 0x800 });
    },
  ],
  ['scorm-name-portable', 'climbing', ({ add }) => add('../evil.txt', 'x')],
  ['scorm-name-debris', 'macOS', ({ add }) => add('__MACOSX/a.txt', 'x')],
  ['scorm-name-debris', 'a dot file', ({ add }) => add('assets/.DS_Store', 'x')],
  ['scorm-name-served', 'a server script', ({ add }) => add('files/example.PHP', 'x')],
  ['scorm-name-served', 'an .mjs', ({ add }) => add('files/module.mjs', 'x')],
  ['scorm-name-unique', 'names differing in case', ({ add }) => add('Carrel.css', 'x')],
  ['scorm-zip-directory', 'a directory entry', ({ files }) => files.set('assets/', new Uint8Array(0))],
];

const manifestMutations: Mutation[] = [
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

const itemMutations: Mutation[] = [
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

const resourceMutations: Mutation[] = [
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

const metadataMutations: Mutation[] = [
  ['scorm-metadata-file', 'missing', manifestSays(/>metadata\.xml</g, '>lom.xml<')],
  ['scorm-metadata-file', 'unreadable', metadataSays('</lom>', '')],
  ['scorm-metadata-valid', 'out of order', metadataSays(/(<title>.*?<\/title>)(.*?)(?=<language>)/s, '$2$1')],
  ['scorm-metadata-valid', 'an unknown element', metadataSays('<general>', '<general><colour/>')],
  ['scorm-metadata-valid', 'no language tag', metadataSays('xml:lang="x-none"', 'xml:lang="en_US"')],
  ['scorm-metadata-mandatory', 'no keyword', metadataSays(/<classification>.*<\/classification>/s, '')],
  ['scorm-metadata-mandatory', 'an empty title', metadataSays('>Community partnerships<', '> <')],
  ['scorm-metadata-scheme', 'of SCORM 2004', metadataSays('>ADL SCORM 1.2<', '>ADLv1.0<')],
  ['carrel-metadata', 'no record at all', manifestSays(/<adlcp:location>[^<]*<\/adlcp:location>/g, '')],
  ['carrel-metadata', 'no language', metadataSays(/<language>en-US<\/language>(\s*<description>)/, '$1')],
];

const networkMutations: Mutation[] = [
  ['carrel-no-requests', 'an image', pageHas('<p title="a > b"><IMG alt="<" SRC = https://x.example/a.png>')],
  ['carrel-no-requests', 'a script', pageHas('<script defer src="//cdn.example/x.js"></script>')],
  [
    'carrel-no-requests',
    'an address in character references',
    pageHas('<iframe src="https&colon;&#x2f;&#47;x.example"></iframe>'),
  ],
  ['carrel-no-requests', 'one of several images', pageHas('<img srcset="a.png 1x, https://x.example/a.png 2x">')],
  ['carrel-no-requests', 'a poster', pageHas('<video poster="http://x.example/p.jpg"></video>')],
  ['carrel-no-requests', 'a style attribute', pageHas('<p style="background: url(\'//x.example/a.png\')">')],
  ['carrel-no-requests', 'a style element', pageHas('<style>@import "https://x.example/a.css";</style>')],
  [
    'carrel-no-requests',
    'a font',
    ({ edit }) => edit('carrel.css', 'body', '@font-face { src: url(https://x.example/f.woff2) } body'),
  ],
  ['carrel-no-requests', 'a preconnect', pageHas('<link rel="preconnect" href="https://x.example">')],
];

/** Each breaks its rule and no other. */
export const mutations: readonly Mutation[] = [
  ...zipMutations,
  ...nameMutations,
  ...manifestMutations,
  ...itemMutations,
  ...resourceMutations,
  ...metadataMutations,
  ...networkMutations,
];

/** Breaking these breaks others along with them: a manifest that is not there has no prefix, no schema and no SCO either. */
export const broadMutations: Mutation[] = [
  ['scorm-zip-method', 'bzip2', ({ entries }) => entries.set('index.html', { method: 12 })],
  [
    'scorm-manifest-root',
    'in a folder',
    ({ files }) => {
      files.set(`package/${MANIFEST}`, files.get(MANIFEST) ?? new Uint8Array());
      files.delete(MANIFEST);
    },
  ],
  ['scorm-manifest-xml', 'not well-formed', manifestSays('</manifest>', '')],
  ['scorm-manifest-xml', 'not UTF-8', ({ files }) => files.set(MANIFEST, Uint8Array.of(0x3c, 0xff, 0xfe))],
  [
    'scorm-manifest-namespace',
    'of SCORM 2004',
    manifestSays(
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
    ),
  ],
  ['scorm-zip-entry', 'damaged', ({ entries }) => entries.set('ims_xml.xsd', { crc: 1 })],
];

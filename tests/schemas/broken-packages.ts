// For every rule of the package check, a way to break it.
import { type Breakable, MANIFEST, type Mutation, manifestSays, pageHas } from './breakable';
import { itemMutations, manifestMutations, resourceMutations } from './broken-manifests';

const METADATA = 'metadata.xml';

const metadataSays =
  (from: string | RegExp, to: string) =>
  ({ edit }: Breakable) =>
    edit(METADATA, from, to);

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

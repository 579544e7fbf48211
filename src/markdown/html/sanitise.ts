// The last gate: after all transforms, nothing that is not on this list leaves for a package (DESIGN, section 10).
import type { Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';

const GLOBAL = [
  'id',
  'lang',
  'dir',
  'title',
  'className',
  'role',
  'tabIndex',
  'ariaLabel',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaHidden',
];

const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input'),
    ...[
      'abbr',
      'address',
      'audio',
      'bdi',
      'bdo',
      'caption',
      'cite',
      'col',
      'colgroup',
      'dfn',
      'figcaption',
      'figure',
      'mark',
      'small',
      'time',
      'track',
      'u',
      'video',
      'wbr',
    ],
  ],
  attributes: {
    '*': GLOBAL,
    a: ['href', 'target', 'rel', 'download', 'dataFootnoteRef', 'dataFootnoteBackref'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    details: ['open'],
    figure: ['dataEmbedSrc', 'dataEmbedTitle', 'dataEmbedLabel'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    ins: ['dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    section: ['dataFootnotes'],
    source: ['src', 'type'],
    td: ['colSpan', 'rowSpan', 'headers'],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    video: ['src', 'controls', 'loop', 'muted', 'preload', 'width', 'height'],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'sms'],
    src: ['data'],
    dataEmbedSrc: ['https'],
    cite: ['https'],
  },
  // Ids carry their page's prefix, which does what a clobber prefix is for.
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
  required: {},
};

export function sanitiseTree(tree: Root): Root {
  return sanitize(tree, SCHEMA) as Root;
}

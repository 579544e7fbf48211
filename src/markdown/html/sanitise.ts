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

/** Nothing that submits by itself, and no field that a browser would fill in. */
const FORMS: Schema['attributes'] = {
  form: ['dataQuiz', 'dataWorksheet', 'noValidate', 'autoComplete'],
  fieldset: ['dataQuestion', 'dataKind', 'dataSay'],
  label: ['htmlFor'],
  input: [
    ['type', 'radio', 'checkbox', 'text', 'date'],
    'name',
    'value',
    'inputMode',
    'autoComplete',
    'spellCheck',
    'hidden',
    'dataLabel',
  ],
  button: [['type', 'button'], 'dataQuizAction', 'dataMove', 'dataSay', 'dataAdd', 'dataRemove', 'dataLabel', 'hidden'],
  select: ['name', 'dataShuffle', 'dataLabel'],
  option: ['value'],
  textarea: ['name', 'rows', 'dataLabel'],
};

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
      'button',
      'caption',
      'cite',
      'col',
      'colgroup',
      'dfn',
      'fieldset',
      'figcaption',
      'figure',
      'form',
      'input',
      'label',
      'legend',
      'mark',
      'option',
      'select',
      'small',
      'textarea',
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
    // Forms are those of quizzes and worksheets (questions/render.ts, fields/render.ts): an author's are dropped before this gate.
    ...FORMS,
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    details: ['open'],
    figure: ['dataEmbedSrc', 'dataEmbedTitle', 'dataEmbedLabel'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    ins: ['dateTime'],
    div: ['hidden', 'dataSay'],
    li: ['value', 'dataLast', 'dataMoved', 'dataRow', 'dataSay', 'hidden'],
    ol: ['start', 'reversed', 'type', 'dataShuffle', 'dataGrows'],
    p: ['hidden', 'dataSay'],
    section: ['dataFootnotes'],
    source: ['src', 'type'],
    tbody: ['dataGrows'],
    td: ['colSpan', 'rowSpan', 'headers', 'dataColumn'],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    time: ['dateTime'],
    span: ['hidden', 'dataSay', 'dataValue'],
    tr: ['dataRow'],
    ul: ['dataGrows', 'dataShuffle', 'dataSay', 'hidden'],
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

/** The preview's pages also say which line of the source a block comes from. */
const SCHEMA_WITH_LINES: Schema = { ...SCHEMA, attributes: { ...SCHEMA.attributes, '*': [...GLOBAL, 'dataLine'] } };

export function sanitiseTree(tree: Root, keep: { lines: boolean } = { lines: false }): Root {
  return sanitize(tree, keep.lines ? SCHEMA_WITH_LINES : SCHEMA) as Root;
}

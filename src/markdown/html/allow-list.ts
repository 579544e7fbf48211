// What of an author's HTML reaches a package: elements and attributes, by name. Everything else is left out.

const GLOBAL = ['id', 'lang', 'dir', 'title'] as const;

/** Allowed elements with the attributes they may have besides the global ones, under their HTML names in lower case. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: [
    'href',
    'target',
    'rel',
    'download',
    'name',
    'datafootnoteref',
    'datafootnotebackref',
    'aria-describedby',
    'aria-label',
    'arialabel',
    'ariadescribedby',
  ],
  abbr: [],
  address: [],
  audio: ['src', 'controls', 'loop', 'muted'],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  dd: [],
  del: ['datetime'],
  details: ['open'],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  iframe: ['src', 'width', 'height'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['datetime'],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed', 'type'],
  p: [],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: ['datafootnotes'],
  small: [],
  source: ['src', 'type'],
  // A task's mark is for the eyes, its words for the ears.
  span: ['ariahidden'],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan', 'headers'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr'],
  thead: [],
  time: ['datetime'],
  tr: [],
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  u: [],
  ul: [],
  var: [],
  video: ['src', 'controls', 'poster', 'loop', 'muted', 'width', 'height'],
  wbr: [],
};

/** Elements that are taken out with everything in them. */
const DROPPED = new Set(
  'script style template noscript object embed applet svg math canvas form fieldset input button select textarea option optgroup label datalist output link meta base head title frame frameset noframes portal dialog slot area map param'.split(
    ' ',
  ),
);

/** Elements of old pages that only say how something looks: their content stays. */
const UNWRAPPED = new Set(
  'center font big tt nobr strike article aside main header footer nav body html hgroup'.split(' '),
);

/** Attributes of old pages that only say how something looks, or that mean something to kramdown: left out without a word. */
const SILENT = new Set(
  'class style align valign bgcolor border cellpadding cellspacing frameborder allow allowfullscreen allowtransparency scrolling marginheight marginwidth color face size nowrap background markdown loading decoding referrerpolicy role tabindex itemprop property clear hspace vspace webkitallowfullscreen mozallowfullscreen summary width height preload playsinline'.split(
    ' ',
  ),
);

/** Classes that mean something to Carrel's own pages. */
const CLASSES = new Set(['videotime', 'visually-hidden', 'task-list', 'footnotes', 'data-footnote-backref']);

export type ElementFate = 'keep' | 'drop' | 'unwrap' | 'unknown';

export function fateOf(tagName: string): ElementFate {
  if (Object.hasOwn(ELEMENTS, tagName)) return 'keep';
  if (DROPPED.has(tagName)) return 'drop';
  return UNWRAPPED.has(tagName) ? 'unwrap' : 'unknown';
}

export type AttributeFate = 'keep' | 'silent' | 'script' | 'disallowed';

/** What becomes of `attribute` (HTML name or hast property name) on an allowed element. */
export function fateOfAttribute(tagName: string, attribute: string): AttributeFate {
  const name = attribute.toLowerCase();
  if (/^on/.test(name)) return 'script';
  if ((GLOBAL as readonly string[]).includes(name) || ELEMENTS[tagName]?.includes(name)) return 'keep';
  if (name === 'class' || name === 'classname') return 'keep';
  return SILENT.has(name) || name.startsWith('data') || name.startsWith('aria') ? 'silent' : 'disallowed';
}

/** The classes that stay, `language-…` of code among them. */
export function keptClasses(classes: readonly string[]): string[] {
  return classes.filter((name) => CLASSES.has(name) || /^language-[\w+#-]+$/.test(name));
}

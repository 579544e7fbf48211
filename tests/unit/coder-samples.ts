// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'mB'],
  ['a', 'miB'],
  [
    '{"worksheets":{"kwl":{"goal":["Meet the director of the food pantry before the summer."]}},"seen":[],"finished":false,"attempt":"1abc2"}',
    'mKgtVt_HoI:ZUPaeT9G5]KEgCh))tA/*WFA8)#z)D',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'mna5z#ksJqX@huI,},Hk=dA#owX(y(#|Jitc(JG)E]s?qPP?pb}eZqa]SwI1S',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', '7d6dcdeaabc873901af2af5873b1a92f99107636bcce104fb8b88c508090c437'],
  ['a long repeat', '0f7f22c91fb5c2b32b6b0aff27cdb4fe847b94d3ab76e1ca32beecd4104f34cb'],
  ['many writing systems', '6a9a65db071c2ed4fd6385cb80f951544cc9849cec88a43ffa8e1d8daa3c341a'],
];

export const HARD: Readonly<Record<string, string>> = {
  nothing: '',
  'one letter': 'a',
  'a byte-order mark': '\ufeffa',
  'every control character': String.fromCharCode(...Array.from({ length: 160 }, (_, code) => code)),
  'all that it writes': 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_!#$()*,./:;=?@[]^{|}~',
  'a long repeat': 'ha '.repeat(30_000),
  'the same letter': 'a'.repeat(100_000),
  'many writing systems': 'Ça va, señora? Привет мир. 图书馆里的人。 مرحبا 🙂👩‍👩‍👧 ñ ﬃ \u{10ffff}\u0000',
  'what looks random': Array.from({ length: 5000 }, (_, place) =>
    String.fromCharCode((Math.imul(place + 1, 0x9e3779b1) >>> 8) % 0xd7ff),
  ).join(''),
};

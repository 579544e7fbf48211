// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'm#'],
  ['a', 'mIL'],
  [
    '{"worksheets":{"kwl":{"goal":["Meet the director of the food pantry before the summer."]}},"seen":[],"finished":false,"attempt":"1abc2"}',
    'm0I2|9JFiKGp2LlPv@u)!/HM2BT;tb?,PvkIMZ-2AqKL',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'mNSIMt/$Cw|liVB|?A[_Q~_5Gh2SDl2kvuG.~0VL^qs@--}4]ocY30:1@5xeJ',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', '845af1f19d077e9d3d2184dd16322d6e09fe6bd568b3da3c6d12cb8c6ef645a5'],
  ['a long repeat', '172debf71f5839b57f14a6d3dcb01b580b9abbaf278e6021073df5e3466810a5'],
  ['many writing systems', 'bae8f702283f593109a0e5964a99804b42aa0f8de8e03fe164ef3bd684a9d9be'],
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

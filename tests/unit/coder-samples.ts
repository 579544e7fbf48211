// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'm#'],
  ['a', 'mJ#'],
  [
    '{"worksheets":{"kwl":{"goal":["Meet the director of the food pantry before the summer."]}},"seen":[],"finished":false,"attempt":"1abc2"}',
    'm0HU;Ui-P.sA:5BF9g,cy0)H$InnU!ro=*!fnk[n(',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'mOBc[kLT/R?wIV.p}p-LuE!kPX?mZmk|/JUDm/,n)yTvR55vQC}FARBy8X.^8',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', '49b6b43eb053c9f6bfbadfce4854213f6dbb677d78f70d4c22ffa79adc9cc90c'],
  ['a long repeat', '07b53813023a76d61c3fe63366effa630730741b1e5783ea6e57c97bf02568be'],
  ['many writing systems', '9f5869870c99942a51b98ecc6dc24b7ac763e2145be10fd33bc0d52459a5057f'],
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

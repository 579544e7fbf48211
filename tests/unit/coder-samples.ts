// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'mF3JB'],
  ['a', 'm5cpjTU'],
  [
    '{"w":{"kwl":{"goal":"Meet the director of the food pantry before the summer."}},"v":1,"attempt":"1abc2","finished":false}',
    'mIPvKJ.CMb}.ap!m?JDsZ6KswUnq}mi?U_4JkJppnJZl3bW',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'mRhTm[Ooj}IpEDTRCmCef[#]K)QT{2B=-@XqG$@PdtkpEwo00mi.kI{@DB~rl4(Jl',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', 'd098d84f3fb82f94f36edeaf964f34d84c01ad884265042052d0a6c8d80cbb76'],
  ['a long repeat', 'f8e705a9fc79dee0ffe5799cfebe1fd56496230c886293013781a461a69b1dbf'],
  ['many writing systems', '7d8d8be9d94f4665a509fb3cefa0f8a8c6b96de19327ccd6bda793177e8e7fdd'],
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

// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'mycxB'],
  ['a', 'mdzii0r'],
  [
    '{"w":{"kwl":{"goal":"Meet the director of the food pantry before the summer."}},"v":1,"attempt":"1abc2","finished":false}',
    'mnzmJ!)U,ibK[sF|@@UmFv:6k8]k?HJfe[vRw6~PlavWO',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'm9n8mNPH*Q.?z5E-k@]Td_8w~d(@-hxz(=,{z*R#79Ikc~!8yn3oCiWvcneN-K)#',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', 'b70ac06fc5704aebfbcb537b1bd2310eaa039d0fd7f584cbce204386f8354f6f'],
  ['a long repeat', '0b3f74f21ca8b50949b77e9dc40d60355122c875ae7df95f06593732ea2ec7dc'],
  ['many writing systems', '81fa0256230598a78ba637b4789a49ce287b9d59606df1717911416bfd4a6748'],
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

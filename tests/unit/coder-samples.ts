// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'mAAAB'],
  ['a', 'mNBAn1'],
  [
    '{"w":{"kwl":{"goal":"Meet the director of the food pantry before the summer."}},"v":1,"attempt":"1abc2","finished":false}',
    'm{gZM(K;^I)j77g@zU~T)S9|PcrIpm9/6EPwn9S}k#[^C:o',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'm.gDr1Q8rYZl7Sx/-xy,=/_,0@6]~X*I|SP_DG:eae:[$#V_QG;e1=LPRRGTu8a',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', '481b7d3452b63e4b122fe1e9a124ebebcf5e20d4676c0ca3a9e5c43812dd8b43'],
  ['a long repeat', 'd17979237fe10aaabf981b9ddae722e3f113cb7d677e268deefdea46a7bd166c'],
  ['many writing systems', '832db9c4cb85bec312a55b9e3ee20d692a1b09103980c82c7575483501c4dc89'],
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

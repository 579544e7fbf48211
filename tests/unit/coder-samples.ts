// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'mF3JB'],
  ['a', 'm5cpi0r'],
  [
    '{"w":{"kwl":{"goal":"Meet the director of the food pantry before the summer."}},"v":1,"attempt":"1abc2","finished":false}',
    'mIPvJ!)U,ibK[sF|@@UmFv:6k8]k?HJfe[vRw6~PlavWO',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'mRhTmNPH*Q.?z5E-k@]Td_8w~d(@-hxz(=,{z*R#79Ikc~!8yn3oCiWvcneN-K)#',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', 'aba13f25698cb8926860c0e694819a04f96e3d94ba6b3f7d7a976fa90d76fa48'],
  ['a long repeat', '5edc9caf6210b48023d41cfc6c126512dc8a0b44583aa3a04518c3600eed9547'],
  ['many writing systems', '8357fe6ebd9ae24e7b356a04c71a74d973f93a629311419653b6a5922affaedf'],
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

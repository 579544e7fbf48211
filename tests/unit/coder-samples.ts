// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'mF3JB'],
  ['a', 'm5cpja'],
  [
    '{"w":{"kwl":{"goal":"Meet the director of the food pantry before the summer."}},"v":1,"attempt":"1abc2","finished":false}',
    'mIPvKW]Cgde(Tpl/:9oXq/5?Lkp{g1hRqI-dtrT$zv(?L}',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'mRhTm@r9q3|{Wt]-1*tkG-$BKY56-GPf_8AmjWi42m9fg$@Z0^:E9O@PP:^7#565',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', 'add49732269e6f0c6ba1be55db9c417211927b9cda7e90d76667bf9fdb8545f5'],
  ['a long repeat', 'ae23d3be6b40bef2a2fd4055a63a4d42d9f4c0eceb5e6f4215416023edd690b6'],
  ['many writing systems', '86d2c502fa401bcb3907d40e979c94ebb3d9c2313dfca681e654b6e2d6db8013'],
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

// Values that were written once and must be read for ever, and texts that are hard for a coder.

/** FROZEN. When one of these tests fails, learners' saved work can no longer be read: undo the change, or raise the version mark. */
export const GOLDEN: readonly (readonly [text: string, value: string])[] = [
  ['', 'm#'],
  ['a', 'mIM'],
  [
    '{"worksheets":{"kwl":{"goal":["Meet the director of the food pantry before the summer."]}},"seen":[],"finished":false,"attempt":"1abc2"}',
    'm0I-GV]pbq5:o2L{L|.XOf{696^2UXC7)R[~owx|cD/30',
  ],
  [
    'Queremos que más niños vengan a la biblioteca. 图书馆 🙂',
    'mNT/H^ka!E$v7*Rm{j6lvLuQH*qY?/(,=DP8d}CgA?T25t0_r7=vgm/dHw=xM',
  ],
];

/** FROZEN too: the SHA-256 of the values of long texts, which use the model to its limits. */
export const GOLDEN_DIGESTS: readonly (readonly [name: string, digest: string])[] = [
  ['what looks random', '51240738b6d1489018ea9a870b89b159cfb6fb4d942b90b17acc34376d42b34b'],
  ['a long repeat', '4512697ff73c6253fcd054e53630a814f83e9a611897246f94f0174e31477b80'],
  ['many writing systems', '8fe7b1cc8d932bb554e3deca8cda65eb412347bfb55a76fcfe87b10b8aa626aa'],
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

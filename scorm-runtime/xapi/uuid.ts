// UUIDs without crypto.subtle and crypto.randomUUID, which exist on HTTPS only: many an LMS of an intranet is on HTTP.

/** By chance (RFC 9562, version 4). */
export function randomUuid(): string {
  return uuidOf([...crypto.getRandomValues(new Uint8Array(16))], 4);
}

/**
 * From a name inside a UUID (RFC 9562, version 5): the same name always gives the same, so that what is said twice, by a
 * second tab or after a crash, has one id, and is stored once.
 */
export function namedUuid(space: string, name: string): string {
  const bytes = (space.replace(/-/g, '').match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16));
  return uuidOf(sha1([...bytes, ...new TextEncoder().encode(name)]).slice(0, 16), 5);
}

function uuidOf(bytes: number[], version: number): string {
  bytes[6] = (Number(bytes[6]) & 15) | (version << 4);
  bytes[8] = (Number(bytes[8]) & 63) | 128;
  return bytes
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** FIPS 180-4. Nothing is kept secret by it. */
function sha1(message: number[]): number[] {
  const blocks = [...message, 128];
  while (blocks.length % 64 !== 56) blocks.push(0);
  const bits = message.length * 8;
  // No name is as long as 2^32 bits.
  blocks.push(0, 0, 0, 0, bits >>> 24, bits >>> 16, bits >>> 8, bits);
  let hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let start = 0; start < blocks.length; start += 64) hash = digested(hash, blocks.slice(start, start + 64));
  return hash.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
}

/** One block: FIPS 180-4, section 6.1.2. */
function digested(hash: readonly number[], block: readonly number[]): number[] {
  const words: number[] = [];
  const at = (index: number) => Number(words[index]);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
  for (let round = 0; round < 80; round += 1) {
    words[round] =
      round < 16
        ? [0, 1, 2, 3].reduce((word, byte) => (word << 8) | (Number(block[round * 4 + byte]) & 255), 0)
        : rotated(at(round - 3) ^ at(round - 8) ^ at(round - 14) ^ at(round - 16), 1);
    const [mix, constant] =
      round < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : round < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : round < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6];
    const next = (rotated(a, 5) + mix + e + constant + at(round)) | 0;
    [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
  }
  return [a, b, c, d, e].map((value, index) => (value + Number(hash[index])) | 0);
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

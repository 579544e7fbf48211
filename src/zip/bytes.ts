// Node's Buffers made plain: a Buffer passes for a Uint8Array, but its slice() is a view, not a copy.

/** The same bytes, uncopied, as what the type says: whoever slices them gets a copy. */
export function plainBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

// A part of a file: Safari plays a video only where it gets the bytes that it asks for (RFC 9110, 14).

/** `bytes`, or what of it `range` names, the Range header of a request. What is not one readable range gets everything. */
export function answerRange(bytes: Uint8Array, type: string, range = ''): Response {
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const [whole, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (whole === undefined || from + to === '') return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
  const { length } = bytes;
  // Without a beginning it is the last so many bytes (14.1.2).
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? length : Math.min(length, Number(to) + 1);
  if (first >= end) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${length}` } });
  return new Response(bytes.slice(first, end) as Uint8Array<ArrayBuffer>, {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${first}-${end - 1}/${length}` },
  });
}

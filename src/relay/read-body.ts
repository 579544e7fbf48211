// Reads a body up to a bound: what claims to be small is not believed, and what never ends is left.

export type Body = { text: string } | { problem: 'too-large' | 'too-slow' | 'not-utf8' | 'broken-off' };

/** The text of `stream`, of at most `maxBytes`, within `ms` milliseconds. */
export async function readBody(stream: ReadableStream<Uint8Array> | null, maxBytes: number, ms: number): Promise<Body> {
  if (!stream) return { text: '' };
  const reader = stream.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  const reading = readAll(reader, maxBytes);
  try {
    const body = await Promise.race([reading, late]);
    if (body !== 'late') return body;
    return { problem: 'too-slow' };
  } finally {
    clearTimeout(timer);
    // What is left of it is not wanted; a stream that has failed already has nothing to cancel.
    reader.cancel().catch(() => undefined);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<Body> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let text = '';
  for (;;) {
    const chunk = await reader.read().catch(() => undefined);
    if (!chunk) return { problem: 'broken-off' };
    bytes += chunk.value?.length ?? 0;
    if (bytes > maxBytes) return { problem: 'too-large' };
    try {
      text += decoder.decode(chunk.value, { stream: !chunk.done });
    } catch {
      return { problem: 'not-utf8' };
    }
    if (chunk.done) return { text };
  }
}

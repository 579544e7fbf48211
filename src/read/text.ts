// Bytes → text, strictly: a file that is not UTF-8 is reported, never guessed at.
import type { Report } from '../report/report';

/** About 200,000 words. Nobody reads such a page, and parsing it is where pathological Markdown would hurt (DESIGN, section 10). */
export const MAX_PAGE_BYTES = 1_000_000;

/** The longest real pages have a fifth of these. Each line may begin a block, and a block costs more than its characters. */
export const MAX_PAGE_LINES = 5000;

/**
 * UTF-8 text with `\n` line ends and without a byte order mark; undefined, and reported, when the bytes are none. What Carrel has
 * written itself may have more than the `most` bytes that nobody writes by hand.
 */
export function decodeText(bytes: Uint8Array | undefined, report: Report, most = MAX_PAGE_BYTES): string | undefined {
  if (bytes === undefined) {
    report('file-unreadable', {
      reason: 'This file cannot be read.',
      note: 'Check that it still exists and that you may open it.',
    });
    return undefined;
  }
  if (bytes.length > most) {
    report('file-too-large', {
      reason: `This file has ${Math.round(bytes.length / 1000).toLocaleString('en')} kB of text; a page can have ${MAX_PAGE_BYTES / 1000} kB.`,
      note: 'Divide it into several pages.',
    });
    return undefined;
  }
  try {
    // UTF-16 without a mark at its beginning is UTF-8 by its bytes, with a NUL between all letters.
    if (bytes.includes(0)) throw new TypeError('a NUL');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    report('file-encoding', {
      place: firstInvalidPlace(bytes),
      reason: 'This file is not UTF-8 text, so some of its letters cannot be read.',
      note: 'Open it in your editor and save it again with the encoding "UTF-8".',
    });
    return undefined;
  }
}

/** The line of the first byte that is no UTF-8. */
function firstInvalidPlace(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.search(/[\uFFFD\0]/))).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

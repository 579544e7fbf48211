// An author's text, made fit for XML and for the fields of the manifest.
import { createHash } from 'node:crypto';
import { IDENTIFIER_MAX } from './standard';

/**
 * Everything outside XML 1.0's production 2 (Char): control characters, lone surrogates, U+FFFE, U+FFFF.
 * xmlbuilder2 writes them as they are, and the manifest is then no XML at all.
 */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that an XML document can hold; line ends become `\n`, as every XML reader would make them. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '');
}

/** One trimmed line of at most `max` UTF-16 units; a longer one ends in an ellipsis, after a whole character. */
export function oneLine(text: string, max: number): string {
  const line = xmlText(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  if (line.length <= max) return line;
  const ellipsis = '…';
  let cut = '';
  // What a reader calls a character may be several code points: a letter with its accent, an emoji with its skin tone.
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (cut.length + segment.length > max - ellipsis.length) break;
    cut += segment;
  }
  return cut.trimEnd() + ellipsis;
}

/** Room for the prefix of `identifierFor` and for a hash. */
const ID_ROOM = IDENTIFIER_MAX - 40;

/**
 * The identifier of one part of a module's manifest: made from the module's id alone, so that it is the same in every
 * build. An LMS keeps learners' records by it. Ids that had to be changed get a hash, so that no two become one.
 */
export function identifierFor(part: 'manifest' | 'organization' | 'item' | 'resource', moduleId: string): string {
  const plain = moduleId.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, ID_ROOM);
  const hash = plain === moduleId ? '' : `-${createHash('sha256').update(moduleId).digest('hex').slice(0, 8)}`;
  return `${part}-${plain}${hash}`;
}

// Finds words in a text whatever their case, accents and kinds of quotes.

export interface Hit {
  /** The text around the first word found, in three parts. */
  before: string;
  found: string;
  after: string;
}

/** Characters shown on either side of the word. */
const AROUND = 60;

/**
 * Lower case without accents, each UTF-16 unit for itself: what is found in the folded text has the same place in
 * the original, which has to be in Unicode's composed form for that.
 */
export function fold(composed: string): string {
  let folded = '';
  for (const unit of composed)
    folded += unit.length > 1 ? unit : (PLAIN[unit] ?? withoutMark(unit).toLowerCase().charAt(0)) || unit;
  return folded;
}

/** The build writes round quotes and long dashes (markdown/transforms/smart-punctuation.ts); keyboards have straight and short ones. */
const PLAIN: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' };

/** Only an accent is left out: a syllable of Korean comes apart as well, and its first letter alone is another word's, too. */
function withoutMark(unit: string): string {
  const parts = unit.normalize('NFD');
  return /\p{M}/u.test(parts) ? parts.charAt(0) : unit;
}

/** The words that somebody is looking for; quotes around them, as web searches know them, are none of their letters. */
export function searchWords(query: string): string[] {
  return fold(query.normalize('NFC'))
    .split(/[\s"]+/)
    .filter(Boolean);
}

/** The text around the first of `words` when all of them occur; undefined otherwise. `folded` is `fold(text)`. */
export function findWords(text: string, folded: string, words: readonly string[]): Hit | undefined {
  const places = words.map((word) => folded.indexOf(word));
  const start = places[0];
  if (start === undefined || places.includes(-1)) return undefined;
  const end = start + (words[0]?.length ?? 0);
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
  const to = end + AROUND >= text.length ? text.length : text.lastIndexOf(' ', end + AROUND);
  return {
    before: (from > 0 ? '… ' : '') + text.slice(Math.min(from, start), start),
    found: text.slice(start, end),
    after: text.slice(end, Math.max(to, end)) + (to < text.length ? ' …' : ''),
  };
}

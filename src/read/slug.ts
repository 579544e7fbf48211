// Names for ids and files: plain ASCII, whatever the author's language.
import anyAscii from 'any-ascii';
import { lastSegment } from './paths';

/** `Wer sind Ihre Partner?` → `wer-sind-ihre-partner`. Never empty: `fallback` stands in for a name without a letter or digit. */
export function slugify(text: string, fallback = 'page'): string {
  const slug = anyAscii(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug === '' ? fallback : slug;
}

/** The part of a page's file name that stays when pages are renumbered or re-dated: `2016-02-01-who.md`, `10-who.md` → `who`. */
export function pageName(path: string): string {
  const file = lastSegment(path).replace(/\.(md|markdown)$/i, '');
  const bare = file.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '').replace(/^\d+(?:[._-]\d+)*[._\s-]+(?=\D)/, '');
  return slugify(bare, slugify(file));
}

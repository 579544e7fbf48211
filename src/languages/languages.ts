// The table of languages. Adding one is one file and one line here.
import { en } from './en';
import { es } from './es';
import type { Texts } from './texts';

export const languages = { en, es } satisfies Record<string, Texts>;

export type LanguageCode = keyof typeof languages;

const FALLBACK: LanguageCode = 'en';

/** The texts for a BCP 47 tag (`es-MX` is served by `es`), and the language they are in: English where we have none of ours. */
export function textsFor(languageTag: string): { texts: Texts; language: LanguageCode } {
  const primary = languageTag.toLowerCase().split('-')[0] ?? '';
  const language = Object.hasOwn(languages, primary) ? (primary as LanguageCode) : FALLBACK;
  return { texts: languages[language], language };
}

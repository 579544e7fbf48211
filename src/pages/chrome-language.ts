// Which language Carrel's own words are in, where that is not the module's.
import type { Texts } from '../languages/texts';
import type { Module } from '../model/course';
import { type Html, html } from './html';

/** The chrome speaks the module's language where we have it; where not, it says which one it speaks (WCAG 3.1.2). */
export function chromeLanguage(module: Pick<Module, 'language'>, texts: Texts): Html | undefined {
  const same = module.language.toLowerCase().split('-')[0] === texts.language;
  return same ? undefined : html` lang="${texts.language}"`;
}

/** Within what says so: titles and other words of the author's are the module's language again. */
export function ownLanguage(module: Pick<Module, 'language'>, texts: Texts): Html | undefined {
  return chromeLanguage(module, texts) && html` lang="${module.language}"`;
}

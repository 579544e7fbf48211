// Rule language-unknown: a module in a language that Carrel's own texts are not in.
import { textsFor } from '../languages/languages';
import type { Rule } from './rule';

export const languageUnknown: Rule = {
  severity: 'warning',
  about:
    'A language that Carrel has no texts in. Buttons and notices are in English, and marked as English for screen readers.',
  bad: { 'module/index.md': '---\ntitle: Partner\nlanguage: de\n---\n\nText.\n' },
  good: { 'module/index.md': '---\ntitle: Socios\nlanguage: es\n---\n\nTexto.\n' },
  check({ source }, { settings }) {
    const { language } = source.module;
    if (textsFor(language).language === language.toLowerCase().split('-')[0]) return;
    const { head } = source;
    // A language that course.yml gives is no word of this page's: the message says where it stands.
    const inCourse = head?.placeOf(['language']) ? undefined : settings.placeOf(['language']);
    const from = inCourse ? ` (${settings.path}, line ${inCourse.line})` : '';
    head?.report('language-unknown', {
      place: head.placeOf(['language']) ?? { line: 1, column: 1 },
      reason: `Carrel has no texts in the language "${language}"${from}; its buttons and notices are in English.`,
      note: 'Check the tag (en, es, …). The pages themselves are in your language all the same.',
      actual: language,
    });
  },
};

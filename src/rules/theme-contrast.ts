// Rule theme-contrast: an accent colour that cannot be read on the page.

import { accentPalette } from '../pages/theme/accent';
import type { Rule } from './rule';

const PAGE = '---\ntitle: Partners\n---\n\nText.\n';

export const themeContrast: Rule = {
  severity: 'warning',
  about: 'An accent colour with too little contrast to be read (WCAG 1.4.3). A darker shade of it is used.',
  bad: { 'course.yml': 'title: Sample\ntheme: { accent: "#f2c14e" }\n', 'module/index.md': PAGE },
  good: { 'course.yml': 'title: Sample\ntheme: { accent: "#0b5d57" }\n', 'module/index.md': PAGE },
  checkCourse({ course, settings }) {
    const palette = course.theme.accent === undefined ? undefined : accentPalette(course.theme.accent);
    if (!palette?.adjusted) return;
    settings.report('theme-contrast', {
      place: settings.placeOf(['theme', 'accent']) ?? settings.placeOf(['theme']),
      reason: `The accent colour ${palette.accent} has a contrast of ${palette.ratio}:1 on the page; text needs ${palette.required}:1. The darker shade ${palette.used} (${palette.usedRatio}:1) is used.`,
      note: `Write  accent: "${palette.used}"  or choose a darker colour.`,
      actual: palette.accent,
      expected: [palette.used],
    });
  },
};

// Rule theme-logo: a logo that cannot be shown.
import { collectAssets, SAVE_PLAIN } from '../markdown/assets';
import { nearest } from '../read/nearest';
import type { Rule } from './rule';

const PAGE = '---\ntitle: Partners\n---\n\nText.\n';

export const themeLogo: Rule = {
  severity: 'warning',
  about: "A logo that is not there, or that cannot be in a package. The course's name stands alone.",
  bad: { 'course.yml': 'title: Sample\ntheme: { logo: images/lgo.svg }\n', 'module/index.md': PAGE },
  good: {
    'course.yml': 'title: Sample\ntheme: { logo: images/logo.svg }\n',
    'images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    'module/index.md': PAGE,
  },
  checkCourse({ course, settings }, files) {
    const { logo } = course.theme;
    if (logo === undefined) return;
    const path = logo.replace(/^\.?\//, '');
    const asset = files.paths.includes(path) ? collectAssets('', (name) => files.read(name)).use(path) : undefined;
    if (asset?.kind === 'asset') return;
    const refused = asset?.kind === 'refused';
    const pictures = files.paths.filter((file) => /\.(svg|png|jpe?g|gif|webp)$/i.test(file));
    const suggestion = refused ? undefined : nearest(path, pictures);
    const named = suggestion
      ? `Did you mean "${suggestion}"?`
      : 'Name it as seen from the course folder, for example images/logo.svg.';
    settings.report('theme-logo', {
      place: settings.placeOf(['theme', 'logo']),
      reason: refused
        ? `The logo ${logo} is left out: ${asset.why}.`
        : `There is no logo "${logo}" in the course folder.`,
      note: refused ? SAVE_PLAIN : named,
      actual: logo,
      expected: suggestion ? [suggestion] : undefined,
    });
  },
};

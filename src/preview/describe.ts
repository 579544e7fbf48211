// A compiled module → what the preview's pages say of it.
import { packageName, workbookName } from '../formats/package-names';
import { scorm12 } from '../formats/scorm12/format';
import { masteryScore } from '../questions/mastery-score';
import { hasErrors } from '../report/messages';
import type { PreviewModule } from './data';
import type { Edition } from './desk';
import type { PreviewParts } from './parts';
import { problemsFrom } from './problems';

export function describeModule(
  { compiled: { module, messages, preview }, edition }: Edition,
  { desk, editor, locate }: Pick<PreviewParts, 'desk' | 'editor' | 'locate'>,
): PreviewModule {
  const { source, messages: ofCourse, trouble } = desk.course();
  const { course } = source;
  const canBuild = preview?.pack !== undefined && !hasErrors(ofCourse);
  return {
    id: module.id,
    edition,
    title: module.title,
    language: module.language,
    course: { id: course.id, title: course.title, language: course.language },
    pages: module.pages.map(({ id, title }) => ({ id, title })),
    duration: module.duration,
    estimate: preview && preview.estimate.reading + preview.estimate.watching + preview.estimate.doing,
    masteryScore: masteryScore(module),
    problems: problemsFrom(messages, { pages: module.pages, editor, locate }),
    courseProblems: problemsFrom(ofCourse, { pages: [], editor, locate }),
    trouble,
    package: canBuild ? { name: packageName(module.id, scorm12.name) } : undefined,
    workbook: canBuild && module.workbook?.length ? { name: workbookName(module.id) } : undefined,
  };
}

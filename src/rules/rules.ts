// The table of rules: every message that Carrel can give has its line here, with a permanent id.
import { assetUnsafe } from './asset-unsafe';
import { attrQuotes } from './attr-quotes';
import { attrSyntax } from './attr-syntax';
import { ceHours } from './ce-hours';
import { ceMissing } from './ce-missing';
import { colorOnly } from './color-only';
import { completeUnmet } from './complete-unmet';
import { containerStrayClose } from './container-stray-close';
import { containerUnclosed } from './container-unclosed';
import { containerUnknown } from './container-unknown';
import { courseList } from './course-list';
import { embedOnlyPage } from './embed-only-page';
import { fileDuplicate } from './file-duplicate';
import { fileEncoding } from './file-encoding';
import { fileTooLarge } from './file-too-large';
import { fileUnreadable } from './file-unreadable';
import { fmMisplaced } from './fm-misplaced';
import { fmMissing } from './fm-missing';
import { fmTypo } from './fm-typo';
import { fmValue } from './fm-value';
import { headFake } from './head-fake';
import { headLink } from './head-link';
import { headSkip } from './head-skip';
import { htmlDisallowed } from './html-disallowed';
import { htmlScript } from './html-script';
import { htmlUnclosed } from './html-unclosed';
import { idChanged } from './id-changed';
import { idDuplicate } from './id-duplicate';
import { idKept } from './id-kept';
import { ignoreUnused } from './ignore-unused';
import { ignoreWrong } from './ignore-wrong';
import { imgAlt } from './img-alt';
import { imgAltWeak } from './img-alt-weak';
import { imgLong } from './img-long';
import { imgMissing } from './img-missing';
import { imgRemote } from './img-remote';
import { languageUnknown } from './language-unknown';
import { linkAmbig } from './link-ambig';
import { linkBroken } from './link-broken';
import { linkCrosspkg } from './link-crosspkg';
import { linkDead } from './link-dead';
import { linkGeneric } from './link-generic';
import { linkInsecure } from './link-insecure';
import { liquidUnknown } from './liquid-unknown';
import { listMark } from './list-mark';
import { lockFrozen } from './lock-frozen';
import { lockUnreadable } from './lock-unreadable';
import { lockUnwritable } from './lock-unwritable';
import { longSentence } from './long-sentence';
import { lrsKey } from './lrs-key';
import { lrsKeyMissing } from './lrs-key-missing';
import { lrsKeyPublic } from './lrs-key-public';
import { lrsKeyReads } from './lrs-key-reads';
import { lrsNotProbed } from './lrs-not-probed';
import { lrsSettings } from './lrs-settings';
import { markupStray } from './markup-stray';
import { mediaCaptions } from './media-captions';
import { mediaFile } from './media-file';
import { mediaTitle } from './media-title';
import { mediaTranscript } from './media-transcript';
import { moduleEmpty } from './module-empty';
import { moduleRenamed } from './module-renamed';
import { nestingTooDeep } from './nesting-too-deep';
import { objUnassessed } from './obj-unassessed';
import { objVague } from './obj-vague';
import { pathOutside } from './path-outside';
import { pathSkipped } from './path-skipped';
import { placeholder } from './placeholder';
import { quizAllAbove } from './quiz-all-above';
import { quizAnswerPattern } from './quiz-answer-pattern';
import { quizBlankEmpty } from './quiz-blank-empty';
import { quizDupChoice } from './quiz-dup-choice';
import { quizEmptyChoice } from './quiz-empty-choice';
import { quizEmptyMatch } from './quiz-empty-match';
import { quizMatrix } from './quiz-matrix';
import { quizMultiWording } from './quiz-multi-wording';
import { quizNoAnswer } from './quiz-no-answer';
import { quizNoCorrect } from './quiz-no-correct';
import { quizNoFeedback } from './quiz-no-feedback';
import { quizNoShape } from './quiz-no-shape';
import { quizNumber } from './quiz-number';
import { quizOneChoice } from './quiz-one-choice';
import { quizPick } from './quiz-pick';
import { quizRepaired } from './quiz-repaired';
import { quizSettings } from './quiz-settings';
import { quizStrayBlank } from './quiz-stray-blank';
import { quizTableShown } from './quiz-table-shown';
import { quizTooMany } from './quiz-too-many';
import { quizTwoShapes } from './quiz-two-shapes';
import { readingLevel } from './reading-level';
import type { Rule } from './rule';
import { surveyFixed } from './survey-fixed';
import { surveyGraded } from './survey-graded';
import { surveyTicked } from './survey-ticked';
import { tableHeader } from './table-header';
import { textTooDense } from './text-too-dense';
import { themeContrast } from './theme-contrast';
import { themeLogo } from './theme-logo';
import { videoMissing } from './video-missing';
import { worksheetBudget } from './worksheet-budget';
import { worksheetEmpty } from './worksheet-empty';
import { worksheetNearly } from './worksheet-nearly';
import { worksheetNoLabel } from './worksheet-no-label';
import { worksheetOutside } from './worksheet-outside';
import { worksheetRepaired } from './worksheet-repaired';
import { worksheetSameLabel } from './worksheet-same-label';
import { worksheetShow } from './worksheet-show';
import { worksheetTicked } from './worksheet-ticked';
import { yamlSyntax } from './yaml-syntax';

export const RULES = {
  'yaml-syntax': yamlSyntax,
  'fm-typo': fmTypo,
  'fm-value': fmValue,
  'fm-missing': fmMissing,
  'fm-misplaced': fmMisplaced,
  'file-unreadable': fileUnreadable,
  'file-too-large': fileTooLarge,
  'file-encoding': fileEncoding,
  'file-duplicate': fileDuplicate,
  'id-duplicate': idDuplicate,
  'id-changed': idChanged,
  'ignore-wrong': ignoreWrong,
  'ignore-unused': ignoreUnused,
  'id-kept': idKept,
  'module-empty': moduleEmpty,
  'course-list': courseList,
  'module-renamed': moduleRenamed,
  'path-outside': pathOutside,
  'path-skipped': pathSkipped,
  'lock-unreadable': lockUnreadable,
  'lock-frozen': lockFrozen,
  'lock-unwritable': lockUnwritable,
  'container-unclosed': containerUnclosed,
  'container-unknown': containerUnknown,
  'container-stray-close': containerStrayClose,
  'nesting-too-deep': nestingTooDeep,
  'text-too-dense': textTooDense,
  'html-unclosed': htmlUnclosed,
  'html-disallowed': htmlDisallowed,
  'html-script': htmlScript,
  'attr-quotes': attrQuotes,
  'attr-syntax': attrSyntax,
  'liquid-unknown': liquidUnknown,
  'markup-stray': markupStray,
  'head-skip': headSkip,
  'link-broken': linkBroken,
  'link-crosspkg': linkCrosspkg,
  'asset-unsafe': assetUnsafe,
  'img-remote': imgRemote,
  'img-alt': imgAlt,
  'img-missing': imgMissing,
  'media-title': mediaTitle,
  'media-file': mediaFile,
  'video-missing': videoMissing,
  'quiz-no-shape': quizNoShape,
  'quiz-two-shapes': quizTwoShapes,
  'quiz-no-correct': quizNoCorrect,
  'quiz-one-choice': quizOneChoice,
  'quiz-dup-choice': quizDupChoice,
  'quiz-empty-choice': quizEmptyChoice,
  'quiz-empty-match': quizEmptyMatch,
  'quiz-matrix': quizMatrix,
  'quiz-no-answer': quizNoAnswer,
  'quiz-number': quizNumber,
  'quiz-blank-empty': quizBlankEmpty,
  'quiz-stray-blank': quizStrayBlank,
  'quiz-table-shown': quizTableShown,
  'quiz-too-many': quizTooMany,
  'quiz-pick': quizPick,
  'quiz-settings': quizSettings,
  'quiz-multi-wording': quizMultiWording,
  'quiz-no-feedback': quizNoFeedback,
  'quiz-all-above': quizAllAbove,
  'quiz-answer-pattern': quizAnswerPattern,
  'quiz-repaired': quizRepaired,
  'survey-graded': surveyGraded,
  'survey-ticked': surveyTicked,
  'survey-fixed': surveyFixed,
  'worksheet-show': worksheetShow,
  'worksheet-nearly': worksheetNearly,
  'worksheet-no-label': worksheetNoLabel,
  'worksheet-same-label': worksheetSameLabel,
  'worksheet-empty': worksheetEmpty,
  'worksheet-outside': worksheetOutside,
  'worksheet-ticked': worksheetTicked,
  'worksheet-repaired': worksheetRepaired,
  'worksheet-budget': worksheetBudget,
  placeholder: placeholder,
  'img-alt-weak': imgAltWeak,
  'img-long': imgLong,
  'link-generic': linkGeneric,
  'link-ambig': linkAmbig,
  'link-dead': linkDead,
  'link-insecure': linkInsecure,
  'head-fake': headFake,
  'head-link': headLink,
  'list-mark': listMark,
  'color-only': colorOnly,
  'table-header': tableHeader,
  'media-captions': mediaCaptions,
  'media-transcript': mediaTranscript,
  'embed-only-page': embedOnlyPage,
  'reading-level': readingLevel,
  'long-sentence': longSentence,
  'obj-vague': objVague,
  'obj-unassessed': objUnassessed,
  'ce-missing': ceMissing,
  'theme-contrast': themeContrast,
  'theme-logo': themeLogo,
  'language-unknown': languageUnknown,
  'complete-unmet': completeUnmet,
  'ce-hours': ceHours,
  'lrs-key': lrsKey,
  'lrs-settings': lrsSettings,
  'lrs-key-missing': lrsKeyMissing,
  'lrs-key-reads': lrsKeyReads,
  'lrs-not-probed': lrsNotProbed,
  'lrs-key-public': lrsKeyPublic,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

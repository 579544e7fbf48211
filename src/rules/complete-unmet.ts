// Rule complete-unmet: a completion rule that no learner could meet.
import type { Rule } from './rule';

/** What would meet it. */
const ADDING = {
  quiz: 'Add a  :::quiz  that counts, without  practice. Or: ',
  survey: 'Add a  :::survey. Or: ',
  worksheets: 'Add a  :::worksheet  with something to fill in. Or: ',
};

export const completeUnmet: Rule = {
  severity: 'error',
  about: 'The module is to be finished by something that it does not have: nobody could ever complete it.',
  bad: { 'module/index.md': '---\ntitle: Partners\ncomplete: quiz 80%\n---\n\nText.\n' },
  good: { 'module/index.md': '---\ntitle: Partners\ncomplete: all pages\n---\n\nText.\n' },
  check({ source, quizzes, worksheets }) {
    for (const requirement of source.module.complete) {
      const { kind } = requirement;
      if (
        kind === 'pages' ||
        (kind === 'quiz' && (requirement.markedOnly || quizzes.some(({ settings }) => !settings.practice))) ||
        (kind === 'survey' && quizzes.some(({ settings }) => settings.survey)) ||
        (kind === 'worksheets' && (requirement.explicitOnly || worksheets.length > 0))
      )
        continue;
      source.head?.report('complete-unmet', {
        place: source.head.placeOf(['complete']) ?? { line: 1, column: 1 },
        reason: `The module is finished by "${kind}", but it has none, so no learner could ever complete it.`,
        note: `${ADDING[kind]}Write  complete: all pages  or take the key out.`,
        actual: kind,
        expected: ['all pages'],
      });
    }
  },
};

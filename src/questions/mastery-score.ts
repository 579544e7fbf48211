// The pass mark that goes into a package's manifest, where an LMS's administrator can change it.
import type { Requirement } from '../model/course';
import type { QuizData } from '../model/module-data';

/**
 * Only where there is no doubt which quiz it would be about: the one scored quiz, and the module is finished by it
 * (DESIGN, section 6, "Result"). Anything else an LMS could turn into a result that is not the learner's.
 */
export function masteryScore(module: {
  quizzes?: readonly QuizData[];
  complete: readonly Requirement[];
}): number | undefined {
  const [quiz, ...others] = (module.quizzes ?? []).filter(({ practice }) => !practice);
  const decides = module.complete.some(({ kind }) => kind === 'quiz');
  return others.length === 0 && decides ? quiz?.pass : undefined;
}

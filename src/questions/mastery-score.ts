// What quizzes decide together: the module's result, and the pass mark in a package's manifest, where an LMS's administrator can change it.
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

/**
 * Quizzes as the runtime is told of them. The mark of an LMS is about the only scored one, and only where the module is
 * finished by it.
 */
export function decidingQuizzes(quizzes: readonly QuizData[], complete: readonly Requirement[]): QuizData[] {
  const scored = quizzes.filter(({ practice }) => !practice);
  return quizzes.map((quiz) => {
    if (quiz.survey) return { ...quiz, asked: complete.some(({ kind }) => kind === 'survey') };
    if (quiz.practice) return quiz;
    const rules = complete.flatMap((rule) => (rule.kind === 'quiz' ? rule : []));
    const asked = rules.some(({ markedOnly }) => !markedOnly);
    const decides = rules.length > 0;
    return { ...quiz, asked, decides, lmsMark: scored.length === 1 && decides && (asked || quiz.pass !== undefined) };
  });
}

/** What a quiz weighs among others. */
export function weightOf({ practice, questions, pick }: Pick<QuizData, 'practice' | 'questions' | 'pick'>): number {
  const points = practice ? 0 : questions.reduce((total, { points }) => total + points, 0);
  return pick === undefined || pick >= questions.length ? points : (points * pick) / questions.length;
}

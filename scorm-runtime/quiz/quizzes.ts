// What quizzes bring to the runtime of a package that has any.
import type { QuizParts } from '../main';
import { runQuiz } from './run-quiz';
import { quizRules, withMark } from './standing';

export const QUIZZES: QuizParts = {
  rules: quizRules,
  offer({ quizzes = [] }, session, around) {
    for (const quiz of quizzes) runQuiz(withMark(quiz, session.mastery), session, around);
  },
};

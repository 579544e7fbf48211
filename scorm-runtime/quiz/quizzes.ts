// What quizzes bring to the runtime of a package that has any.
import type { QuizParts } from '../main';
import { runQuiz } from './run-quiz';
import { quizRules, withMark } from './standing';

export const QUIZZES: QuizParts = {
  rules: quizRules,
  offer: ({ quizzes = [] }, session, around) =>
    quizzes.map((quiz) => runQuiz(withMark(quiz, session.mastery), session, around)),
};

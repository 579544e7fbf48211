// What quizzes bring to the runtime of a package that has any.
import type { QuizParts } from '../main';
import { offerQuizzes } from './quizzes';
import { quizRules } from './standing';

export const QUIZZES: QuizParts = {
  rules: quizRules,
  offer: offerQuizzes,
};

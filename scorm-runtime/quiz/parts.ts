// What quizzes bring to the runtime of a package that has any.
import { giveWhatFits } from '../giving-what-fits';
import { interactionWriter } from '../lms/interactions';
import type { QuizParts } from '../main';
import { printAnswers } from '../printing';
import { offerQuizzes } from './quizzes';
import { quizRules } from './standing';

export const QUIZZES: QuizParts = {
  rules: quizRules,
  interactions: interactionWriter,
  giving: giveWhatFits,
  offer: offerQuizzes,
  print: printAnswers,
};

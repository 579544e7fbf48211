// The runtime of a module with quizzes.
import { interactionWriter } from '../lms/interactions';
import { startModule } from '../main';
import { printAnswers } from '../quiz/printing';
import { offerQuizzes } from '../quiz/quizzes';
import { quizRules } from '../quiz/standing';

startModule({ rules: quizRules, interactions: interactionWriter, offer: offerQuizzes, print: printAnswers });

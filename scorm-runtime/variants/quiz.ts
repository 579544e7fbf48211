// The runtime of a module with quizzes.
import { startModule } from '../main';
import { QUIZZES } from '../quiz/parts';

startModule(QUIZZES);

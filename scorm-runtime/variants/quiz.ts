// The runtime of a module with quizzes.
import { ACTIVITIES } from '../activities';
import { startModule } from '../main';
import { QUIZZES } from '../quiz/parts';

startModule(ACTIVITIES, QUIZZES);

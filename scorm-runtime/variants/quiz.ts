// The runtime of a module with quizzes.
import { ACTIVITIES } from '../activities';
import { startModule } from '../main';
import { QUIZZES } from '../quiz/quizzes';

startModule(ACTIVITIES, QUIZZES);

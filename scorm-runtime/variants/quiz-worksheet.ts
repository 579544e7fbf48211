// The runtime of a module with quizzes and worksheets.
import { ACTIVITIES } from '../activities';
import { startModule } from '../main';
import { QUIZZES } from '../quiz/quizzes';
import { WORKSHEETS } from '../worksheet/parts';

startModule(ACTIVITIES, QUIZZES, WORKSHEETS);

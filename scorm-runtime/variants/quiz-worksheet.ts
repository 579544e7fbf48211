// The runtime of a module with quizzes and worksheets.
import { startModule } from '../main';
import { QUIZZES } from '../quiz/parts';
import { WORKSHEETS } from '../worksheet/parts';

startModule(QUIZZES, WORKSHEETS);

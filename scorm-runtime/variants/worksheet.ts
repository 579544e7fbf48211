// The runtime of a module with worksheets.
import { ACTIVITIES } from '../activities';
import { startModule } from '../main';
import { WORKSHEETS } from '../worksheet/parts';

startModule(ACTIVITIES, undefined, WORKSHEETS);

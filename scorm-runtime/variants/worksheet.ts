// The runtime of a module with worksheets.
import { startModule } from '../main';
import { WORKSHEETS } from '../worksheet/parts';

startModule(undefined, WORKSHEETS);

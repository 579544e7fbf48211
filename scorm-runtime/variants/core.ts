// The runtime of a module that has nothing to fill in.
import { startModule } from '../main';

startModule();

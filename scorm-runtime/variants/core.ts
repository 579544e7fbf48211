// The runtime of a module that has nothing to fill in.
import { giveAll } from '../giving';
import { startModule } from '../main';

startModule({ giving: giveAll });

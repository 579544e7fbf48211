// told.js: keeps what happens from the first moment on. It comes before carrel.js, and is small; xapi.js comes when a page is shown.
import { moduleData } from '../document-parts';
import { onTracking } from './bridge';
import { keepTold } from './keep-told';

onTracking((bridge) => keepTold(bridge, moduleData()));

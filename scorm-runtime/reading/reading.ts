// What a page does for its reader without a session: search, players, films, the images of later pages. A script of its own, which
// the document asks for after the runtime: on a slow link a learner can read and be recorded before it is there.
import { moduleData, pageSections } from '../document-parts';
import { offerPlayers } from './embeds';
import { loadImagesInOrder } from './images';
import { pauseWhatDisappears } from './media';
import { offerSearch } from './search';

const sections = pageSections();
offerSearch(sections, moduleData().texts);
offerPlayers();
pauseWhatDisappears();
loadImagesInOrder(sections);

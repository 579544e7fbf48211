// What a page does for its reader without a session: search, players, films, the images of later pages. A script of its own, which
// the document asks for after the runtime: on a slow link a learner can read and be recorded before it is there.
import { MODULE_DATA_ID } from '../../src/model/document-ids';
import type { ModuleData } from '../../src/model/module-data';
import { byId, pageSections } from '../document-parts';
import { offerPlayers } from './embeds';
import { loadImagesInOrder } from './images';
import { pauseWhatDisappears } from './media';
import { offerSearch } from './search';

const sections = pageSections();
const { texts }: ModuleData = JSON.parse(byId(MODULE_DATA_ID).textContent ?? '');
offerSearch(sections, texts);
offerPlayers();
pauseWhatDisappears();
loadImagesInOrder(sections);

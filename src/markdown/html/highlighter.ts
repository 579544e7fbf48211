// The highlighter, in a file of its own so that it is loaded on demand.
import { common, createLowlight } from 'lowlight';

export const highlighter = createLowlight(common);

// All colours of the pages but the accent, for light and dark surroundings. The style sheet names them as custom properties.

/** Colours of one scheme, `#rrggbb`. */
export interface Scheme {
  /** Background of the page. */
  paper: string;
  /** Background of what is set off from it: the contents, code, notes. */
  surface: string;
  ink: string;
  muted: string;
  /** Decorative lines. */
  line: string;
  /** Borders of controls. */
  edge: string;
  /** What was answered right, and wrong: beside a sign and words that say so. */
  right: string;
  wrong: string;
  /** Behind words that a search found. */
  highlight: string;
  'code-word': string;
  'code-value': string;
}

export const light: Scheme = {
  paper: '#ffffff',
  surface: '#f7f5f1',
  ink: '#21252b',
  muted: '#585f69',
  line: '#dedad2',
  edge: '#7a7f87',
  right: '#1b6e3a',
  wrong: '#a32020',
  highlight: '#fdeeb0',
  'code-word': '#8a2252',
  'code-value': '#8a4b00',
};

export const dark: Scheme = {
  paper: '#16191d',
  surface: '#1f2329',
  ink: '#e8e5df',
  muted: '#a9b0b8',
  line: '#353b43',
  edge: '#868e97',
  right: '#8fd6a5',
  wrong: '#f5a5a0',
  highlight: '#5c4a08',
  'code-word': '#f0a3c0',
  'code-value': '#f0b983',
};

/** The same in both: a player before it is loaded is dark also where the page is light. */
export const player = { stage: '#21252b', 'on-stage': '#ffffff' };

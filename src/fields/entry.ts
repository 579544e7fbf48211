// What is to be entered in a line or a cell: `____`, `{date}`, `{number}`, `{choose: a | b}`.
import type { Draft } from '../activities/draft';
import type { Place } from '../model/message';
import { draftOf, type Scope } from './draft';
import type { Entry } from './worksheet';

/** In running text; `___` is a rule where it stands alone, but in a line it can only be room for a word. */
export const ENTRY = /_{3,}|\{\s*(date|number)\s*\}|\{\s*choose\s*:([^{}]*)\}/i;

/** The whole of a cell. An empty cell is an entry as well. */
export const CELL_ENTRY = new RegExp(`^(?:${ENTRY.source})?$`, 'i');

/** The choices of one field by their words: cells that offer the same words offer the same choices. */
export type Choices = Map<string, Draft>;

/** The entry that `match`, of one of the two, has found. */
export function entryOf(match: RegExpMatchArray, scope: Scope, choices: Choices, place?: Place): Entry<Draft> {
  const [, typed, listed] = match;
  if (typed !== undefined) return { kind: typed.toLowerCase() === 'date' ? 'date' : 'number' };
  if (listed === undefined) return { kind: 'box' };
  const words = [...new Set(listed.split('|').map((word) => word.trim()))].filter((word) => word !== '');
  if (words.length < 2) {
    scope.reading.report('attr-syntax', {
      place,
      reason: `There is nothing to choose from in  ${match[0]}  so it is read as room to write.`,
      note: 'Write at least two choices with a bar between them:  {choose: this week \\| this month}',
      actual: match[0],
    });
    return { kind: 'box' };
  }
  const options = words.map((text) => {
    const id = choices.get(text) ?? draftOf('option', text, scope.reading, place);
    choices.set(text, id);
    return { id, text };
  });
  return { kind: 'choose', options };
}

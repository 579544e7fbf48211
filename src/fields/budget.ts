// How much a module's worksheets can hold where an LMS keeps no more than the standard asks of it.

import { fieldKey } from './keys';
import type { SlottedWorksheet } from './slots';
import type { Field, Shape } from './worksheet';

/**
 * Characters of prose that the coder of progress fits into suspend_data (SCORM 1.2 RTE, 3.4.4: 4,096 characters), after
 * what a module's pages and quizzes take (DESIGN, section 6, "Progress").
 */
const PROSE = 9000;

/** A name, a date, a choice. */
const SHORT_ENTRY = 25;

/** A box that is ticked, with its id. */
const TICK = 4;

/** With the space behind it. */
const WORD = 6;

/** Fewer words than this say little: a learner who writes more loses the oldest to the device's own memory. */
export const FEW_WORDS = 60;

export interface WritingBudget {
  /** Boxes, lists and cells of tables that ask for sentences. */
  boxes: number;
  /** Words that each of them can hold when all of them are filled. */
  words: number;
}

/** Undefined where nothing asks for sentences. */
export function writingBudget(
  worksheets: readonly Pick<SlottedWorksheet, 'id' | 'fields'>[],
): WritingBudget | undefined {
  let boxes = 0;
  let spent = 0;
  for (const { id, fields } of worksheets) {
    spent += id.length;
    for (const field of fields) {
      const { names, row = [] } = fieldKey(field);
      spent += [...names, ...row].reduce((sum, name) => sum + name.length + TICK, 0);
      const counted = countOf(field);
      boxes += counted.boxes;
      spent += counted.short * SHORT_ENTRY;
    }
  }
  return boxes === 0 ? undefined : { boxes, words: Math.max(0, Math.floor((PROSE - spent) / boxes / WORD)) };
}

function countOf({ shape }: Field<unknown>): { boxes: number; short: number } {
  if (shape.kind === 'text' || shape.kind === 'list') return { boxes: 1, short: 0 };
  if (shape.kind === 'line') return { boxes: 0, short: 1 };
  if (!('columns' in shape)) return { boxes: 0, short: 0 };
  return countCells(shape.rows);
}

/** Of rows that can be repeated, those that are there from the start. */
function countCells(rows: Extract<Shape<unknown, string>, { rows: readonly unknown[] }>['rows']) {
  const kinds = rows.flatMap(({ cells }) => cells.map(({ kind }) => kind));
  return {
    boxes: kinds.filter((kind) => kind === 'box').length,
    short: kinds.filter((kind) => kind === 'date' || kind === 'number' || kind === 'choose').length,
  };
}

// A worksheet between its author's Markdown and the page's forms: what the readers found, and what the renderers write.
import type { ElementContent } from 'hast';
import type { Place } from '../model/message';

/** What stands in the braces of `:::worksheet{…}` (AUTHORING, section 5). */
export interface WorksheetSettings {
  required: 'all' | number;
  /** The author wrote `required`. */
  explicit: boolean;
  share: boolean;
  /** Empty rows at the end of a table are as many as the author wrote. */
  fixed: boolean;
}

/** Anything with words and a frozen id. `I` is the draft of it until the lock has named it. */
export interface Part<C, I> {
  id: I;
  content: C;
  /** Plain text; empty where the author gave none. */
  name: string;
}

/** What a line or a cell can ask for. */
export type Entry<I> =
  | { kind: 'box' }
  | { kind: 'date' }
  | { kind: 'number' }
  | { kind: 'choose'; options: readonly { id: I; text: string }[] };

/** A cell of a table that is a field: `pick` is one of its row, `tick` as many as wanted; `words` are the author's. */
export type Cell<C, I> = Entry<I> | { kind: 'pick' } | { kind: 'tick' } | { kind: 'words'; content: C };

export interface Column<C, I> extends Part<C, I> {
  /** `{later}`: it is a field only where it is opened. */
  later: boolean;
}

export interface Row<C, I> {
  /** Undefined: the learner can add rows like it and remove them. */
  id?: I;
  name: string;
  cells: Cell<C, I>[];
}

/** An entry of a list of things to tick; without an id it has no box. */
export interface Item<C, I> {
  id?: I;
  content: C;
}

/** What the form of each kind shows; the kinds are those of the model. */
export type Shape<C, I> =
  /** `words`: the paragraph that labels it, where it has one of its own. */
  | { kind: 'text'; rows: number; words?: C }
  | { kind: 'line'; entry: Entry<I> }
  | { kind: 'list'; ordered: boolean; count: number }
  | { kind: 'checklist'; items: Item<C, I>[] }
  | { kind: 'table' | 'rating' | 'matrix'; columns: Column<C, I>[]; rows: Row<C, I>[] };

/** `C` is what content is: Markdown nodes while the worksheet is read, elements once its page is rendered. */
export interface Field<C = ElementContent[], I = string> {
  id: I;
  /** Plain text, never empty. */
  label: string;
  /** What stands beside it is not its whole label, so the label has to be spoken. */
  spoken: boolean;
  shape: Shape<C, I>;
}

/** A table that can be written into. */
export type Grid<C = ElementContent[], I = string> = Extract<Shape<C, I>, { columns: unknown }>;

/** A `{later}` column, and where it is opened. */
export interface LaterColumn {
  field: string;
  column: string;
  name: string;
  /** Id of the form, and the title of its page. */
  form: string;
  title: string;
}

/** A worksheet as every one of its forms shows it; `C` as in `Field`. */
export interface Worksheet<C = ElementContent[]> {
  /** Frozen, unique in the module. */
  id: string;
  /** The page on which its author wrote it. */
  page: string;
  /** Plain text; empty where the author gave none. */
  title: string;
  settings: WorksheetSettings;
  fields: Field<C>[];
  later: LaterColumn[];
  place?: Place;
}

/** A worksheet's content, rendered once: every form is made from it. Fields stand in it as elements `carrel-field`. */
export interface WorksheetContent extends Worksheet {
  content: ElementContent[];
}

/** The same field with every piece of its content, and every id, changed. */
export function mapField<A, I, B, J>(
  field: Field<A, I>,
  change: { content: (content: A) => B; id: (id: I) => J },
): Field<B, J> {
  return { ...field, id: change.id(field.id), shape: mapShape(field.shape, change) };
}

interface Change<A, I, B, J> {
  content: (content: A) => B;
  id: (id: I) => J;
}

function mapShape<A, I, B, J>(shape: Shape<A, I>, change: Change<A, I, B, J>): Shape<B, J> {
  switch (shape.kind) {
    case 'text': {
      const { words, ...rest } = shape;
      return { ...rest, ...(words === undefined ? {} : { words: change.content(words) }) };
    }
    case 'line':
      return { kind: shape.kind, entry: mapEntry(shape.entry, change) };
    case 'list':
      return shape;
    case 'checklist':
      return {
        kind: shape.kind,
        items: shape.items.map(({ id, content }) => ({
          ...(id === undefined ? {} : { id: change.id(id) }),
          content: change.content(content),
        })),
      };
    default:
      return {
        kind: shape.kind,
        columns: shape.columns.map((column) => ({
          ...column,
          id: change.id(column.id),
          content: change.content(column.content),
        })),
        rows: shape.rows.map((row) => mapRow(row, change)),
      };
  }
}

function mapRow<A, I, B, J>({ id, name, cells }: Row<A, I>, change: Change<A, I, B, J>): Row<B, J> {
  return {
    ...(id === undefined ? {} : { id: change.id(id) }),
    name,
    cells: cells.map(
      (cell): Cell<B, J> =>
        cell.kind === 'words' ? { ...cell, content: change.content(cell.content) } : mapCell(cell, change),
    ),
  };
}

function mapCell<I, J>(
  cell: Exclude<Cell<never, I>, { kind: 'words' }>,
  change: { id: (id: I) => J },
): Exclude<Cell<never, J>, { kind: 'words' }> {
  return cell.kind === 'pick' || cell.kind === 'tick' ? cell : mapEntry(cell, change);
}

function mapEntry<I, J>(entry: Entry<I>, change: { id: (id: I) => J }): Entry<J> {
  if (entry.kind !== 'choose') return entry;
  return { ...entry, options: entry.options.map(({ id, text }) => ({ id: change.id(id), text })) };
}

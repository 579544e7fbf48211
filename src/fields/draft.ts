// A worksheet as its reader finds it: fields in Markdown nodes, and things that still wait for their frozen ids.
import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Content, Draft, DraftPart, PageReading } from '../activities/draft';
import { takeAttributes } from '../activities/read-attributes';
import { plainText, recognised } from '../activities/read-words';
import { type Container, ownContainer } from '../markdown/nodes';
import type { FieldKind } from '../model/field';
import type { Place } from '../model/message';
import type { LockedKind } from '../read/lock';
import type { Entry, Shape, WorksheetSettings } from './worksheet';

/** Ids of fields and their parts are saved with what learners write: every character of them is one less for words. */
const SHORT_ID = 20;

export interface DraftField extends Draft {
  /** The heading that it stands under. */
  heading: string;
  /** Its own label, and whether it has to be spoken (see `Field`). */
  label: string;
  spoken: boolean;
  standsIn: boolean;
  shape: Shape<Content, Draft>;
  /** Stands for it in the page's tree. */
  mark: Container;
}

export interface DraftWorksheet extends Draft {
  container: Container;
  /** Words; empty when there are none. */
  title: Content;
  settings: WorksheetSettings;
  fields: DraftField[];
}

/** Where on a page the readers are. */
export interface Scope {
  reading: PageReading;
  settings: WorksheetSettings;
  /** Text of the heading that was passed last; the worksheet's title before the first. */
  heading: string;
  /** In the author's order. */
  fields: DraftField[];
}

/** Words that can label a field, where they stand and what id they give it. */
export interface Label {
  text: string;
  /** The author's own id for the field. */
  explicitId?: string;
  /** The paragraph itself, where it is one and is short enough to be a label. */
  paragraph?: Paragraph;
  /** It is that of something else: there was none of its own. */
  standsIn?: true;
}

/** A draft of `kind` with the words of `label`. */
export function draftOf(kind: LockedKind, text: string, reading: PageReading, place?: Place): Draft {
  const { report } = reading;
  return { kind, text: recognised(text), stem: text, id: '', rank: 0, place, parts: [], report, longest: SHORT_ID };
}

/** What a line or a cell asks for: a date cannot be shown where one chooses, nor "soon" in a date. Numbers are words as well. */
export const ENTRY_TYPES = {
  box: 'text',
  number: 'text',
  date: 'date',
  choose: 'choose',
} as const satisfies Record<Entry<Draft>['kind'], LockedKind>;

/** The kinds by which the lock tells fields apart: what was written in one of them means nothing in another. */
const LOCKED = {
  text: 'text',
  line: 'text',
  list: 'list',
  checklist: 'checklist',
  table: 'grid',
  rating: 'grid',
  matrix: 'grid',
} as const satisfies Record<FieldKind, LockedKind>;

/** Adds a field to the worksheet, and returns the mark that stands for it. Fields inside it are added after it. */
export function addField(
  scope: Scope,
  label: Label,
  field: Pick<DraftField, 'shape' | 'parts'> & { place?: Place; spoken?: boolean },
): DraftField {
  const { shape, parts, place, spoken = false } = field;
  const mark = ownContainer(FIELD_MARK, { place });
  const draft: DraftField = {
    ...draftOf(
      shape.kind === 'line' ? ENTRY_TYPES[shape.entry.kind] : LOCKED[shape.kind],
      label.text,
      scope.reading,
      place,
    ),
    explicitId: label.explicitId,
    parts,
    heading: scope.heading,
    label: label.text,
    spoken,
    standsIn: label.standsIn ?? false,
    shape,
    mark,
  };
  scope.fields.push(draft);
  return draft;
}

export const FIELD_MARK = 'worksheet-field';

export function isFieldMark(node: { type: string } | undefined): node is Container {
  return node?.type === 'container' && (node as Container).fence.name === FIELD_MARK;
}

/** A part with words: its explicit `{#id}` taken off its end. `fallback` is how it is recognised where it has none. */
export function wordsPart(
  kind: LockedKind,
  content: Content,
  node: RootContent,
  fallback: string,
  reading: PageReading,
  known: readonly string[] = [],
): { draft: DraftPart; flags: Readonly<Record<string, string>>; name: string } {
  const { id, values } = takeAttributes(content, node, known, reading);
  const name = plainText(content);
  const { position } = node;
  const place = position && { line: position.start.line, column: position.start.column };
  const draft = { ...draftOf(kind, name || fallback, reading, place), explicitId: id, content };
  return { draft, flags: values, name };
}

/** The heading that titles a worksheet: its own first block, where there is no `[Title]`. */
export function titleHeading({ title, children }: Container): Heading | undefined {
  const [first] = children;
  return title === undefined && first?.type === 'heading' ? first : undefined;
}

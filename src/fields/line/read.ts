// `Label: ____` and sentences with room in them → short fields. Lines of underscores below make the last one a taller box.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Draft } from '../../activities/draft';
import { takeAttributes } from '../../activities/read-attributes';
import { plainText } from '../../activities/read-words';
import { placeOf } from '../../markdown/nodes';
import type { Place } from '../../model/message';
import { addField, type Scope } from '../draft';
import { type Choices, ENTRY, entryOf } from '../entry';
import type { FieldBlock, FieldShape } from '../field-shape';
import { labelBefore, labelText, neededLabel } from '../label';
import { linesFrom } from '../text/read';
import { entryPlaces, hasEntry, linesOf } from './lines';

/** "and", "or", "y": such words between two rooms label neither. */
const CONNECTING = 3;

export const sentence: FieldShape = {
  recognises: (block) => block.type === 'paragraph' && hasEntry(block.children),
  read(at) {
    const { blocks, index, before, scope } = at;
    const paragraph = blocks[index] as Paragraph;
    const places = entryPlaces(paragraph, scope.reading);
    const below = linesFrom(at, index + 1);
    const lines = linesOf(paragraph);
    lines.forEach((line, number) => {
      const own: Paragraph = { ...paragraph, children: line };
      const more = number === lines.length - 1 ? below : 0;
      if (!hasEntry(line)) addWords(own, before, lines[number - 1]);
      else if (/^[\s_]*$/.test(plainText(own))) readBare(own, more, places, at);
      else if (more === 0 || !readTall(own, more, places, at)) before.push(readLine(own, places, scope));
    });
    const isTall = before.at(-1)?.type === 'container';
    return 1 + (isTall ? below : 0);
  },
};

/** Lines without room in them stay one paragraph. */
function addWords(line: Paragraph, before: FieldBlock['before'], above: PhrasingContent[] | undefined): void {
  const last = before.at(-1);
  if (above && !hasEntry(above) && last?.type === 'paragraph')
    last.children.push({ type: 'text', value: '\n' }, ...line.children);
  else before.push(line);
}

/** `Label: ____` with lines of underscores below it is one box; false when it is not. */
function readTall(line: Paragraph, below: number, places: Place[], { before, scope }: FieldBlock): boolean {
  const last = line.children.at(-1);
  const match = last?.type === 'text' ? /^(.*?)[ \t]*_{3,}[ \t]*(\{[^{}]*\})?[ \t]*$/s.exec(last.value) : null;
  if (!match || last?.type !== 'text') return false;
  const words: PhrasingContent[] = [...line.children.slice(0, -1), { ...last, value: match[1] ?? '' }];
  const text = labelText(plainText(words));
  if (text === '' || hasEntry(words)) return false;
  const explicitId = takeAttributes([line], line, [], scope.reading).id;
  const place = places.shift() ?? placeOf(line);
  const shape = { kind: 'text' as const, rows: 1 + below, words };
  before.push(addField(scope, { text, explicitId }, { shape, parts: [], place }).mark);
  return true;
}

/** A line that is nothing but room, inside a paragraph. */
function readBare(line: Paragraph, below: number, places: Place[], { before, scope }: FieldBlock): void {
  const label = neededLabel(labelBefore(before, scope), line, scope, 'My partners:');
  const words = label.paragraph?.children;
  if (words) before.pop();
  const shape = { kind: 'text' as const, rows: 1 + below, ...(words ? { words } : {}) };
  before.push(addField(scope, label, { shape, parts: [], place: places.shift() ?? placeOf(line) }).mark);
}

interface LineReader {
  scope: Scope;
  places: Place[];
  owner: Paragraph;
  /** What was said since the last room. */
  said: string;
  /** Of the line's first room. */
  label: string;
  count: number;
  explicitId?: string;
}

/** A line with marks in the places of its entries. Its `{#id}` is that of the first. */
export function readLine(line: Paragraph, places: Place[], scope: Scope): RootContent {
  const explicitId = takeAttributes([line], line, [], scope.reading).id;
  const reader: LineReader = { scope, places, owner: line, said: '', label: '', count: 0, explicitId };
  const first = scope.fields.length;
  line.children = withMarks(line.children, reader, true);
  // Where the room comes first, what follows it says what it is for.
  for (const field of scope.fields.slice(first))
    if (field.label === '') relabel(field, labelText(reader.said.trim()) || scope.heading, line);
  return line;
}

function relabel(field: Scope['fields'][number], label: string, line: Paragraph): void {
  Object.assign(field, { label, text: label, stem: label, spoken: true, place: field.place ?? placeOf(line) });
}

function withMarks(nodes: readonly PhrasingContent[], reader: LineReader, outermost: boolean): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return divide(node.value, reader, outermost);
    if ('children' in node && hasEntry(node.children))
      return [{ ...node, children: withMarks(node.children, reader, false) } as PhrasingContent];
    reader.said += plainText(node);
    return [node];
  });
}

function divide(text: string, reader: LineReader, outermost: boolean): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let rest = text;
  for (let match = ENTRY.exec(rest); match; match = ENTRY.exec(rest)) {
    const value = rest.slice(0, match.index);
    reader.said += value;
    if (value !== '') result.push({ type: 'text', value });
    result.push(addLine(match, reader, outermost) as never);
    rest = rest.slice(match.index + match[0].length);
  }
  reader.said += rest;
  if (rest !== '') result.push({ type: 'text', value: rest });
  return result;
}

function addLine(match: RegExpMatchArray, reader: LineReader, outermost: boolean) {
  const { scope } = reader;
  const place = reader.places.shift() ?? placeOf(reader.owner);
  const own = labelText(reader.said.trim().replace(/^[\s.,;:)]+/, ''));
  const isConnecting = !reader.said.includes(':') && own.replace(/[^\p{L}\p{N}]/gu, '').length <= CONNECTING;
  reader.count++;
  const label = isConnecting && reader.label !== '' ? `${reader.label} (${reader.count})` : own;
  if (reader.label === '') reader.label = label;
  reader.said = '';
  const choices: Choices = new Map();
  const shape = { kind: 'line' as const, entry: entryOf(match, scope, choices, place) };
  const explicitId = reader.count === 1 ? reader.explicitId : undefined;
  const parts: Draft[] = [...choices.values()];
  const spoken = !outermost || label !== own;
  return addField(scope, { text: label, explicitId }, { shape, parts, place, spoken }).mark;
}

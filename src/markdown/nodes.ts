// The nodes that Carrel adds to a Markdown tree, and the tree of a page that was parsed.
import type { Node, Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { WorksheetForm } from '../fields/read-worksheets';
import type { Place } from '../model/message';
import type { SlottedQuiz } from '../questions/slots';
import type { PageSource } from '../read/module';
import { askedIn } from './constructs/containers';
import { noAttributes } from './source/attributes';
import type { SourceLine } from './source/lines';
import type { Fence } from './source/scan';

/** `:::note … :::`, `::video[…]{…}`, or an HTML element that groups Markdown. */
export interface Container extends Parent {
  type: 'container';
  fence: Fence;
  /** The `[Title]` behind the name. */
  title?: PhrasingContent[];
}

/** kramdown's `{: .class key="value"}` on its way to the node it belongs to. */
export interface AttributeList extends Node {
  type: 'attributeList';
  /** What stands between `{:` and `}`. */
  value: string;
}

declare module 'mdast' {
  interface HtmlData {
    /** Where each line of the raw HTML came from. */
    origins?: SourceLine[];
  }
  interface RootContentMap {
    container: Container;
    attributeList: AttributeList;
  }
  interface BlockContentMap {
    container: Container;
  }
  interface PhrasingContentMap {
    attributeList: AttributeList;
  }
}

export interface ParsedPage extends PageSource {
  tree: Root;
  /** By their ids; their containers in the tree hold their content. */
  quizzes?: ReadonlyMap<string, SlottedQuiz>;
  /** By the ids of their containers. */
  worksheets?: ReadonlyMap<string, WorksheetForm>;
}

/** A container that stands for something of an activity, and that no author has written: `name` is none of a construct's. */
export function ownContainer(
  name: string,
  { place, position }: { place?: Place; position?: Container['position'] },
  children: Container['children'] = [],
): Container {
  const fence = {
    name,
    form: 'container' as const,
    attributes: noAttributes(),
    place: place ?? { line: 1, column: 1 },
  };
  return { type: 'container', fence, children, position };
}

/** Whether it is a container in which learners answer something: a quiz, a survey, a worksheet or an activity. */
export function asksLearners(node: Nodes): boolean {
  return node.type === 'container' && askedIn(node.fence.name) !== undefined;
}

/** Whether the node at `index` begins a line of its paragraph. */
export function beginsLine(siblings: readonly Nodes[], index: number): boolean {
  const before = siblings[index - 1];
  if (!before || isBreak(before)) return true;
  if (before.type !== 'text') return false;
  return /\n\s*$/.test(before.value) || (before.value.trim() === '' && beginsLine(siblings, index - 1));
}

/** A line break, in Markdown or as a tag. */
export function isBreak(node: Nodes | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'html' && /^<br\b/i.test(node.value));
}

/** The place of a node in its author's file. */
export function placeOf(node: Pick<Node, 'position'>): Place | undefined {
  const { position } = node;
  if (!position) return undefined;
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
}

/** Where `words` stand in the author's own lines of a text that may go over several; the node's place where they look different there. */
export function placeOfWords(node: Text, words: string, lines: readonly string[]): Place | undefined {
  const { start, end } = node.position ?? {};
  const [first = ''] = words.split('\n');
  for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) {
    const at = lines[line - 1]?.indexOf(first, line === start?.line ? start.column - 1 : 0) ?? -1;
    if (at !== -1) return { line, column: at + 1 };
  }
  return placeOf(node);
}

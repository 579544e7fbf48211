// The nodes that Carrel adds to a Markdown tree, and the tree of a page that was parsed.
import type { Node, Parent, PhrasingContent, Root } from 'mdast';
import type { Place } from '../model/message';
import type { PageSource } from '../read/module';
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

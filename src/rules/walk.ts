// Looks at a page's tree, for rules: every node with those around it, and what it says.
import type { Nodes, Parents } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { askedIn } from '../markdown/constructs/containers';
import { asksLearners, type Container, type ParsedPage } from '../markdown/nodes';

/** Calls `visit` with every node below `root` in document order, and with the nodes around it, the outermost first; they change as it goes on. */
export function eachNode(
  root: Parents,
  visit: (node: Nodes, around: readonly Parents[], index: number) => void,
  around: Parents[] = [],
): void {
  around.push(root);
  const children = root.children as Nodes[];
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (!child) continue;
    visit(child, around, index);
    if ('children' in child) eachNode(child, visit, around);
  }
  around.pop();
}

/** Where a heading is a question, a bold line may be a label and an empty header a box to write in. */
export function isInActivity(around: readonly Parents[]): boolean {
  return askedAround(around) !== undefined;
}

/** What learners answer in the nodes around one, if anything. */
export function askedAround(around: readonly Parents[]): ReturnType<typeof askedIn> {
  const activity = around.find(asksLearners);
  return activity?.type === 'container' ? askedIn(activity.fence.name) : undefined;
}

export function isContainer(node: Nodes | undefined, ...names: string[]): node is Container {
  return node?.type === 'container' && names.includes(node.fence.name);
}

/** Whether a node that `is` such a one stands anywhere on the pages. */
export function hasNode(pages: readonly ParsedPage[], is: (node: Nodes) => boolean): boolean {
  return pages.some(({ tree }) => {
    let found = false;
    eachNode(tree, (node) => {
      found ||= is(node);
    });
    return found;
  });
}

/** Whether a container of this name stands anywhere on the pages. */
export function hasContainer(pages: readonly ParsedPage[], name: string): boolean {
  return hasNode(pages, (node) => isContainer(node, name));
}

/** Text on one line, without the space around it. */
export function wordsOf(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** In small letters and without the signs around it: what a short text amounts to. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
}

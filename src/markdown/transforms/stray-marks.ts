// Marks that Markdown did not read as marks and that a learner would see as signs: `**bold **`, a fence left over.
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Report } from '../../report/report';
import { placeOf } from '../nodes';

/** Bold with a space inside its marks, as word processors and other Markdown dialects let it pass. */
const LOOSE_BOLD = /(\*\*|__)(?=\S|\s+\S)([^*_\n]+?)\1/;

/** Repairs what can only mean one thing, and reports all of it. */
export function repairStrayMarks(tree: Root, report: Report): void {
  repairIn(tree, report);
}

function repairIn(parent: Parents, report: Report): void {
  const children = parent.children as Nodes[];
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node?.type === 'text') {
      const replacement = repairText(node, report);
      if (replacement) {
        children.splice(index, 1, ...replacement);
        index += replacement.length - 1;
      }
    } else if (node && 'children' in node) repairIn(node, report);
  }
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index];
    if (node?.type === 'paragraph' && node.children.length === 0) children.splice(index, 1);
  }
}

function repairText(node: Text, report: Report): PhrasingContent[] | undefined {
  // A closing fence that ended up as text: its container is closed (and reported) already.
  node.value = node.value.replace(/(^|\n)[ \t]*:{3,}[ \t]*(?=\n|$)/g, '$1');
  if (node.value.trim() === '' && node.value !== '' && /:/.test(node.value)) node.value = '';
  const match = LOOSE_BOLD.exec(node.value);
  if (!match) return undefined;
  report('markup-stray', {
    place: placeOf(node),
    reason: `Learners would see the signs in  ${match[0]}  because there is a space inside them; it is shown as bold.`,
    note: `Write  ${match[1]}${match[2]?.trim()}${match[1]}`,
    actual: match[0],
  });
  const before = node.value.slice(0, match.index);
  const after = node.value.slice(match.index + match[0].length);
  const inner = match[2] ?? '';
  const rest: Text = { type: 'text', value: `${/\s$/.test(inner) ? ' ' : ''}${after}`, position: node.position };
  return [
    { type: 'text', value: `${before}${/^\s/.test(inner) ? ' ' : ''}`, position: node.position },
    { type: 'strong', children: [{ type: 'text', value: inner.trim() }], position: node.position },
    ...(repairText(rest, report) ?? [rest]),
  ];
}

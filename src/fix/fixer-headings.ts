// Headings that skip a level get the level that they are shown with.
import type { Parents } from 'mdast';
import { isContainerName } from '../markdown/constructs/containers';
import { eachNode, isContainer } from '../rules/walk';
import { type Edit, offsetOf } from './edit';
import type { FixPage } from './fixers';

/** Here the level of a heading says what it is: a question, a title. */
const LEVEL_IS_MEANING = ['quiz', 'worksheet', 'survey', 'objectives', 'activity'];

export function headingLevels({ page, file, messages }: FixPage): Edit[] {
  const left = new Set<number>();
  eachNode(page.tree, (node, around) => {
    if (node.type === 'heading' && around.some((outer) => isContainer(outer, ...LEVEL_IS_MEANING) || isUnknown(outer)))
      left.add(node.position?.start.line ?? 0);
  });
  return messages.flatMap(({ ruleId, place, actual = '', expected }): Edit[] => {
    const marks = expected?.[0];
    if (ruleId !== 'head-skip' || !place || marks === undefined || left.has(place.line)) return [];
    const start = offsetOf(file, place.line, place.column);
    const written = /^#+(?=[ \t])/.exec(file.text.slice(start))?.[0];
    return written === actual ? [{ start, end: start + actual.length, text: marks }] : [];
  });
}

/** `::: qiuz` may be a quiz once its name is put right, and then its `###` must still be questions. */
function isUnknown(node: Parents): boolean {
  return node.type === 'container' && !isContainerName(node.fence.name);
}

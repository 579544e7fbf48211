// Rendered words of activities, as their forms need them: alone, in labels, as plain text.
import type { ElementContent } from 'hast';
import { h, isElement, textOf } from '../markdown/elements';

/** Words alone, for titles and cells: paragraphs become lines. */
export function words(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node, index): ElementContent[] => {
    if (!isElement(node, 'p')) return [node];
    return index > 0 ? [h('br', {}), ...node.children] : node.children;
  });
}

/** What of a part can stand in a label, which holds words only, and what has to follow it. */
export function labelWords(content: readonly ElementContent[]): { label: ElementContent[]; rest: ElementContent[] } {
  const block = content.findIndex((node) => isElement(node, ...BLOCKS));
  const label = block === -1 ? content : content.slice(0, block);
  return { label: words(label), rest: block === -1 ? [] : content.slice(block) };
}

const BLOCKS = ['ul', 'ol', 'dl', 'pre', 'table', 'div', 'figure', 'blockquote', 'details', 'hr', 'video', 'audio'];

/** Plain text, for places that take no markup. */
export function plainWords(content: readonly ElementContent[]): string {
  return textOf({ type: 'root', children: [...content] })
    .replace(/\s+/g, ' ')
    .trim();
}

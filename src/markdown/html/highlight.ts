// Colours for code, with the highlighter's common languages. Loaded only when a page has code in a known language: loading costs 120 ms.
import type { Element, ElementContent, Root } from 'hast';
import { classesOf, eachElement, isElement, textOf } from '../elements';

/** Some 300 lines. The grammars are regular expressions: some take time by the square of what they read (GraphQL's 300 kB: minutes). */
const MAX_CODE = 10_000;

/** Ours for the highlighter's: what the style sheet colours (theme/code-colors.css). What is in none of them stays plain text. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  'code-aside': ['comment', 'quote', 'meta'],
  'code-word': ['keyword', 'selector-tag', 'literal', 'tag', 'name', 'deletion', 'doctag', 'strong'],
  'code-text': ['string', 'regexp', 'addition', 'symbol', 'bullet', 'code'],
  'code-value': ['number', 'attr', 'attribute', 'variable', 'template-variable', 'type'],
  'code-title': ['title', 'section', 'built_in', 'link', 'selector-id', 'selector-class'],
};

const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([ours, theirs]) => theirs.map((name) => [`hljs-${name}`, ours])),
);

/** Highlights every `pre > code.language-…` below `tree`; an unknown language stays plain. */
export async function highlightCode(tree: Root): Promise<void> {
  const blocks: { code: Element; language: string }[] = [];
  eachElement(tree as { children: ElementContent[] }, (pre) => {
    const [code] = pre.children;
    if (pre.tagName !== 'pre') return;
    // A block that is wider than the page scrolls, so the keyboard must reach it (WCAG 2.1.1).
    pre.properties.tabIndex = 0;
    if (!isElement(code, 'code')) return;
    const language = classesOf(code)
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length);
    if (language && language !== 'text') blocks.push({ code, language });
  });
  if (blocks.length === 0) return;
  const { highlighter } = await import('./highlighter');
  for (const { code, language } of blocks) {
    const text = textOf(code);
    if (!highlighter.registered(language) || text.length > MAX_CODE) continue;
    code.children = coloured(highlighter.highlight(language, text).children as ElementContent[]);
    code.properties.className = [`language-${language}`];
  }
}

/** Every package carries the style sheet: five names are a fifth of the highlighter's forty. */
function coloured(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = coloured(node.children);
    const name = classesOf(node).flatMap((theirs) => CLASS_OF.get(theirs) ?? [])[0];
    return name ? [{ ...node, properties: { className: [name] }, children }] : children;
  });
}

// Colours for code, with the highlighter's common languages. Loaded only when a page has code in a known language: loading costs 120 ms.
import type { Element, ElementContent, Root } from 'hast';
import { classesOf, eachElement, isElement, textOf } from '../elements';

/** Some 300 lines. The grammars are regular expressions: some take time by the square of what they read (GraphQL's 300 kB: minutes). */
const MAX_CODE = 10_000;

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
    code.children = highlighter.highlight(language, text).children as ElementContent[];
    code.properties.className = ['hljs', `language-${language}`];
  }
}

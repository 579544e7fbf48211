// Rule table-header: a table whose columns have no names.
import type { Table } from 'mdast';
import { placeOf } from '../markdown/nodes';
import type { Rule } from './rule';
import { eachNode, isInActivity, wordsOf } from './walk';

export const tableHeader: Rule = {
  severity: 'warning',
  about:
    'A table without names for its columns. A screen reader says the name of the column with every cell; without it a table is a row of words (WCAG 1.3.1).',
  bad: `|  |  |
| --- | --- |
| **Partner** | **Asset** |
| School | Rooms |
`,
  good: `| Partner | Asset |
| --- | --- |
| School | Rooms |
`,
  check({ pages }) {
    for (const page of pages) {
      eachNode(page.tree, (node, around) => {
        if (isInActivity(around)) return;
        const isBare = node.type === 'table' ? hasNoNames(node) : node.type === 'html' && isBareTable(node.value);
        if (!isBare) return;
        page.report('table-header', {
          place: placeOf(node),
          reason: 'This table has no names for its columns.',
          note: 'Write them into its first row. For words that only stand side by side, use a list instead.',
        });
      });
    }
  },
};

function hasNoNames({ children: [header] }: Table): boolean {
  return header?.children.every((cell) => wordsOf(cell) === '' && cell.children.length === 0) ?? false;
}

function isBareTable(html: string): boolean {
  return /^\s*<table\b/i.test(html) && !/<th\b/i.test(html) && /<td\b/i.test(html);
}

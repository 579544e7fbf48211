// The objectives of a module, as rules look at them: every item of its `:::objectives`, in order.
import type { ListItem } from 'mdast';
import type { ParsedModule } from '../markdown/module';
import type { ParsedPage } from '../markdown/nodes';
import { eachNode, isContainer } from './walk';

export interface Objective {
  item: ListItem;
  page: ParsedPage;
}

export function objectivesOf({ pages }: ParsedModule): Objective[] {
  return pages.flatMap((page) => {
    const items: Objective[] = [];
    eachNode(page.tree, (node, around) => {
      if (node.type === 'listItem' && around.some((outer) => isContainer(outer, 'objectives')))
        items.push({ item: node, page });
    });
    return items;
  });
}

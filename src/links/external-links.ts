// The links of a module that lead to other hosts, and what is said of those that lead nowhere.
import type { ParsedModule } from '../markdown/module';
import { type ParsedPage, placeOf } from '../markdown/nodes';
import type { Place } from '../model/message';
import { eachNode } from '../rules/walk';

/** Addresses without what stands behind `#`, and why nothing is there. */
export type DeadLinks = ReadonlyMap<string, string>;

/** Every address on another host that the pages link to, once. */
export function externalAddresses({ pages }: ParsedModule): string[] {
  const addresses = new Set<string>();
  for (const page of pages) eachLink(page, (address) => addresses.add(address));
  return [...addresses];
}

/** Reports the links that are among `dead`. */
export function reportDeadLinks({ pages }: ParsedModule, dead: DeadLinks): void {
  for (const page of pages) {
    eachLink(page, (address, place) => {
      const why = dead.get(address);
      if (why === undefined) return;
      page.report('link-dead', {
        place,
        reason: `The link leads to ${address}, and nothing is there: ${why}.`,
        note: 'Look for the page at its new place, or take the link out.',
        actual: address,
      });
    });
  }
}

function eachLink(page: ParsedPage, visit: (address: string, place: Place | undefined) => void): void {
  eachNode(page.tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^https?:\/\//i.test(node.url))
      visit(node.url.replace(/#.*$/s, ''), placeOf(node));
  });
}

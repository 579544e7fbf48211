// A worksheet that is somewhere else: a link to a document or a form that learners are to fill in there.
import type { Nodes } from 'mdast';
import { visit } from '../activities/read-words';

/** Where documents and forms to fill in are kept by those who have no worksheets. */
const HOSTS =
  /^https?:\/\/(?:docs\.google\.com|drive\.google\.com|forms\.gle|forms\.office\.com|[\w-]+\.sharepoint\.com|onedrive\.live\.com|1drv\.ms|www\.dropbox\.com|[\w.-]*surveymonkey\.com|form\.jotform\.com|[\w.-]*typeform\.com|airtable\.com|padlet\.com)\//i;

/** Files that are written into. */
const DOCUMENTS = /\.(?:docx?|odt|rtf|gdoc)(?:[?#].*)?$/i;

/** The address of the first such link below `nodes`. */
export function outsideDocument(nodes: readonly Nodes[]): string | undefined {
  let found: string | undefined;
  visit(nodes, (node) => {
    for (const address of addressesOf(node)) if (HOSTS.test(address) || DOCUMENTS.test(address)) found ??= address;
  });
  return found;
}

function addressesOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (node.type === 'html')
    return [...node.value.matchAll(/\shref\s*=\s*["']([^"']+)/gi)].map(([, address]) => address ?? '');
  return [];
}

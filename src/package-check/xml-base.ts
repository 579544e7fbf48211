// xml:base in a manifest: a folder that the addresses below it are relative to (XML Base; CAM 2.3). Few packages have it, so the rules
// do not know it: here it is written into the addresses themselves.
import type { XmlElement } from '../formats/scorm12/check/xml';
import { NAMESPACES } from '../formats/scorm12/standard';

/** Stands for the root of the package while addresses are resolved; nothing is ever fetched from it. */
const ROOT = 'package://root/';

/** Changes the `href`s of resources and files in place. */
export function resolveBases(element: XmlElement, base = ROOT): void {
  const own = element.attributes.find(({ uri, local }) => uri === NAMESPACES.xml && local === 'base')?.value;
  const here = own === undefined ? base : resolved(own, base);
  if (here !== ROOT)
    for (const attribute of element.attributes) if (attribute.name === 'href') resolve(attribute, here);
  for (const child of element.children) resolveBases(child, here);
}

function resolve(attribute: { value: string }, base: string): void {
  const address = resolved(attribute.value, base);
  attribute.value = address.startsWith(ROOT) ? address.slice(ROOT.length) : address;
}

/** An address that cannot be resolved stays as it is: the rules say what is wrong with it. */
function resolved(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

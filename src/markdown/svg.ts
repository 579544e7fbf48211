// SVG pictures are programs too: opened by a link, one is a page of the package's own, and its scripts could speak to the LMS (DESIGN, section 10).
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** In whatever namespace: each runs a script, or brings in a page that may. */
const REFUSED_ELEMENTS = new Set(['script', 'handler', 'foreignobject', 'iframe', 'embed', 'object']);

/** Elements that fetch what they name; a link of an `<a>` waits for a click. */
const FETCHING_ELEMENTS = new Set(['use', 'image', 'feimage', 'script']);

/** Attributes that hold an address, or that an animation puts into one. */
const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'to', 'from', 'by', 'values']);

const XHTML = 'http://www.w3.org/1999/xhtml';

class Unsafe extends Error {}

/** Why the picture cannot be in a package, as the end of a sentence; undefined when it can. */
export function unsafeSvg(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'this SVG picture is not saved as UTF-8';
  }
  try {
    read(text);
    return undefined;
  } catch (error) {
    return error instanceof Unsafe ? error.message : 'this SVG picture is not well-formed XML';
  }
}

/** Reads as browsers do: with character references decoded and namespaces known. Throws at the first thing that is unsafe. */
function read(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('xmldecl', ({ encoding }) => {
    // A browser would read other characters than were looked at here.
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
      throw new Unsafe(`this SVG picture says that it is saved as ${encoding}, not as UTF-8`);
  });
  parser.on('doctype', (doctype) => {
    // Entities and default attributes could put anything anywhere.
    if (doctype.includes('[')) throw new Unsafe('this SVG picture has declarations of its own in its DOCTYPE');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (/^xml-stylesheet$/i.test(target)) throw new Unsafe('this SVG picture loads a style sheet');
  });
  parser.on('opentag', checkTag);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

function checkTag({ local, uri, attributes }: SaxesTagNS): void {
  const element = local.toLowerCase();
  if (REFUSED_ELEMENTS.has(element) || uri === XHTML)
    throw new Unsafe(
      /^(?:script|handler)$/.test(element)
        ? 'this SVG picture has a script in it'
        : `this SVG picture has a foreign element in it, <${local}>`,
    );
  for (const attribute of Object.values(attributes)) {
    const name = attribute.local.toLowerCase();
    const isHandler = name.startsWith('on') || (name === 'attributename' && /^\s*on/i.test(attribute.value));
    if (isHandler) throw new Unsafe(`this SVG picture has a script in it, in "${attribute.name}"`);
    if (!ADDRESS_ATTRIBUTES.has(name)) continue;
    for (const address of [attribute.value, ...attribute.value.split(';')]) checkAddress(address, element);
  }
}

function checkAddress(written: string, element: string): void {
  // Browsers skip white space and control characters in a scheme.
  const address = [...written]
    .filter((character) => character > ' ')
    .join('')
    .toLowerCase();
  if (/^(?:javascript|vbscript):/.test(address)) throw new Unsafe('this SVG picture has a script in it, in an address');
  if (/^data:(?:text|application|image\/svg)/.test(address))
    throw new Unsafe('this SVG picture has another document in it, in an address');
  if (FETCHING_ELEMENTS.has(element) && /^(?:https?:|\/\/)/.test(address))
    throw new Unsafe('this SVG picture loads something from another website');
}

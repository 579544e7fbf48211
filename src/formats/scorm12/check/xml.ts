// An XML file of a package → a tree of plain data, with what the rules need to know about how it was written.
import { SaxesParser, type SaxesTagNS } from 'saxes';

interface XmlAttribute {
  /** As written, with its prefix: some LMSs read raw names. */
  name: string;
  local: string;
  uri: string;
  value: string;
}

export interface XmlElement {
  name: string;
  local: string;
  uri: string;
  line: number;
  attributes: XmlAttribute[];
  children: XmlElement[];
  /** The text directly inside, children's text left out. */
  text: string;
}

export interface XmlDocument {
  root?: XmlElement;
  /** Why there is no root: not in the encoding it says, not well-formed, too deep. */
  fault?: string;
  /** The encoding that the XML declaration names; without one, what it is written in where that is not UTF-8. */
  encoding?: string;
  hasCdata: boolean;
  hasDoctype: boolean;
}

/** A manifest nests about ten deep. The rules walk the tree recursively, so its depth is bounded. */
const MAX_DEPTH = 100;

/** More than a manifest of the most files that we read would have. */
const MAX_ELEMENTS = 100_000;

/** Reads XML 1.0 with namespaces. Entities are never expanded beyond the five of XML itself, and nothing is fetched. */
export function parseXml(bytes: Uint8Array): XmlDocument {
  const document: XmlDocument = { hasCdata: false, hasDoctype: false };
  try {
    document.root = treeOf(decoded(bytes, document), document);
  } catch (error) {
    document.fault =
      error instanceof TypeError
        ? 'it is not UTF-8, nor what else it declares'
        : `it is not well-formed: ${(error as Error).message.replace(/\.$/, '')}`;
  }
  return document;
}

/** As UTF-8 where it is that; else as every reader of XML takes it, by its mark or its declaration. */
function decoded(bytes: Uint8Array, document: XmlDocument): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    document.encoding = encodingOf(bytes);
    if (document.encoding === undefined) throw error;
    return new TextDecoder(document.encoding, { fatal: true }).decode(bytes);
  }
}

/** By its byte order mark, or as it declares (XML 1.0, 4.3.3); undefined where nobody knows it. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const mark = start.startsWith('ÿþ') ? 'UTF-16LE' : start.startsWith('þÿ') ? 'UTF-16BE' : undefined;
  const named = mark ?? /^<\?xml\s[^>]*\bencoding\s*=\s*["']([^"'>]*)/.exec(start)?.[1];
  try {
    return new TextDecoder(named) && named;
  } catch {
    return undefined;
  }
}

function treeOf(text: string, document: XmlDocument): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let count = 0;
  let root: XmlElement | undefined;
  parser.on('xmldecl', ({ encoding }) => {
    // A mark goes before the declaration (XML 1.0, 4.3.3).
    document.encoding ??= encoding;
  });
  parser.on('doctype', () => {
    document.hasDoctype = true;
  });
  parser.on('opentag', (tag) => {
    if (open.length === MAX_DEPTH) throw new Error(`elements are nested more than ${MAX_DEPTH} deep`);
    if (++count > MAX_ELEMENTS) throw new Error(`it has more than ${MAX_ELEMENTS} elements`);
    const element = elementOf(tag, parser.line);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', (piece) => {
    document.hasCdata = true;
    addText(piece);
  });
  parser.write(text).close();
  return root;
}

function elementOf({ name, local, uri, attributes }: SaxesTagNS, line: number): XmlElement {
  const list = Object.values(attributes).map((attribute) => ({
    name: attribute.name,
    local: attribute.local,
    uri: attribute.uri,
    value: attribute.value,
  }));
  return { name, local, uri, line, attributes: list, children: [], text: '' };
}

/** The value of an attribute by the name it is written with. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The children of that namespace and local name, in order. */
export function childrenOf(element: XmlElement | undefined, uri: string, local: string): XmlElement[] {
  return element?.children.filter((child) => child.uri === uri && child.local === local) ?? [];
}

/** The element and everything in it, in document order. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

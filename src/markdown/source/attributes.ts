// Attribute lists as authors write them: `{#id .class key="value"}`, also with curly quotes and without any.

export interface Attributes {
  id?: string;
  classes: string[];
  values: Record<string, string>;
  /** Curly quotes stood around a value: repaired, and worth a message. */
  curly: boolean;
  /** Parts that are no attribute. */
  unreadable: string[];
}

const PART =
  /\s+|#([^\s{}#."'“”‘’=]+)|\.([^\s{}#."'“”‘’=]+)|([A-Za-z_][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”„«″]([^“”"»″]*)[”“"»″]|[‘’]([^‘’']*)[’‘']|([^\s{}"'“”]+))|([A-Za-z_][\w-]*)|(.)/gsu;

/** Parses the inside of the braces. A bare word is a key with an empty value. */
export function parseAttributes(text: string): Attributes {
  const attributes = noAttributes();
  for (const match of text.matchAll(PART)) {
    const [, id, className, key, double, single, curlyDouble, curlySingle, bare, flag, other] = match;
    const curly = curlyDouble ?? curlySingle;
    if (id !== undefined) attributes.id = id;
    else if (className !== undefined) attributes.classes.push(className);
    else if (key !== undefined) attributes.values[key.toLowerCase()] = double ?? single ?? curly ?? bare ?? '';
    else if (flag !== undefined) attributes.values[flag.toLowerCase()] = '';
    else if (other !== undefined) attributes.unreadable.push(other);
    if (curly !== undefined) attributes.curly = true;
  }
  return attributes;
}

/** `text` with straight quotation marks: what an author should have typed. */
export function withStraightQuotes(text: string): string {
  return text.replace(/[“”„«»″]/g, '"').replace(/[‘’]/g, "'");
}

/** No attributes at all, for what no author has written. */
export function noAttributes(): Attributes {
  return { classes: [], values: Object.create(null), curly: false, unreadable: [] };
}

/** HTML attributes of a tag, `class` and `id` taken out of the values. */
export function parseTagAttributes(text: string): Attributes {
  const { values, curly, unreadable } = parseAttributes(text);
  const { id, class: classes = '', ...rest } = values;
  return {
    id: id || undefined,
    classes: classes.split(/\s+/).filter((name) => name !== ''),
    values: rest,
    curly,
    unreadable,
  };
}

/** Index behind the brace that closes the one at `text[start]`; quotes may hold braces. -1 when it is not closed. */
export function endOfBraces(text: string, start: number): number {
  let quote = '';
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '}') return i + 1;
    else if (character === '"' && text.indexOf('"', i + 1) !== -1) quote = '"';
  }
  return -1;
}

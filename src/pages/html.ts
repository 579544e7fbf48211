// HTML by template: every value is escaped unless it is HTML already, so forgetting to escape is not possible.

/** A piece of finished HTML. */
export interface Html {
  html: string;
}

type Value = string | number | Html | readonly Html[] | undefined | false;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for element content and quoted attributes; characters that HTML forbids (section 13.2.3.5) are dropped. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Tag of a template: `html`<p title="${text}">${more}</p>``. Attribute values must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const pieces = parts.map((part, index) => (index === 0 ? '' : rendered(values[index - 1])) + part);
  return { html: pieces.join('') };
}

/** HTML that somebody else has made safe. */
export function safeHtml(text: string): Html {
  return { html: text };
}

/** Data for a script element: JSON in which no `<` can end the element or open a comment. */
export function jsonForScript(data: unknown): Html {
  return { html: JSON.stringify(data).replace(/</g, '\\u003c') };
}

function rendered(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('\n');
}

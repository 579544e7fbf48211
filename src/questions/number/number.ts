// Numbers as people write them and as SCORM takes them.

/** `1,250`, `1.250,5`, `25 %`, `$25`, `−3` → a number; NaN for what is none. */
export function parseNumber(text: string): number {
  const bare = text.replace(/[\u2212\u2013]/g, '-').replace(/[\s%$€£']/g, '');
  return Number(/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(bare) ? withPoint(bare) : undefined);
}

/**
 * Commas with three digits behind each, and several points, are thousands; else the last sign begins the fraction, as in `0,125`:
 * no thousands begin with a nought.
 */
function withPoint(text: string): string {
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+$|^[^,]*\.[^,]*\.[^,]*$/.test(text)) return text.replace(/[.,]/g, '');
  const thousands = text.lastIndexOf(',') > text.lastIndexOf('.') ? /\./g : /,/g;
  return text.replace(thousands, '').replace(',', '.');
}

/** Plain decimal notation: some LMSs refuse an exponent. */
export function decimal(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

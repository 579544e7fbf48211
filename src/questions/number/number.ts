// Numbers as people write them and as SCORM takes them.

/** `1,250`, `1.250,5`, `25 %`, `$25`, `−3` → a number; undefined for what is none. */
export function parseNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0%$€£']/g, '');
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(bare)) return undefined;
  const value = Number(withPoint(bare));
  return Number.isFinite(value) ? value : undefined;
}

/** The last sign decides: three digits behind the only comma are thousands, anything else behind it is a fraction. */
function withPoint(text: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma === -1) return text.split('.').length > 2 ? text.replace(/\./g, '') : text;
  if (point > comma) return text.replace(/,/g, '');
  if (point !== -1) return text.replace(/\./g, '').replace(',', '.');
  return /^[+-]?\d{1,3}(,\d{3})+$/.test(text) ? text.replace(/,/g, '') : text.replace(',', '.');
}

/** Plain decimal notation: some LMSs refuse an exponent. */
export function decimal(value: number | undefined): string {
  const text = String(value ?? '');
  return text.includes('e')
    ? Number(value)
        .toFixed(10)
        .replace(/\.?0+$/, '')
    : text;
}

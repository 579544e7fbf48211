// Milliseconds as xAPI writes them (xAPI-Data 4.6: ISO 8601, with no more than hundredths of a second to be relied on).

export function isoDuration(milliseconds: number): string {
  return `PT${Math.max(0, Math.round(milliseconds / 10) / 100)}S`;
}

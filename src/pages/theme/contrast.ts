// Contrast as WCAG 2 measures it, and mixing of colours.

/** Red, green, blue, 0–255. */
type Rgb = readonly [number, number, number];

/** WCAG 2.2, 1.4.3 Contrast (Minimum): text. */
export const TEXT_CONTRAST = 4.5;
/** WCAG 2.2, 1.4.11 Non-text Contrast: borders of controls, focus rings, marks. */
export const UI_CONTRAST = 3;

/** The ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `share` (0–1) of `added` over `base`. */
export function mixColours(base: string, added: string, share: number): string {
  const [from, to] = [rgbOf(base), rgbOf(added)];
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return `#${[channel(0), channel(1), channel(2)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** `#0b5d57` or `#1bf`, lower case and in six digits; undefined for anything else. */
export function parseColour(text: string): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')}`;
}

function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = rgbOf(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

// From one accent colour to all that is made of it, with enough contrast in both schemes whatever the colour was.
import type { Theme } from '../../model/course';
import { dark, light, player, type Scheme } from './colours';
import { contrastRatio, mixColours, parseColour, TEXT_CONTRAST } from './contrast';

/** Carrel's own accent, for courses that name none. */
export const DEFAULT_ACCENT = '#17595f';

/** How much accent tints the background of the current entry and of objectives. */
const TINT = { light: 0.07, dark: 0.14 };

export interface AccentPalette {
  /** Custom properties of both schemes: every colour that the style sheet names. */
  css: string;
  /** The accent as it was given, normalised. */
  accent: string;
  /** The shade used on light backgrounds; differs from `accent` when `adjusted`. */
  used: string;
  /** The shade used on dark backgrounds. A light accent is always needed there: that is no reason to warn. */
  usedInDark: string;
  /** The accent had too little contrast as text on light backgrounds, so `used` is a darker shade. */
  adjusted: boolean;
  /** Contrast of `accent` on the least favourable of its light backgrounds, to two decimals, rounded down. */
  ratio: number;
  /** Contrast of `used`, likewise. */
  usedRatio: number;
  /** What WCAG 1.4.3 asks. */
  required: number;
}

/** Works the accent out; undefined when it is not a colour in hexadecimal. */
export function accentPalette(accent: string): AccentPalette | undefined {
  const given = parseColour(accent);
  if (given === undefined) return undefined;
  const onLight = shadeFor(given, light, TINT.light, '#000000');
  const onDark = shadeFor(given, dark, TINT.dark, '#ffffff');
  return {
    css: `:root{${properties({ ...player, ...coloursOf(light, onLight, TINT.light) })}}@media screen and (prefers-color-scheme:dark){:root{${properties(coloursOf(dark, onDark, TINT.dark))}}}`,
    accent: given,
    used: onLight,
    usedInDark: onDark,
    adjusted: onLight !== given,
    ratio: roundedDown(worstRatio(given, light, TINT.light)),
    usedRatio: roundedDown(worstRatio(onLight, light, TINT.light)),
    required: TEXT_CONTRAST,
  };
}

/** The text of a package's carrel.css: the colours of this course, then the style sheet of all. */
export function stylesheet(baseCss: string, theme: Theme): string {
  const palette = accentPalette(theme.accent ?? DEFAULT_ACCENT) ?? accentPalette(DEFAULT_ACCENT);
  return (palette?.css ?? '') + baseCss;
}

/** The nearest shade of `accent` towards `end` that has text contrast on all of its backgrounds. */
function shadeFor(accent: string, scheme: Scheme, tint: number, end: string): string {
  const STEPS = 100;
  for (let step = 0; step < STEPS; step += 1) {
    const shade = mixColours(accent, end, step / STEPS);
    if (worstRatio(shade, scheme, tint) >= TEXT_CONTRAST) return shade;
  }
  return end;
}

/** Contrast on the page, on what is set off from it, and on its own tint. (`paper` is also the text colour on the accent.) */
function worstRatio(accent: string, scheme: Scheme, tint: number): number {
  const backgrounds = [scheme.paper, scheme.surface, mixColours(scheme.paper, accent, tint)];
  return Math.min(...backgrounds.map((background) => contrastRatio(accent, background)));
}

function coloursOf(scheme: Scheme, accent: string, tint: number) {
  return { ...scheme, accent, 'accent-soft': mixColours(scheme.paper, accent, tint) };
}

function properties(colours: Record<string, string>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

function roundedDown(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

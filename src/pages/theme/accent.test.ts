// Whatever accent a library has, its pages can be read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentPalette, DEFAULT_ACCENT, stylesheet } from './accent';
import { dark, light, player, type Scheme } from './colours';
import { contrastRatio, TEXT_CONTRAST, UI_CONTRAST } from './contrast';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  test('is measured as WCAG does', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBe(21);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(Object.entries({ light, dark }))('the %s scheme', (_name, scheme: Scheme) => {
  const backgrounds = ['paper', 'surface'] as const;
  test('has text contrast for all that is read', () => {
    for (const name of ['ink', 'muted', 'right', 'wrong', 'code-word', 'code-value'] as const) {
      for (const background of backgrounds) {
        expect(contrastRatio(scheme[name], scheme[background]), `${name} on ${background}`).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
      }
    }
    expect(contrastRatio(scheme.ink, scheme.highlight)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  test('has control contrast for the borders of controls', () => {
    for (const background of backgrounds) {
      expect(contrastRatio(scheme.edge, scheme[background])).toBeGreaterThanOrEqual(UI_CONTRAST);
    }
  });
});

test('a player that is not loaded yet has text contrast', () => {
  expect(contrastRatio(player['on-stage'], player.stage)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
});

describe('an accent', () => {
  test('with enough contrast is used as it is', () => {
    expect(accentPalette('#0b5d57')).toMatchObject({ used: '#0b5d57', adjusted: false });
    expect(accentPalette(DEFAULT_ACCENT)?.adjusted).toBe(false);
  });

  test('that is too light is darkened, and both are measured', () => {
    const palette = accentPalette('#FC0');
    expect(palette).toMatchObject({ accent: '#ffcc00', adjusted: true, required: 4.5 });
    expect(palette?.ratio).toBeLessThan(2);
    expect(palette?.usedRatio).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  test('of any colour gives text contrast on every background of both schemes', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const css = accentPalette(accent)?.css ?? '';
        for (const part of css.split('@media')) {
          const value = (name: string) => new RegExp(`--${name}:(#\\w{6})`).exec(part)?.[1] ?? '';
          for (const background of ['paper', 'surface', 'accent-soft']) {
            expect(contrastRatio(value('accent'), value(background))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          }
          expect(contrastRatio(value('ink'), value('accent-soft'))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          expect(contrastRatio(value('muted'), value('accent-soft'))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
      }),
    );
  });

  test.each(['', 'teal', '#12', '#12345g', 'red;}body{display:none', '#0b5d57;'])('%j is no colour', (text) => {
    expect(accentPalette(text)).toBeUndefined();
    expect(stylesheet('body{}', { accent: text })).toBe(stylesheet('body{}', {}));
  });
});

// The style sheets use the colours whose contrast is checked, and nothing from elsewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stylesheet } from '../../src/pages/theme/accent';

const FOLDER = new URL('../../src/pages/theme/', import.meta.url);
const STYLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.css'))
  .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

describe('the style sheet', () => {
  test('names only colours that the schemes have', () => {
    const known = new Set([...stylesheet('', {}).matchAll(/--([\w-]+):/g)].map(([, name]) => name));
    const own = new Set(STYLES.flatMap(([, css]) => [...css.matchAll(/^\s*--([\w-]+):/gm)].map(([, name]) => name)));
    const used = STYLES.flatMap(([, css]) => [...css.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name));
    expect(used.filter((name) => !known.has(name) && !own.has(name))).toEqual([]);
    expect([...known].filter((name) => !used.includes(name))).toEqual([]);
  });

  test('has no opaque colour of its own, so that the checked ones are all there are', () => {
    for (const [name, css] of STYLES) expect(css.match(/#([0-9a-f]{3}|[0-9a-f]{6})\b(?=[;\s])/gi), name).toBeNull();
  });

  test('ticks what is done also where browsers know no words for a sign (Safari before 17.4, Firefox before 128)', () => {
    const [, contents = ''] = STYLES.find(([name]) => name === 'contents.css') ?? [];
    const signs = [...contents.matchAll(/content: "(.+?)"( \/ "")?;/g)].map(([, sign, words]) => [
      sign,
      words !== undefined,
    ]);
    expect(signs).toEqual([
      ['✓', false],
      ['✓', true],
    ]);
  });

  test('asks nothing of another host', () => {
    for (const [name, css] of STYLES) expect(css, name).not.toMatch(/https?:|url\(/);
  });
});

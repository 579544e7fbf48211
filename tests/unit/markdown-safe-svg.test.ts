// SVG pictures with scripts: opened by a link, one would run them beside the LMS. Each way in has a line here (DESIGN, section 10).
import { describe, expect, test } from 'vitest';
import { collectAssets } from '../../src/markdown/assets';

const utf8 = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`;

function why(bytes: Uint8Array): string | undefined {
  const result = collectAssets('', () => bytes).use('images/plan.svg');
  return result.kind === 'refused' ? result.why : undefined;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) bytes[2 + 2 * i] = text.charCodeAt(i);
  return bytes;
}

describe('refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['a script', utf8(svg('<script>alert(1)</script>')), 'script'],
    ['a script with a prefix', utf8(svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>')), 'script'],
    ['a script in UTF-16', utf16(svg('<script>alert(1)</script>')), 'UTF-8'],
    ['UTF-16 without its mark', utf16(svg('<script/>')).slice(2), 'well-formed'],
    ['another declared encoding', utf8(`<?xml version="1.0" encoding="UTF-7"?>${svg('')}`), 'UTF-7'],
    ['HTML', utf8(svg('<foreignObject><p/></foreignObject>')), 'foreign element'],
    ['an HTML link', utf8(svg('<p xmlns="http://www.w3.org/1999/xhtml"/>')), 'foreign element'],
    ['a frame', utf8(svg('<iframe src="x"/>')), 'foreign element'],
    ['an object', utf8(svg('<object data="x"/>')), 'foreign element'],
    ['a handler', utf8(svg('', ' onload="alert(1)"')), 'onload'],
    ['a handler set by an animation', utf8(svg('<set attributeName="onclick" to="x"/>')), 'attributeName'],
    ['a script in an address', utf8(svg('<a href="javascript:alert(1)"/>')), 'address'],
    ['the same with a reference', utf8(svg('<a href="java&#115;cript:alert(1)"/>')), 'address'],
    ['the same with white space', utf8(svg('<a xlink:href=" java&#9;script:alert(1)"/>')), 'address'],
    ['VBScript', utf8(svg('<a href="VBScript:x"/>')), 'address'],
    ['a page in an address', utf8(svg('<a href="data:text/html,x"/>')), 'another document'],
    ['set', utf8(svg('<set attributeName="href" to="javascript:alert(1)"/>')), 'address'],
    ['animate', utf8(svg('<animate attributeName="href" values="#a;javascript:alert(1)"/>')), 'address'],
    ['animate by', utf8(svg('<animate attributeName="href" by="javascript:alert(1)"/>')), 'address'],
    ['use of another website', utf8(svg('<use href="https://x.example.org/a.svg#b"/>')), 'another website'],
    ['a picture of another website', utf8(svg('<image xlink:href="//x.example.org/a.png"/>')), 'another website'],
    ['an entity', utf8(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`), 'DOCTYPE'],
    ['a default attribute', utf8(`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`), 'DOCTYPE'],
    ['a style sheet', utf8(`<?xml-stylesheet href="a.xsl"?>${svg('')}`), 'style sheet'],
    ['what is not well-formed', utf8('<svg><g></svg>'), 'well-formed'],
  ])('%s', (_, bytes, words) => {
    expect(why(bytes)).toContain(words);
  });
});

test.each([
  svg('<a href="https://library.example.org/"><text>A link</text></a>'),
  svg('<image href="data:image/png;base64,AAAA"/><use href="#a"/>'),
  svg('<text>The word javascript: and onload="…" in a text</text>'),
  `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg('')}`,
])('kept: %s', (text) => {
  expect(why(utf8(text))).toBeUndefined();
});

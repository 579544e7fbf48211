// metadata.xml: what a catalogue learns about a module.
import { expect, test } from 'vitest';
import { elementsOf, parseXml } from '../../src/formats/scorm12/check/xml';
import { sampleCourse, sampleModule, samplePackage, textOf } from '../schemas/sample';
import { validateAgainstSchemas } from '../schemas/validate';

/** The texts at the ends of the paths below <lom>, `langstring` left out. */
function recordOf(parts: Parameters<typeof samplePackage>[0] = {}): (path: string) => string[] {
  const { root } = parseXml(new TextEncoder().encode(textOf(samplePackage(parts), 'metadata.xml')));
  if (!root) throw new Error('The record is no XML.');
  return (path) => {
    let found = [root];
    for (const name of path.split('/'))
      found = found.flatMap(({ children }) => children.filter((child) => child.local === name));
    return found.map((element) => Array.from(elementsOf(element), ({ text }) => text.trim()).join(''));
  };
}

test('tells what the source knows', () => {
  const at = recordOf();
  expect(at('general/title')).toEqual(['Community partnerships']);
  expect(at('general/description')).toEqual(['How a library finds partners, and keeps them.']);
  expect(at('general/language')).toEqual(['en-US']);
  expect(at('general/keyword')).toEqual(['partners', 'outreach']);
  expect(at('general/catalogentry/catalog')).toEqual(['connected-learning']);
  expect(at('general/catalogentry/entry')).toEqual(['community-partnerships']);
  expect(at('lifecycle/version')).toEqual(['2.1']);
  expect(at('lifecycle/status/value')).toEqual(['Final']);
  expect(at('lifecycle/contribute/centity/vcard')[0]).toContain('FN:Example State Library');
  expect(at('metametadata/metadatascheme')).toEqual(['ADL SCORM 1.2']);
  expect(at('technical/location')).toEqual(['index.html']);
  expect(at('technical/format')).toEqual(['image/png', 'text/css', 'text/html', 'text/javascript', 'text/plain']);
  expect(at('educational/typicallearningtime/datetime')).toEqual(['PT1H30M']);
  expect(at('rights/description')).toEqual(['CC BY 4.0']);
  expect(at('rights/copyrightandotherrestrictions/value')).toEqual(['yes']);
  expect(at('classification/purpose/value')).toEqual(['Educational Objective', 'Educational Objective']);
  expect(at('classification/description')).toEqual(['Name three kinds of partners.', 'Write a partnership agreement.']);
});

test('a module that says next to nothing still has a complete, valid record', async () => {
  const { id, title, language, complete, pages, assets } = sampleModule;
  const module = { id, title, language, complete, pages, assets, keywords: [], objectives: [] };
  const { publisher: _, ...course } = sampleCourse;
  const parts = { course, module };
  expect(await validateAgainstSchemas(samplePackage(parts))).toEqual([]);
  const at = recordOf(parts);
  expect(at('general/description')).toEqual([title]);
  expect(at('general/keyword')).toEqual([title]);
  expect(at('classification/keyword')).toEqual([title]);
  expect(at('lifecycle/version')).toEqual(['1.0']);
  expect(at('lifecycle/contribute')).toEqual([]);
  expect(at('educational/typicallearningtime')).toEqual([]);
  expect(at('rights/description')).toEqual([]);
});

test.each([
  [60, 'PT1M'],
  [45, 'PT45S'],
  [3600, 'PT1H'],
  [4083, 'PT1H8M3S'],
  [0.2, 'PT1S'],
])('%d seconds are %s', (duration, text) => {
  expect(recordOf({ module: { ...sampleModule, duration } })('educational/typicallearningtime/datetime')).toEqual([
    text,
  ]);
});

test('a work in the public domain is not called restricted', () => {
  const at = recordOf({ module: { ...sampleModule, licence: 'CC0 1.0' } });
  expect(at('rights/copyrightandotherrestrictions/value')).toEqual(['no']);
});

test('a language that is no language tag makes no invalid record', async () => {
  const module = { ...sampleModule, language: 'en_US' };
  expect(await validateAgainstSchemas(samplePackage({ module }))).toEqual([]);
});

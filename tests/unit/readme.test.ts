// The README's sample is what everybody copies first: it must build, and nothing may be said about it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messagesOf, TINY_PNG } from './rule-examples';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The first fenced block of `language`. */
function sample(language: string): string {
  const found = new RegExp(`\\n\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`\\n`).exec(README)?.[1];
  if (found === undefined) throw new Error(`The README has no sample in ${language}.`);
  return `${found}\n`;
}

test('the sample page and settings of the README give no error and no warning', async () => {
  const tree = sample('text');
  expect(tree).toContain('index.md');
  expect(sample('markdown')).toContain('images/map.png');
  const title = /course\.yml +(title: .*)/.exec(tree)?.[1];
  const files = {
    'course.yml': `${title}\n`,
    'partners/index.md': sample('markdown'),
    'partners/10-who-they-are.md': '---\ntitle: Who they are\n---\n\nText.\n',
    'partners/images/map.png': TINY_PNG,
  };
  const poor = (await messagesOf(files)).filter(({ severity }) => severity !== 'info');
  expect(poor.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([]);
});

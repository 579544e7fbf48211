// The two pages that are made from the table of events say what the code does.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kept } from './course-world';
import { eventsDocument, privacyDocument } from './xapi-document';

const path = (name: string) => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));

test('docs/xapi-events.md is what happens (UPDATE=1 writes it)', () => {
  expect(eventsDocument()).toBe(kept(path('xapi-events.md'), eventsDocument()));
});

test('docs/privacy.md is what leaves the browser (UPDATE=1 writes it)', () => {
  expect(privacyDocument()).toBe(kept(path('privacy.md'), privacyDocument()));
});

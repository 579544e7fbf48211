// What the runtime can say in a document: every notice and every closing page, with what belongs to each.
import { describe, expect, test } from 'vitest';
import { languages, textsFor } from '../languages/languages';
import type { RenderedModule } from '../model/course';
import { messages } from './messages';

const module: RenderedModule = {
  id: 'partners',
  title: 'Partners',
  language: 'en',
  keywords: [],
  complete: [{ kind: 'pages' }],
  objectives: [],
  assets: [],
  pages: [],
};

function render(more: Partial<RenderedModule> = {}): string {
  const made = { ...module, ...more };
  return messages(made, textsFor(made.language).texts).html;
}

/** The message of one kind, up to the next. */
function messageOf(html: string, kind: string): string {
  return html.split(/(?=<div class="(?:notice|closing)")/).find((part) => part.includes(`="${kind}"`)) ?? '';
}

describe('the messages of a document', () => {
  test('are all notices and closing pages, each with its words', () => {
    const { notices, exit } = languages.en.runtime;
    const all = render();
    for (const [kind, text] of Object.entries(notices)) expect(messageOf(all, kind)).toContain(`<p>${text}</p>`);
    expect(all.match(/data-exit="/g)).toHaveLength(Object.keys(exit).length);
    expect(messageOf(all, 'discarded')).toContain(`<h1 tabindex="-1">${exit.discarded.title}</h1>`);
  });

  test('ask what to do only where something is not saved', () => {
    expect(messageOf(render(), 'unsaved').match(/data-action="\w+"/g)).toEqual([
      'data-action="tryAgain"',
      'data-action="keepHere"',
      'data-action="discard"',
      'data-action="backToModule"',
    ]);
    expect(messageOf(render(), 'saved')).not.toContain('<button');
  });

  test('say more, and offer the download, where a learner writes and it is at stake', () => {
    const written = render({ workbook: [] });
    const { notices, download } = languages.en.worksheetRuntime;
    expect(render()).not.toContain('data-action="download"');
    expect(messageOf(written, 'not-saved')).toContain(notices['not-saved']);
    expect(messageOf(written, 'not-saved')).toContain(`data-action="download">${download}</button>`);
    expect(messageOf(written, 'kept')).toContain('data-action="download"');
    for (const kind of ['saved', 'saved-again', 'unread', 'finished', 'left'])
      expect(messageOf(written, kind)).not.toContain('data-action="download"');
  });

  test('lead to the record only where there is one', () => {
    expect(messageOf(render({ ce: { hours: 1 } }), 'finished')).toContain('<a href="#record_">');
    expect(messageOf(render(), 'finished')).not.toContain('<a');
  });

  test('say which language they are in where the document has another', () => {
    expect(messageOf(render({ language: 'fr' }), 'saved')).toContain('data-exit="saved" lang="en"');
    expect(messageOf(render({ language: 'fr' }), 'left')).toContain('<ul lang="fr">');
    for (const kind of ['saved', 'left']) expect(messageOf(render(), kind)).not.toContain('lang=');
  });
});

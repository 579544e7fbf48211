// The module's document: whole, valid, escaped, and readable in order without the runtime.
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { languages, textsFor } from '../languages/languages';
import type { Course, RenderedModule, RenderedPage } from '../model/course';
import { RESERVED_IDS } from '../model/document-ids';
import { renderDocument } from './document';
import { escapeHtml, html, jsonForScript } from './html';

const HOSTILE = `<script>alert("1")</script>'&amp;`;

const course: Course = {
  dialect: 'native',
  id: 'connected-learning',
  title: 'Connected learning',
  language: 'en',
  publisher: { name: 'Example State Library', url: 'https://library.example.org/' },
  theme: {},
};

function page(id: string, more: Partial<RenderedPage> = {}): RenderedPage {
  return { id, title: `About ${id}`, file: `${id}.md`, startsSection: false, html: `<p>Text of ${id}.</p>`, ...more };
}

function moduleWith(more: Partial<RenderedModule> = {}): RenderedModule {
  return {
    id: 'partners',
    title: 'Partners',
    language: 'en',
    keywords: [],
    complete: [{ kind: 'pages' }],
    objectives: [],
    assets: [],
    pages: [page('start', { startsSection: true }), page('middle'), page('end', { startsSection: true })],
    ...more,
  };
}

function render(module = moduleWith(), on = course): string {
  return renderDocument(on, module, textsFor(module.language).texts, { logo: 'images/state logo.svg' });
}

describe('the document', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      // Without the runtime several pages are shown, each with its h1; the runtime shows one.
      rules: { 'heading-level': ['error', { allowMultipleH1: true }] },
    });
    const report = await validator.validateString(render());
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map((found) => `${found.line}: ${found.ruleId} ${found.message}`),
      ),
    ).toEqual([]);
  });

  test('has every page, in order, under its own heading', () => {
    const sections = [
      ...render().matchAll(
        /<section class="page" id="([^"]+)" aria-labelledby="([^"]+)"[^>]*>\s*<h1 id="([^"]+)" tabindex="-1">([^<]+)/g,
      ),
    ];
    expect(sections.map(([, id, label, heading, title]) => [id, label === heading, title])).toEqual([
      ['start', true, 'About start'],
      ['middle', true, 'About middle'],
      ['end', true, 'About end'],
    ]);
    expect(render()).toContain('<p>Text of middle.</p>');
  });

  test('lists the pages in two levels', () => {
    const list = /<nav id="contents"[\s\S]*?<\/nav>/
      .exec(render())?.[0]
      .replace(/<span class="visually-hidden"[^>]*>[^<]*<\/span>/g, '')
      .replace(/\s+/g, ' ');
    expect(list).toMatch(/<a href="#start">About start<\/a> <ol> <li><a href="#middle">About middle<\/a><\/li> <\/ol>/);
    expect(list).toMatch(/<li class="section"><a href="#end">About end<\/a><\/li>/);
  });

  test('marks a page for those who hear it, and names each activity that can be left there', () => {
    const activity = { page: 'middle', title: 'The sheet' };
    const worksheets = [{ ...activity, id: 'sheet', required: 1, explicit: false, share: false, fields: [] }];
    const list = /<nav id="contents"[\s\S]*?<\/nav>/.exec(render(moduleWith({ worksheets })))?.[0] ?? '';
    const marks = list.split('<li').map((entry) => [...entry.matchAll(/data-mark="([^"]*)" hidden> \(([^)]*)\)/g)]);
    const { notDone, done } = languages.en.runtime;
    const pages = [['', notDone] as const, ['done_', done] as const];
    const sheet = ['middle--sheet', 'worksheet to fill in: The sheet'] as const;
    expect(marks.slice(1).map((found) => found.map(([, mark, words]) => [mark, words]))).toEqual([
      pages,
      [...pages, sheet],
      pages,
    ]);
  });

  test('does not call a page done because it is named so', () => {
    const worksheets = [
      { id: 'sheet', page: 'done', title: 'Sheet', required: 1, explicit: false, share: false, fields: [] },
    ];
    const document = render(moduleWith({ pages: [page('done')], worksheets }));
    const marks = [...document.matchAll(/data-mark="([^"]+)"/g)].map(([, mark]) => mark);
    // How the runtime finds the one that it shows: by where the id of what is left begins.
    expect(marks.filter((mark) => 'done--sheet--field--'.startsWith(`${mark}--`))).toEqual(['done--sheet']);
  });

  test('shows a group that has no page of its own as a title', () => {
    const module = moduleWith({
      pages: [page('one', { group: 'Before you begin' }), page('two', { group: 'Before you begin' })],
    });
    expect(render(module)).toContain('<span class="section-title">Before you begin</span>');
  });

  test('lets nothing but its own files and https players load', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(render())?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain('frame-src https:');
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(render()).not.toMatch(/<style|\sstyle="|\son\w+="|<script>/);
  });

  test('escapes every title, name and path', () => {
    const on = { ...course, title: HOSTILE, publisher: { name: HOSTILE, url: 'javascript:alert(1)' } };
    const module = moduleWith({
      title: HOSTILE,
      description: HOSTILE,
      licence: HOSTILE,
      pages: [page('one', { title: HOSTILE, group: HOSTILE })],
    });
    const document = render(module, on);
    expect(document).not.toContain('<script>alert');
    expect(document).not.toContain('javascript:');
    expect(document.match(/<script/g)).toHaveLength(3);
    expect(document).toContain('src="images/state%20logo.svg"');
  });

  test('carries the module’s data for the runtime', () => {
    const json = /<script type="application\/json" id="module_data">([\s\S]*?)<\/script>/.exec(render())?.[1] ?? '';
    const { resultsOne, resultsMany, resultsNone } = languages.en.runtime;
    expect(JSON.parse(json)).toEqual({
      course: 'connected-learning',
      module: 'partners',
      complete: [{ kind: 'pages' }],
      readAll: true,
      texts: { resultsOne, resultsMany, resultsNone },
    });
  });

  test('speaks the module’s language, and says so where it cannot', () => {
    const spanish = render(moduleWith({ language: 'es-MX' }));
    expect(spanish).toContain('<html lang="es-MX">');
    expect(spanish).toContain('>Guardar y salir</button>');
    expect(spanish).not.toContain('lang="es"');
    const french = render(moduleWith({ language: 'fr' }));
    expect(french).toContain('<html lang="fr">');
    expect(french).toMatch(/data-action="exit" lang="en">Save and exit/);
    // The author's titles among its words, and its words among the author's titles.
    expect(french).toMatch(/<div id="search_results"[^>]*>\s*<p><\/p>\s*<ul lang="fr">/);
    expect(french).toMatch(/<span class="visually-hidden" data-mark="" lang="en" hidden> \(not done yet\)/);
  });

  test('opens the publisher’s site in a new window: in this one it would end the session', () => {
    expect(render()).toMatch(/href="https:\/\/library\.example\.org\/" target="_blank" rel="noopener noreferrer"/);
  });

  test('has only one element of each id, and the reserved ones are in it', () => {
    const ids = [...render().matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...RESERVED_IDS]));
  });
});

describe('HTML by template', () => {
  test('escapes text, keeps HTML, leaves out what is not there', () => {
    expect(html`<p title="${`"'<>&`}">${html`<b>${'a<b'}</b>`}${undefined}${false}${0}</p>`.html).toBe(
      '<p title="&quot;&#39;&lt;&gt;&amp;"><b>a&lt;b</b>0</p>',
    );
  });

  test('drops characters that HTML forbids', () => {
    expect(escapeHtml('a\u0000b\u0008c\ufffed\n\té')).toBe('abcd\n\té');
  });

  test('no JSON ends its script', () => {
    expect(jsonForScript({ a: '</script><!--' }).html).not.toContain('<');
    expect(JSON.parse(jsonForScript({ a: '</script><!--' }).html)).toEqual({ a: '</script><!--' });
  });
});

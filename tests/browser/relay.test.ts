// The relay as a real browser meets it: preflights, origins, and the last statements of a closing page.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RelayServer, startServer } from '../../src/relay/node/server';
import type { Statement } from '../../src/relay/statement';
import { eventually } from '../eventually';
import { statement } from '../unit/relay-world';
import { describeInBrowser } from './browser';

await describeInBrowser('the relay', (browser) => {
  const stored: Statement[] = [];
  const servers: Server[] = [];
  let relay: RelayServer;
  let lms = '';
  let stranger = '';

  beforeAll(async () => {
    const lrs = await listening(async (body) => {
      const batch: Statement[] = JSON.parse(body);
      stored.push(...batch);
      return JSON.stringify(batch.map(({ id }) => id));
    });
    lms = await listening(async () => '<!doctype html><title>LMS</title>');
    stranger = await listening(async () => '<!doctype html><title>Another site</title>');
    relay = await startServer(
      {
        settings: {
          base: 'https://learn.example.org/',
          lms: 'https://lms.example.org/',
          origins: [lms],
          lrs: { endpoint: `${lrs}/xapi/`, key: 'name:password' },
        },
        listen: { host: '127.0.0.1', port: 0 },
        proxies: 0,
      },
      () => {},
    );
  });

  afterAll(async () => {
    await relay.stop();
    for (const server of servers) server.close();
  });

  /** A server on a port, so an origin, of its own. */
  async function listening(answer: (body: string) => Promise<string>): Promise<string> {
    const server = createServer(async (request, response) => {
      response.setHeader('Content-Type', request.method === 'POST' ? 'application/json' : 'text/html');
      response.end(await answer(await text(request)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function pageAt(origin: string): Promise<Page> {
    // Not with newLearner: where requests are watched, Playwright answers preflights itself, with yes.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(origin);
    return page;
  }

  /** What the page gets to see: a status and a body, or that the browser kept the answer from it. */
  function send(page: Page, method: string, body?: unknown): Promise<{ status: number; text: string } | string> {
    const url = `http://127.0.0.1:${relay.port}/xapi/statements`;
    return page.evaluate(
      async ([url, method, body]) => {
        const headers = { 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' };
        try {
          const response = await fetch(url, { method, headers, body, keepalive: true });
          return { status: response.status, text: await response.text() };
        } catch {
          return 'kept from the page';
        }
      },
      [url, method, body === undefined ? undefined : JSON.stringify(body)] as const,
    );
  }

  test('a page of the LMS writes, and is told what is stored', async () => {
    const page = await pageAt(lms);
    const sent = statement();
    expect(await send(page, 'POST', [sent])).toEqual({ status: 200, text: JSON.stringify([sent.id]) });
    expect(stored).toContainEqual(sent);
    await page.context().close();
  });

  test('the same page can read what is wrong with a statement, and can read no statements', async () => {
    const page = await pageAt(lms);
    const bad = statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } });
    expect(await send(page, 'POST', [bad])).toMatchObject({ status: 400, text: expect.stringContaining('verb.id') });
    expect(await send(page, 'GET')).toMatchObject({ status: 405 });
    expect(await send(page, 'PUT', statement())).toBe('kept from the page');
    await page.context().close();
  });

  test('a page of another origin can do nothing', async () => {
    const before = stored.length;
    const [page, allowed] = [await pageAt(stranger), await pageAt(lms)];
    for (const method of ['POST', 'PUT', 'GET']) {
      expect(await send(page, method, method === 'GET' ? undefined : [statement()])).toBe('kept from the page');
    }
    // What is sent after it is there, and nothing else.
    const after = statement();
    expect(await send(allowed, 'POST', [after])).toMatchObject({ status: 200 });
    expect(stored.slice(before)).toEqual([after]);
    for (const one of [page, allowed]) await one.context().close();
  });

  test('what a page sends while it is being closed arrives', async () => {
    const page = await pageAt(lms);
    await send(page, 'POST', [statement()]);
    const last = statement();
    await page.evaluate(
      ([url, body]) => {
        addEventListener('pagehide', () => {
          const headers = { 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' };
          void fetch(url, { method: 'POST', headers, body, keepalive: true });
        });
      },
      [`http://127.0.0.1:${relay.port}/xapi/statements`, JSON.stringify([last])] as const,
    );
    await page.close({ runBeforeUnload: true });
    await eventually(() => expect(stored.map(({ id }) => id)).toContain(last.id));
  });
});

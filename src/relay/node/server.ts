// The relay as a server of its own, on Node.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createRelay, type RelayWorld } from '../relay';
import type { Statement } from '../statement';
import type { Waiting } from '../take';
import type { ServerConfig } from './config';
import { type DeliveryLoop, startDelivery } from './delivery';
import { journal } from './journal';
import { openQueue, type Queue } from './queue';

export interface RelayServer {
  host: string;
  port: number;
  /** Takes nothing new, ends what is in work, closes. */
  stop(): Promise<void>;
}

/** A sender that lets its headers or its body drip (RFC 9110 has no bound; Node's own are far apart). */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };
const MAX_CONNECTIONS = 2000;
/** Longer than an answer can take (ANSWER_MS), shorter than service managers wait before they kill. */
const STOP_MS = 15_000;
const SUM_UP_MS = 60_000;
const MEGABYTE = 1_000_000;

/** Starts to listen. `write` gets the lines of the log. Throws WrongSettings, or the system's error when it cannot listen. */
export async function startServer(
  config: ServerConfig,
  write: (line: string) => void,
  world: Pick<RelayWorld, 'fetch'> = {},
): Promise<RelayServer> {
  const log = journal(write);
  const queue = config.queue && (await openQueue(config.queue.folder, config.queue.megabytes * MEGABYTE));
  let loop: DeliveryLoop | undefined;
  const waiting = queue && waitingIn(queue, () => loop?.wake());
  const relay = createRelay(config.settings, { ...world, waiting, note: log.note });
  const isProxied = onceProxied(config.proxies, () => log.note({ type: 'proxied' }));
  const listener = getRequestListener(
    (request, { incoming }) => {
      isProxied(incoming);
      return relay.fetch(request, senderOf(incoming as IncomingMessage, config.proxies));
    },
    // Hono would put its own Request in the place of everybody's.
    { overrideGlobalObjects: false },
  );
  const server = createServer(TIMEOUTS, listener);
  server.maxConnections = MAX_CONNECTIONS;
  const { address, port } = await listen(server, config.listen);
  loop = queue && startDelivery(queue, relay.deliver, log.note);
  const timer = setInterval(log.sumUp, SUM_UP_MS);
  return {
    host: address,
    port,
    async stop() {
      clearInterval(timer);
      await close(server);
      await loop?.stop();
      log.sumUp();
    },
  };
}

function waitingIn(queue: Queue, wake: () => void): Waiting {
  return {
    count: queue.count,
    async keep(statements: readonly Statement[]) {
      const kept = await queue.keep(statements);
      if (kept) wake();
      return kept;
    },
  };
}

/** Says once that a proxy is there which the settings do not know: all learners would share one rate limit. */
function onceProxied(proxies: number, say: () => void): (incoming: { headers: IncomingMessage['headers'] }) => void {
  let said = proxies > 0;
  return ({ headers }) => {
    if (said || headers['x-forwarded-for'] === undefined) return;
    said = true;
    say();
  };
}

/**
 * The sender's address. X-Forwarded-For is believed only as far as our own proxies wrote it: each appends the address that it sees, so
 * with two of them the last but one is the sender, and what stands further left the sender may have made up.
 */
export function senderOf(incoming: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const direct = incoming.socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const forwarded = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const named = withoutPort(forwarded.at(-proxies)?.trim() ?? '');
  return isIP(named) === 0 ? direct : named;
}

/** Some proxies write the port, too; then an IPv6 address is in brackets (RFC 7239, section 6). */
function withoutPort(node: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d{1,5})?$/.exec(node) ?? [];
  return bracketed ?? plain ?? node;
}

async function listen(server: Server, { host, port }: ServerConfig['listen']): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server.address() as AddressInfo;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that is kept alive falls idle only when its answer is out; Node would then wait for its time to run out.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

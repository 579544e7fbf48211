// The relay as a fetch handler: packages may write statements through it and do nothing else. The LRS's key never leaves it.
// It uses nothing of Node's, so that it also runs on serverless hosts (docs/relay.md).
import { type Context, Hono } from 'hono';
import { type Answer, refuse, toResponse } from './answers';
import { boundedMap } from './bounded-map';
import { corsHeaders, preflight } from './cors';
import { type Delivery, deliver, type Lrs, type LrsState } from './deliver';
import { MAX_REMEMBERED } from './limits';
import { authorizationOf, checkSettings, type RelaySettings, type RelaySettingsInput } from './settings';
import type { Statement } from './statement';
import { type Take, takeStatements, type Waiting } from './take';

/** What happened, without a word about whom. */
export type RelayNote =
  | { type: 'answered'; status: number; taken: number; cause?: string }
  | { type: 'lrs'; state: LrsState };

/** The world as the relay sees it; each part has a usual meaning. */
export interface RelayWorld {
  fetch?: typeof fetch;
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
  waiting?: Waiting;
  note?: (note: RelayNote) => void;
}

export interface Relay {
  /** `address`: the sender's, for the rate limit; without it all senders share one. */
  fetch(request: Request, address?: string): Promise<Response>;
  /** To the LRS itself, until `deadline` (milliseconds since 1970). Throws LrsUnavailable. */
  deliver(statements: readonly Statement[], deadline: number): Promise<Delivery>;
}

type RelayContext = Context<{ Bindings: { address: string } }>;

/** Makes a relay. Throws WrongSettings, whose message says what to put right. */
export function createRelay(input: RelaySettingsInput, world: RelayWorld = {}): Relay {
  const settings = checkSettings(input);
  const now = world.now ?? Date.now;
  const note = world.note ?? (() => undefined);
  const health: { lrs: LrsState } = { lrs: 'not asked yet' };
  const lrs: Lrs = {
    endpoint: settings.lrs.endpoint,
    authorization: authorizationOf(settings.lrs.key),
    fetch: world.fetch ?? ((...args) => fetch(...args)),
    now,
    wait: world.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    stored: boundedMap(MAX_REMEMBERED),
    divided: boundedMap(MAX_REMEMBERED),
    note: (state) => {
      if (state !== health.lrs) note({ type: 'lrs', state });
      health.lrs = state;
    },
  };
  const take = takeStatements(settings, lrs, now, world.waiting);
  const report = () => ({ relay: 'runs', lrs: health.lrs, ...(world.waiting && { waiting: world.waiting.count() }) });
  const app = routes(settings, take, report, note);
  return {
    fetch: async (request, address = '') => app.fetch(request, { address }),
    deliver: (statements, deadline) => deliver(statements, lrs, deadline),
  };
}

function routes(settings: RelaySettings, take: Take, report: () => object, note: (note: RelayNote) => void) {
  const app = new Hono<{ Bindings: { address: string } }>();
  const answer = (context: RelayContext, said: Answer): Response => {
    note({ type: 'answered', status: said.status, taken: said.taken ?? 0, cause: said.cause });
    const origin = originOf(context, settings);
    return toResponse(said, origin === undefined ? {} : corsHeaders(origin));
  };
  app.get('/health', () => Response.json(report(), { headers: { 'Cache-Control': 'no-store' } }));
  app.use(`${settings.path}statements`, async (context, next) => {
    if (originOf(context, settings) !== undefined) return next();
    return answer(
      context,
      refuse(
        403,
        'Pages of this origin may not send statements here. Its name is missing under "origins" in the relay’s settings.',
        {
          cause: 'origin',
        },
      ),
    );
  });
  app.options(`${settings.path}statements`, (context) => preflight(originOf(context, settings) ?? ''));
  app.post(`${settings.path}statements`, async (context) =>
    answer(context, await take(context.req.raw, context.env.address)),
  );
  app.all(`${settings.path}statements`, (context) =>
    answer(context, refuse(405, 'Statements can be sent here (POST) and nothing else.', { cause: 'method' })),
  );
  app.notFound((context) =>
    answer(context, refuse(404, 'There is nothing here. Statements go to the path "statements".', { cause: 'path' })),
  );
  // What went wrong stays inside: an error's text may quote a statement.
  app.onError((_, context) =>
    answer(
      context,
      refuse(500, 'The relay made a mistake; nothing was lost. Send it again.', { cause: 'own mistake' }),
    ),
  );
  return app;
}

/** The sender's origin, when it may send. */
function originOf(context: RelayContext, { origins }: RelaySettings): string | undefined {
  const origin = context.req.header('Origin');
  return origin !== undefined && origins.includes(origin) ? origin : undefined;
}

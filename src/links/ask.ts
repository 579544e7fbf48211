// Asks other hosts whether the pages that a course links to are there: in parallel, a few at a time for each host, never twice in a week.

/** What is known of an address. */
export interface Answer {
  /** Why nothing is there; absent: something is. */
  dead?: string;
  /** When it was asked, in milliseconds since 1970. */
  at: number;
}

export type Answers = Readonly<Record<string, Answer>>;

/** What asking needs of the world. */
export interface Network {
  fetch(
    url: string,
    options: { method: 'HEAD' | 'GET'; signal: AbortSignal; headers: Record<string, string>; redirect: 'manual' },
  ): Promise<{
    status: number;
    headers: { get(name: string): string | null };
    body?: { cancel(): Promise<void> } | null;
  }>;
  now(): number;
}

const HOSTS_AT_ONCE = 8;
const PER_HOST_AT_ONCE = 2;
const TIMEOUT_MILLISECONDS = 10_000;

/** A page that is there is believed for a week; one that is not may be put right tomorrow. */
const FRESH_MILLISECONDS = 7 * 24 * 3600 * 1000;
const FRESH_DEAD_MILLISECONDS = 3600 * 1000;

const HEADERS = { 'user-agent': 'carrel-link-check', accept: 'text/html,*/*' };

const NO_HOST = 'there is no such host';

/** Nothing of one's own network is asked. */
const PRIVATE_HOST =
  /^(?:localhost|.*\.(?:local|internal|localhost)|127\..*|10\..*|169\.254\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|0\..*|\[.*)$/;

/** Answers for `urls`, old ones where they are fresh. `unsure` are those that gave none: they may be there. */
export async function askLinks(
  urls: readonly string[],
  known: Answers,
  network: Network,
): Promise<{ answers: Answers; unsure: string[] }> {
  const answers: Record<string, Answer> = {};
  const unsure: string[] = [];
  const asked = new Map<string, { dead?: string }>();
  const hosts = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const old = Object.hasOwn(known, url) ? known[url] : undefined;
    const host = hostOf(url);
    if (old && isFresh(old, network.now())) answers[url] = old;
    else if (host === undefined || PRIVATE_HOST.test(host)) unsure.push(url);
    else hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  await inParallel([...hosts.values()], HOSTS_AT_ONCE, (ofHost) =>
    inParallel(ofHost, PER_HOST_AT_ONCE, async (url) => {
      const answer = await ask(url, network);
      if (answer === undefined) unsure.push(url);
      else asked.set(url, answer);
    }),
  );
  // Where no host at all can be found it is one's own network that is not there.
  const isOffline = asked.size > 0 && [...asked.values()].every(({ dead }) => dead === NO_HOST);
  for (const [url, { dead }] of asked) {
    if (isOffline) unsure.push(url);
    else answers[url] = { ...(dead === undefined ? {} : { dead }), at: network.now() };
  }
  return { answers, unsure: unsure.sort() };
}

function isFresh({ dead, at }: Answer, now: number): boolean {
  return now - at < (dead === undefined ? FRESH_MILLISECONDS : FRESH_DEAD_MILLISECONDS);
}

/** Undefined where the host does not say: it may be closed to programs, too busy, or down for an hour. */
async function ask(url: string, network: Network): Promise<{ dead?: string } | undefined> {
  for (const method of ['HEAD', 'GET'] as const) {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    try {
      const status = await statusOf(url, method, signal, network);
      if (status === undefined) return undefined;
      if (status < 400) return {};
      // Some hosts answer wrongly when they are only asked for the head.
      if (method === 'GET')
        return status === 404 || status === 410 ? { dead: `its host answers ${status}` } : undefined;
    } catch (error) {
      if (causeOf(error) === 'ENOTFOUND') return { dead: NO_HOST };
      if (signal.aborted) return undefined;
    }
  }
  return undefined;
}

/** As many as browsers follow (Fetch standard, "HTTP-redirect fetch"). */
const MAX_REDIRECTIONS = 20;

/** Follows where the host sends on to, but not into one's own network: there something is, and what is nobody's business here. */
async function statusOf(
  url: string,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
  network: Network,
): Promise<number | undefined> {
  let at = url;
  for (let turn = 0; turn <= MAX_REDIRECTIONS; turn++) {
    const { status, headers, body } = await network.fetch(at, { method, signal, headers: HEADERS, redirect: 'manual' });
    await body?.cancel().catch(() => undefined);
    const next = status >= 300 && status < 400 ? headers.get('location') : null;
    if (next === null || !URL.canParse(next, at)) return status;
    at = new URL(next, at).href;
    if (!/^https?:/.test(at) || PRIVATE_HOST.test(hostOf(at) ?? '')) return status;
  }
  return undefined;
}

function causeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code;
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined;
}

/** Works through `things` with so many at once. */
async function inParallel<T>(things: readonly T[], count: number, work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const worker = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(count, waiting.length) }, worker));
}

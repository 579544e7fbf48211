// The way to the LRS: @xapi/xapi, with an adapter that keeps the HTTP status and lets a request outlive the page.
import XAPI from '@xapi/xapi';
import { type Failure, KEPT_ALIVE } from './delivery';

const TIMEOUT_MS = 15_000;

type Adapter = Exclude<NonNullable<ConstructorParameters<typeof XAPI>[0]['adapter']>, string>;

/** Posts statements, each as its JSON. Rejects with a Failure. `authorization`: undefined where a relay asks for none. */
export function lrsClient(endpoint: string, authorization: string | undefined) {
  const adapter: Adapter = async ({ url, method, headers, data }) => {
    const { Authorization: _empty, ...rest } = headers ?? {};
    const body = new TextEncoder().encode(JSON.stringify(data));
    const { signal, done } = timeLimit();
    try {
      const response = await fetch(url, {
        method,
        headers: authorization === undefined ? rest : headers,
        body,
        signal,
        keepalive: body.length < KEPT_ALIVE,
        // Nothing but what is meant to be there: no cookies of the LRS's host, no address of the LMS's page.
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // What is sent elsewhere becomes a GET (Fetch, 4.4), whose answer is none to these statements, and may take the key along.
        redirect: 'error',
      });
      // Until it is read the request counts as one on its way, and with 64 kB of them a browser refuses the next (Fetch, 4.6).
      const said = await response.text();
      if (!response.ok) throw failureOf(response);
      if (!isIdList(said, (data as unknown[]).length)) throw NOT_AN_LRS;
      return { data: undefined as never, headers: {}, status: response.status };
    } catch (error) {
      throw (error as Failure).status === undefined ? ({ status: 0 } satisfies Failure) : error;
    } finally {
      done();
    }
  };
  const client = new XAPI({ endpoint, adapter, ...(authorization === undefined ? {} : { auth: authorization }) });
  return (texts: readonly string[]) => client.sendStatements({ statements: texts.map((text) => JSON.parse(text)) });
}

/** Nothing was stored, and what was it may be over soon. */
const NOT_AN_LRS: Failure = { status: 0 };

/** xAPI-Communication 2.1.2: an array of ids. A page to sign in is a 200, too, and stores nothing. */
function isIdList(said: string, length: number): boolean {
  try {
    const ids: unknown = JSON.parse(said);
    return Array.isArray(ids) && ids.length === length;
  } catch (_noJson) {
    return false;
  }
}

/** Not AbortSignal.timeout: Safari 15 has none. */
function timeLimit() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  return { signal: controller.signal, done: () => clearTimeout(timer) };
}

function failureOf({ status, headers }: Response): Failure {
  const asked = headers.get('Retry-After');
  if (asked === null) return { status };
  // Seconds, or a date (RFC 9110, 10.2.3).
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isFinite(wait) ? { status, retryAfter: Math.max(0, wait) } : { status };
}

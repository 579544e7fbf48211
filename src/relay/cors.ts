// Who may send from a browser: the origins in the settings, and no other (Fetch standard, "CORS protocol").
import { PREFLIGHT_SECONDS } from './limits';
import { XAPI_VERSION_HEADER } from './vocabulary';

/** What a package may send; the relay reads no Authorization, but clients of xAPI may insist on sending one. */
const REQUEST_HEADERS = `Authorization, Content-Type, ${XAPI_VERSION_HEADER}`;

/** The headers that let a page of `origin` read the answer. */
export function corsHeaders(origin: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': `Retry-After, ${XAPI_VERSION_HEADER}`,
    Vary: 'Origin',
  };
}

/** The answer to the question that a browser asks before it sends. */
export function preflight(origin: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders(origin),
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': REQUEST_HEADERS,
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    },
  });
}

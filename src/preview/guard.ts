// Who may ask the preview for anything: pages of its own, on this machine, by a name of this machine.

/** The names of the loopback interface. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Another site can give its own name this machine's address (DNS rebinding), and its pages could then read the course; its
 * requests still carry that name as Host. Requests that change something must come from a page of the preview (Fetch, Origin).
 */
export function refusal(request: Request, port: number): string | undefined {
  const host = (request.headers.get('Host') ?? '').toLowerCase();
  const hosts = LOOPBACK_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  if (!hosts.includes(host)) {
    return `The preview answers only at http://127.0.0.1:${port}/, on this computer.`;
  }
  const origin = request.headers.get('Origin');
  if (origin !== null && origin !== `http://${host}`) return 'Only pages of the preview itself can use it.';
  // Other ports of this computer are the same site, and nothing of the preview's.
  if (['cross-site', 'same-site'].includes(request.headers.get('Sec-Fetch-Site') ?? '') && !isHarmlessLink(request))
    return 'Only pages of the preview itself can use it.';
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (changes && origin === null) return 'Only pages of the preview itself can use it.';
  return undefined;
}

/** Another site may link to the preview's pages, but not to what freezes ids. */
function isHarmlessLink({ headers, url }: Request): boolean {
  return headers.get('Sec-Fetch-Mode') === 'navigate' && !new URL(url).pathname.startsWith('/packages/');
}

/** On every answer: nothing of it is kept, guessed at, framed or used by another site. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Of the preview's own pages: their own scripts and styles, and no other site's anything. */
export const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

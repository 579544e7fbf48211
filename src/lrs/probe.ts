// Asks an LRS whether a key can read. A key that can must not get into a package (DESIGN, section 7).
import { XAPI_VERSION, XAPI_VERSION_HEADER } from '../model/xapi-words';

/** refused: it cannot read. reads: it can. `unknown` says, as the end of a sentence, why nobody knows. */
export type Probe = 'refused' | 'reads' | { unknown: string };

/** The build waits no longer. */
const PROBE_MS = 10_000;

/** `authorization`: the value of the header. Nothing of it is in what comes back. */
export async function probeKey(endpoint: string, authorization: string, fetcher: typeof fetch = fetch): Promise<Probe> {
  let status: number;
  try {
    const response = await fetcher(`${endpoint}statements?limit=1`, {
      headers: { [XAPI_VERSION_HEADER]: XAPI_VERSION, Authorization: authorization },
      // To another address the key would be shown to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    await response.body?.cancel();
    status = response.status;
  } catch {
    return { unknown: 'it could not be reached' };
  }
  // 405: an endpoint at which nobody can read.
  if ([401, 403, 405].includes(status)) return 'refused';
  return status === 200 ? 'reads' : { unknown: `it answered with status ${status}` };
}

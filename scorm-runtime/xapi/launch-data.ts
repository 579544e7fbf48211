// What the launch URL brought (`auth: launch`). Untrusted text: whoever makes a link to the module writes it.
import type { LrsData } from '../../src/model/lrs';
import { shared } from '../shared';
import type { Actor } from './statement';

/** What launch.js has taken out of the address. */
export const LAUNCH = 'carrelLaunch';

export interface Launch {
  endpoint: string;
  authorization?: string;
  actor?: Actor;
  registration?: string;
  platform?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Undefined when it brought nothing, or leads to an LRS of another origin than the course's. */
export function launchData({ endpoint: configured }: LrsData): Launch | undefined {
  const taken = shared[LAUNCH] as (string | null)[] | undefined;
  const [endpoint, auth, actor, registration, platform] = taken ?? [];
  if (!endpoint || !isSameOrigin(endpoint, configured)) return undefined;
  const known = actorIn(actor ?? '');
  return {
    endpoint,
    ...(auth ? { authorization: auth } : {}),
    ...(known ? { actor: known } : {}),
    ...(registration && UUID.test(registration) ? { registration: registration.toLowerCase() } : {}),
    ...(platform ? { platform } : {}),
  };
}

function isSameOrigin(endpoint: string, configured: string): boolean {
  try {
    return new URL(endpoint).origin === new URL(configured).origin;
  } catch (_noAddress) {
    return false;
  }
}

/** Without name and e-mail address; accounts also in the form of version 0.95, as lists. */
function actorIn(json: string): Actor | undefined {
  try {
    const actor = JSON.parse(json);
    const account = [actor.account].flat()[0];
    const homePage = account?.homePage ?? account?.accountServiceHomePage;
    const name = account?.name ?? account?.accountName;
    if (typeof homePage === 'string' && typeof name === 'string' && name) {
      return { objectType: 'Agent', account: { homePage, name } };
    }
    if (typeof actor.mbox_sha1sum === 'string') return { objectType: 'Agent', mbox_sha1sum: actor.mbox_sha1sum };
    return typeof actor.openid === 'string' ? { objectType: 'Agent', openid: actor.openid } : undefined;
  } catch (_noActor) {
    return undefined;
  }
}

// Replaces learners' ids, so that the LRS never knows them. The key is the relay's: a key inside a package would be everybody's.
import { ATTEMPT_ID, type Statement } from './statement';

/** Gives the pseudonym of a learner's id. */
export type Pseudonym = (id: string) => Promise<string>;

/** HMAC-SHA-256 of the id, in hexadecimal (RFC 2104): whoever has the key can find the pseudonym of an id, nobody the id of a pseudonym. */
export async function pseudonymWith(secret: string): Promise<Pseudonym> {
  const utf8 = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return async (id) => {
    const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(id)));
    return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

/**
 * The statement as the LRS gets it. Browsers make the numbers of the attempt and of the statement from the learner's id, without
 * any secret: by them a guessed id could be seen to be the right one, so they are replaced too.
 */
export async function withPseudonym(statement: Statement, pseudonym: Pseudonym): Promise<Statement> {
  const { account } = statement.actor;
  const { registration, contextActivities = {} } = statement.context ?? {};
  const number = async (uuid: string) => uuidOf(await pseudonym(uuid.toLowerCase()));

  async function inActivity<A extends { id: string }>(activity: A): Promise<A> {
    const [uuid] = ATTEMPT_ID.exec(activity.id) ?? [];
    return uuid === undefined ? activity : { ...activity, id: activity.id.replace(ATTEMPT_ID, await number(uuid)) };
  }

  const { parent, grouping } = contextActivities;
  return {
    ...statement,
    id: await number(statement.id),
    actor: { ...statement.actor, account: { ...account, name: await pseudonym(account.name) } },
    object: await inActivity(statement.object),
    ...(statement.context && {
      context: {
        ...statement.context,
        ...(registration && { registration: await number(registration) }),
        ...(statement.context.contextActivities && {
          contextActivities: {
            ...contextActivities,
            ...(parent && { parent: await Promise.all(parent.map(inActivity)) }),
            ...(grouping && { grouping: await Promise.all(grouping.map(inActivity)) }),
          },
        }),
      },
    }),
  };
}

/** The first digits of a hash as a UUID made from a name (RFC 4122, 4.3: version 5), which every LRS takes for one. */
function uuidOf(hash: string): string {
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
}

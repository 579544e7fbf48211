// Replaces learners' ids, so that the LRS never knows them. The key is the relay's: a key inside a package would be everybody's.
import type { Statement } from './statement';

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

/** The statement as the LRS gets it. */
export async function withPseudonym(statement: Statement, pseudonym: Pseudonym): Promise<Statement> {
  const { account } = statement.actor;
  return {
    ...statement,
    actor: { ...statement.actor, account: { ...account, name: await pseudonym(account.name) } },
  };
}

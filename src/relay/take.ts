// One POST of statements, from the request to the answer. Each step may end it.
import { type Answer, refuse } from './answers';
import { checkBatch, type RefusedStatement } from './check-batch';
import { deliver, isPassing, type Lrs, LrsUnavailable } from './deliver';
import {
  ANSWER_MS,
  BODY_MS,
  MAX_BODY_BYTES,
  MAX_IN_WORK,
  RETRY_AFTER_REPAIR_SECONDS,
  RETRY_AFTER_SECONDS,
} from './limits';
import { type Pseudonym, pseudonymWith, withPseudonym } from './pseudonym';
import { networkOf, rateLimit } from './rate';
import { type Body, readBody } from './read-body';
import type { RelaySettings } from './settings';
import { type Statement, statementShape } from './statement';
import { SPOKEN_VERSION, XAPI_VERSION_HEADER } from './vocabulary';

/** Where statements wait when the learner is answered before the LRS has them. */
export interface Waiting {
  /** Resolves when they are safe; false when there is no room. */
  keep(statements: readonly Statement[]): Promise<boolean>;
  /** Batches that wait. */
  count(): number;
}

/** `address`: the sender's. */
export type Take = (request: Request, address: string) => Promise<Answer>;

/** Makes the function that answers a POST. */
export function takeStatements(settings: RelaySettings, lrs: Lrs, now: () => number, waiting?: Waiting): Take {
  const shape = statementShape(settings);
  const limits = {
    address: rateLimit(settings.perMinute.address, now),
    learner: rateLimit(settings.perMinute.learner, now),
  };
  const pseudonym = settings.pseudonymKey === undefined ? undefined : pseudonymWith(settings.pseudonymKey);
  const inWork = countWork();

  async function take(request: Request, network: string): Promise<Answer> {
    const deadline = now() + ANSWER_MS;
    const early = limits.address.take(network, 1);
    if (early > 0) return tooMany(early, 'address');
    const body = await readBody(request.body, MAX_BODY_BYTES, BODY_MS);
    if ('problem' in body) return unreadable(body.problem);
    const batch = checkBatch(body.text, shape);
    if ('error' in batch) return notAllowed(batch);
    const { statements } = batch;
    const [first] = statements;
    if (!first) return { status: 200, body: [] };
    // The request has paid for its first statement already.
    const addressPause = limits.address.take(network, statements.length - 1);
    if (addressPause > 0) return tooMany(addressPause, 'address');
    const learnerPause = limits.learner.take(first.actor.account.name, statements.length);
    if (learnerPause > 0) return tooMany(learnerPause, 'learner');
    const disguised = await disguise(statements, await pseudonym);
    return waiting ? keep(statements, disguised, waiting) : forward(statements, disguised, lrs, deadline);
  }

  return async (request, address) => {
    const unfit = unfitRequest(request);
    if (unfit) return unfit;
    const network = networkOf(address);
    const begin = inWork(network);
    if (!begin)
      return refuse(503, 'The relay has too much to do. Try again later.', { retryAfter: 5, cause: 'too busy' });
    try {
      return await take(request, network);
    } finally {
      begin.end();
    }
  };
}

/** Counts the requests in work; undefined when there are too many. */
function countWork(): (network: string) => { end(): void } | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  return (network) => {
    const own = counts.get(network) ?? 0;
    if (all >= MAX_IN_WORK.all || own >= MAX_IN_WORK.address) return undefined;
    all += 1;
    counts.set(network, own + 1);
    return {
      end() {
        all -= 1;
        const left = (counts.get(network) ?? 0) - 1;
        if (left > 0) counts.set(network, left);
        else counts.delete(network);
      },
    };
  };
}

/** What can be told from the headers. */
function unfitRequest({ url, headers }: Request): Answer | undefined {
  // xAPI-Communication 1.3 hides other methods, PUT and GET among them, in `?method=`; and no parameter means anything to a POST.
  if (new URL(url).search !== '') return refuse(400, 'The address of a POST has no parameters.', { cause: 'query' });
  if (!SPOKEN_VERSION.test(headers.get(XAPI_VERSION_HEADER) ?? '')) {
    return refuse(400, `The header ${XAPI_VERSION_HEADER} must be 1.0.x.`, { cause: 'version' });
  }
  // multipart/mixed carries attachments, a form the alternate request syntax; the relay takes neither.
  const type = (headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refuse(415, 'Statements are sent as application/json.', { cause: 'type' });
  const encoding = headers.get('Content-Encoding') ?? 'identity';
  if (encoding !== 'identity') return refuse(415, 'Statements are sent uncompressed.', { cause: 'encoding' });
  return undefined;
}

function unreadable(problem: Extract<Body, { problem: string }>['problem']): Answer {
  const cause = problem;
  if (problem === 'too-large')
    return refuse(413, `A request can have ${MAX_BODY_BYTES / 1024} KB. Send fewer statements at a time.`, { cause });
  if (problem === 'too-slow') return refuse(408, 'The request did not arrive in time. Send it again.', { cause });
  if (problem === 'not-utf8') return refuse(400, 'The request is not UTF-8 text.', { cause });
  return refuse(408, 'The request broke off. Send it again.', { cause });
}

function notAllowed(batch: { status: number; error: string; refused: RefusedStatement[] }): Answer {
  const cause = batch.refused[0] ? `statement: ${partOf(batch.refused[0].reason)}` : 'not a batch of statements';
  return { status: batch.status, body: { error: batch.error, refused: batch.refused }, cause };
}

/** The names that a reason may begin with: anything else was written by the sender and has no place in a log. */
const PARTS =
  /^(?:id|verb\.id|object\.id|timestamp|actor(?:\.account(?:\.(?:homePage|name))?)?|context|result)(?=[.:])/;

function partOf(reason: string): string {
  return PARTS.exec(reason)?.[0] ?? 'shape';
}

function tooMany(seconds: number, who: 'address' | 'learner'): Answer {
  return refuse(429, 'Too many statements in a short time. Try again later.', {
    retryAfter: seconds,
    cause: `rate of one ${who}`,
  });
}

function disguise(statements: readonly Statement[], pseudonym: Pseudonym | undefined): Promise<readonly Statement[]> {
  if (!pseudonym) return Promise.resolve(statements);
  return Promise.all(statements.map((statement) => withPseudonym(statement, pseudonym)));
}

/** Answers once the statements are safe on this side, about them as they were sent. */
async function keep(
  statements: readonly Statement[],
  disguised: readonly Statement[],
  waiting: Waiting,
): Promise<Answer> {
  if (await waiting.keep(disguised)) return taken(statements);
  return refuse(503, 'The relay cannot keep more statements now. Try again later.', {
    retryAfter: RETRY_AFTER_SECONDS,
    cause: 'the queue takes no more',
  });
}

/** Answers once the LRS has stored the statements, or will never store some of them. */
async function forward(
  statements: readonly Statement[],
  disguised: readonly Statement[],
  lrs: Lrs,
  deadline: number,
): Promise<Answer> {
  try {
    const { refused } = await deliver(disguised, lrs, deadline);
    if (refused.length === 0) return taken(statements);
    const list = refused.map(({ statement, status }) => {
      const index = disguised.indexOf(statement);
      return { index, id: statements[index]?.id, reason: `The LRS refused it (${status}).` };
    });
    return {
      status: 400,
      body: {
        error: `The LRS refused ${list.length} of ${statements.length} statements and stored the others.`,
        refused: list,
      },
      cause: 'the LRS refused it',
    };
  } catch (error) {
    if (!(error instanceof LrsUnavailable)) throw error;
    // Never the LRS's own 401 or 403: they are about the relay's key, and would stop the sender for good.
    return refuse(503, 'The LRS cannot be reached. Try again later.', {
      retryAfter: error.asked ?? (isPassing(error.status) ? RETRY_AFTER_SECONDS : RETRY_AFTER_REPAIR_SECONDS),
      cause: 'the LRS is not available',
    });
  }
}

function taken(statements: readonly Statement[]): Answer {
  return { status: 200, body: statements.map(({ id }) => id), taken: statements.length };
}

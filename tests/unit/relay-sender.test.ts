// Whom the relay takes a request to come from: limits are counted by it.
import { expect, test } from 'vitest';
import { senderOf } from '../../src/relay/node/server';

test.each([
  [0, '10.0.0.1', '127.0.0.1'],
  [1, '10.0.0.1', '10.0.0.1'],
  [1, 'made up, 10.0.0.1', '10.0.0.1'],
  [2, 'made up, 10.0.0.1, 10.0.0.2', '10.0.0.1'],
  [1, 'made up', '127.0.0.1'],
  [1, undefined, '127.0.0.1'],
  [2, '10.0.0.1', '127.0.0.1'],
  [1, '2001:db8::1', '2001:db8::1'],
  [1, '192.0.2.7:50123', '192.0.2.7'],
  [1, '[2001:db8::7]:50123', '2001:db8::7'],
  [1, '[2001:db8::7]', '2001:db8::7'],
])('with %i proxies and X-Forwarded-For %j the sender is %s', (proxies, forwarded, sender) => {
  const socket = { remoteAddress: '127.0.0.1' } as Parameters<typeof senderOf>[0]['socket'];
  expect(senderOf({ headers: { 'x-forwarded-for': forwarded }, socket }, proxies)).toBe(sender);
});

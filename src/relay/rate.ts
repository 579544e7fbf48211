// Rate limits: a bucket for each network address and each learner, refilled steadily.
import { boundedMap } from './bounded-map';
import { MAX_REMEMBERED } from './limits';

export interface RateLimit {
  /** Takes `cost` out of the bucket of `key`; 0, or the seconds until there is enough (then nothing is taken). */
  take(key: string, cost: number): number;
}

interface Bucket {
  left: number;
  at: number;
}

/** `perMinute` is both what a full bucket holds and what flows into it in a minute. `now`: milliseconds. */
export function rateLimit(perMinute: number, now: () => number): RateLimit {
  const buckets = boundedMap<Bucket>(MAX_REMEMBERED);
  const perMs = perMinute / 60_000;
  return {
    take(key, cost) {
      const at = now();
      const { left: before, at: then } = buckets.get(key) ?? { left: perMinute, at };
      // A clock that was set back must not empty a bucket.
      const left = Math.min(perMinute, before + Math.max(0, at - then) * perMs);
      const enough = left >= cost;
      buckets.set(key, { left: enough ? left - cost : left, at });
      return enough ? 0 : Math.ceil((cost - left) / perMs / 1000);
    },
  };
}

/**
 * What one household or branch is limited by: an IPv4 address, or the /64 network of an IPv6 address, of which one machine has as
 * many addresses as it likes (RFC 4291, section 2.5.4).
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...last];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

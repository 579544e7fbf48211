// When something was changed: of two accounts of it the later one's counts.
import { MINUTE } from './clock';

/**
 * Minutes since 1970, by this device's clock. Never `before` what is changed, which was perhaps written on a device whose clock is
 * fast: the older words would count.
 */
export function editedNow(before = 0): number {
  return Math.max(before, Math.floor(Date.now() / MINUTE));
}

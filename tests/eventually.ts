// Waiting for what comes in its own time: as long as a busy machine needs, and no longer than it takes.
import { vi } from 'vitest';

/** Milliseconds that anything may take; two busy cores can take their time. */
export const PATIENCE = 15_000;

/** Waits until `check` no longer throws. (Vitest's own functions give up after a second.) */
export function eventually(check: () => void | Promise<void>, interval = 50): Promise<void> {
  return vi.waitFor(check, { timeout: PATIENCE, interval });
}

// Something short to write, as it is graded.
import type { PartKey, TextKey } from '../../model/question';
import { cut } from '../cut';
import { plain } from './compare';

export function textParts({ id, accept }: TextKey): PartKey[] {
  return [{ name: id, ...anyOf(accept) }];
}

/** Any of these texts; `part`: of the question. */
export function anyOf(accept: readonly string[], part: { part?: string } = {}): Omit<PartKey, 'name'> {
  const interaction = { ...part, type: 'fill-in' as const, pattern: cut(accept[0] ?? '') };
  return { at: 0, interaction, needed: 1, right: accept.map(plain) };
}

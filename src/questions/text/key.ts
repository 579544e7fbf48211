// Something short to write, as it is graded.
import type { PartKey, TextKey } from '../../model/question';
import { cut } from '../cut';
import { plain } from './compare';

export function textParts({ id, accept }: TextKey): PartKey[] {
  return [{ name: id, ...anyOf(accept) }];
}

/** Any of these texts, as a part of a question. */
export function anyOf(accept: readonly string[]): Omit<PartKey, 'name'> {
  return { type: 'fill-in', right: accept.map(plain), pattern: cut(accept[0] ?? '') };
}

// `<!-- carrel-ignore rule-id: reason -->`: an author's wish, in a comment that no Markdown host shows.
import type { Silence } from '../../model/silence';
import { placeIn, type SourceLine } from './lines';

const COMMENT = /^[ \t]*<!--\s*carrel-ignore\b([^:]*)(?::([\s\S]*))?$/i;

/** A comment of this kind; what it is about is known when the block below it is. */
export type SilenceComment = Silence & { place: NonNullable<Silence['place']> };

/** Reads the comment that begins `source`; `text` is all of it without its end. Undefined when it is an ordinary one. */
export function readSilence(text: string, source: SourceLine): SilenceComment | undefined {
  const match = COMMENT.exec(text);
  if (!match) return undefined;
  const ruleIds = (match[1] ?? '').split(/[\s,]+/).filter((id) => id !== '');
  const reason = (match[2] ?? '').replace(/\s+/g, ' ').trim();
  const start = source.text.length - source.text.trimStart().length;
  return { ruleIds, reason, place: placeIn(source, start, source.text.trimEnd().length) };
}

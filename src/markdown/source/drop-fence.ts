// A fence that opens nothing: without a name, as `:::2`, or behind the mark of a list, as `- :::note`.
import type { Report } from '../../report/report';
import { BLOCK_MARK, placeIn, replaceIn, type SourceLine } from './lines';

const FENCE = new RegExp(`^(${BLOCK_MARK}*[ \\t]*)(:{2,})[ \\t]*(?=[^\\s:])`);

/** A fence in bold. */
const EMPHASISED = new RegExp(`^(${BLOCK_MARK}*[ \\t]*[*_]{1,3})(:{3,})[ \\t]*(?=[A-Za-z])`);

/**
 * Takes the signs of such a fence out and says so; its words stay. Two colons are prose and only get a backslash: the parser would take
 * either for a numbered directive, which stands for another container of the page.
 */
export function dropFence(source: SourceLine, report: Report): SourceLine {
  const [whole, before = '', colons = ''] = FENCE.exec(source.text) ?? EMPHASISED.exec(source.text) ?? [];
  if (whole === undefined) return source;
  if (colons.length === 2) return replaceIn(source, before.length, 0, '\\');
  report('markup-stray', {
    place: placeIn(source, before.length, source.text.trimEnd().length),
    reason:
      'These colons open and close nothing, because no name of a container follows them at the beginning of a line; they are left out.',
    note: 'Begin a container on a line of its own, with a name:  :::note  – and end it with a line of colons alone:  :::',
    actual: colons,
  });
  return replaceIn(source, before.length, whole.length - before.length, '');
}

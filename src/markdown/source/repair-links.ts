// Links that only miss being one by a space: `[text] (address)` and `[text](my file.pdf)`. Readers would see their brackets.
import type { Report } from '../../report/report';
import { placeIn, type Replacement, replaceEach, type SourceLine } from './lines';
import { inlineCode } from './liquid';

/** An address behind a space; only the web's count, for `[sic] (see below)` is prose. */
const APART = /\]([ \t]+)\((?=(?:https?:\/\/|mailto:)[^\s()]+\))/g;

/** An address without a title. A browser that saves a file again calls it `plan (1).pdf`. */
const ADDRESS = /\]\(([^()<>"“”\n]*(?:\([^()<>"“”\n]*\)[^()<>"“”\n]*)*)\)/g;
/** A path with spaces: it has a `/` or a file's ending. */
const SPACED = /\S[ \t]+\S/;

/** Repairs both, outside inline code, and reports them. */
export function repairLinks(source: SourceLine, report: Report): SourceLine {
  if (!source.text.includes('](') && !source.text.includes('] ')) return source;
  const code = inlineCode(source.text);
  const inText = ({ index }: RegExpExecArray) => !code.some(([from, to]) => index >= from && index < to);
  const spaced = [...source.text.matchAll(ADDRESS)]
    .filter(({ 1: path = '' }) => SPACED.test(path) && !/\s'[^']*'\s*$/.test(path) && /\/|\.\w{2,5}\s*$/.test(path))
    .filter(inText);
  const apart = [...source.text.matchAll(APART)].filter(inText);
  const replacements: Replacement[] = [];
  for (const match of [...spaced, ...apart].sort((a, b) => a.index - b.index)) {
    const words = match[1] ?? '';
    const isPath = words.trim() !== '';
    report('markup-stray', {
      place: placeIn(source, match.index, match.index + match[0].length),
      reason: isPath
        ? `The address "${words.trim()}" has a space in it, so this would not be a link; it is read as one.`
        : 'There is a space between the brackets, so this would not be a link; it is read as one.',
      note: isPath
        ? `Write  (<${words.trim()}>)  – or take the spaces out of the file's name.`
        : 'Take the space out:  [text](address)',
      actual: match[0],
    });
    replacements.push({
      at: match.index + (isPath ? 2 : 1),
      length: words.length,
      words: isPath ? `<${words.trim()}>` : '',
    });
  }
  return replaceEach(source, replacements);
}

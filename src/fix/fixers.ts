// The table of what `carrel check --fix` puts right, in the order in which it is done. Each finds its changes; none makes them.
import type { ParsedModule } from '../markdown/module';
import type { ParsedPage } from '../markdown/nodes';
import type { Message } from '../model/message';
import { type Edit, type Lines, offsetOf } from './edit';
import { blankLines } from './fixer-blank-lines';
import { headingLevels } from './fixer-headings';
import { listMarks } from './fixer-list-marks';
import { tableHeaders } from './fixer-table-headers';
import { isSecureHost } from './secure-hosts';

/** A page as its file has it, and as it was read. */
export interface FixPage {
  page: ParsedPage;
  module: ParsedModule;
  file: Lines;
  /** About this page. */
  messages: readonly Message[];
  /** Hosts that the course links to with https. */
  secureHosts: ReadonlySet<string>;
}

export interface Fixer {
  find(page: FixPage): Edit[];
  /** The page that learners get stays the same to the last sign; otherwise its words do. */
  keeps: 'page' | 'words';
  /** Not wherever the message stands: only where the file says enough. */
  sometimes?: true;
}

export const FIXERS: Readonly<Record<string, Fixer>> = {
  'blank-lines': { find: blankLines, keeps: 'page' },
  'attr-quotes': { find: asExpected('attr-quotes'), keeps: 'page' },
  'quiz-repaired': { find: asExpected('quiz-repaired', ' '), keeps: 'page' },
  'head-skip': { find: headingLevels, keeps: 'page' },
  'table-header': { find: tableHeaders, keeps: 'words', sometimes: true },
  'list-mark': { find: listMarks, keeps: 'words' },
  'link-insecure': { find: secureLinks, keeps: 'words', sometimes: true },
};

/** Whether a message of this rule is put right wherever it stands. */
export function isMechanical(ruleId: string): boolean {
  return Object.hasOwn(FIXERS, ruleId) && !FIXERS[ruleId]?.sometimes;
}

/** What the message found becomes what it expected, where exactly that stands in the file. `before` has to stand in front of what follows. */
function asExpected(ruleId: string, before = ''): Fixer['find'] {
  return ({ file, messages }) =>
    messages.flatMap(({ ruleId: id, place, actual, expected }): Edit[] => {
      const text = expected?.[0];
      if (id !== ruleId || !place || !actual || text === undefined) return [];
      const start = offsetOf(file, place.line, place.column);
      const end = start + actual.length;
      if (!file.text.startsWith(actual, start)) return [];
      return [{ start, end, text: before === '' || /^[\s]/.test(file.text.slice(end)) ? text : text + before }];
    });
}

function secureLinks({ file, messages, secureHosts }: FixPage): Edit[] {
  return messages.flatMap(({ ruleId, place, actual }): Edit[] => {
    if (ruleId !== 'link-insecure' || !place || !actual || !isSecureHost(actual, secureHosts)) return [];
    const from = offsetOf(file, place.line, place.column);
    const to = offsetOf(file, place.endLine ?? place.line, place.endColumn ?? place.column);
    const written = file.text.slice(from, to);
    // The words of a link may be its address too: then both are changed, and the reader sees where it leads.
    return [...written.matchAll(/http(?=:\/\/)/gi)]
      .filter(({ index }) => written.startsWith(actual, index))
      .map(({ index }) => ({ start: from + index, end: from + index + 'http'.length, text: 'https' }));
  });
}

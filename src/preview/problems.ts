// The messages of `check`, as the preview's pages show them: with the page that they are about, and a way into the editor.
import type { Message } from '../model/message';
import type { Problem } from './data';
import { type Editor, editAddress } from './editor';

export interface ProblemSources {
  /** The pages of the module, to know which message is about which. */
  pages: readonly { id: string; file: string }[];
  editor: Editor;
  /** The absolute path of a file of the course; undefined for what is none. */
  locate(file: string): string | undefined;
}

/** In the order in which they were given. */
export function problemsFrom(messages: readonly Message[], { pages, editor, locate }: ProblemSources): Problem[] {
  return messages.map(({ file, place, severity, ruleId, reason, note }) => {
    const path = locate(file);
    return {
      severity,
      ruleId,
      reason,
      note,
      file,
      line: place?.line,
      column: place?.column,
      page: pages.find((page) => page.file === file)?.id,
      editAddress:
        editor.kind === 'address' && path !== undefined
          ? editAddress(editor.template, { path, line: place?.line ?? 1, column: place?.column ?? 1 })
          : undefined,
    };
  });
}

// Messages as GitHub's CI shows them beside the line of a change: `::warning file=…,line=…,col=…::…`.
import type { Message, Severity } from '../model/message';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** One line for one message. `prefix` leads from the current folder, which in CI is the repository, to the course's. */
export function formatAnnotation({ file, place, severity, ruleId, reason, note }: Message, prefix: string): string {
  const properties = {
    file: prefix === '' ? file : `${prefix}/${file}`,
    line: place?.line,
    col: place?.column,
    endLine: place?.endLine,
    endColumn: place?.endColumn,
    title: ruleId,
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${escaped(note ? `${reason}\n${note}` : reason)}\n`;
}

/** A line end would end the command, and what follows could be one of its own (GitHub, "Workflow commands"). */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

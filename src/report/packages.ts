// What a package is and what has changed in it, as people read it in a terminal.
import { DIGEST_SHOWN } from '../model/document-ids';
import { STANDARDS } from '../package-check/standards';
import type { PackageSummary } from '../package-check/summary';
import type { Change } from '../package-compare/change';
import { printable } from './people';
import { formatBytes } from './table';

/** One line that says what was checked; none where the zip was refused. */
export function formatSummary(name: string, summary: PackageSummary | undefined): string {
  if (!summary) return '';
  const { title, standard, scos, files, size, tool, digest } = summary;
  const parts = [
    title === undefined ? undefined : `"${title}"`,
    standard === 'scorm-1.2'
      ? `SCORM 1.2, ${scos} ${scos === 1 ? 'SCO' : 'SCOs'}`
      : standard && STANDARDS[standard].name,
    `${files} ${files === 1 ? 'file' : 'files'}`,
    formatBytes(size),
    tool === undefined ? undefined : `made by ${tool}`,
    digest === undefined ? undefined : `digest ${digest.slice(0, DIGEST_SHOWN)}`,
  ];
  return `${printable(`${name}: ${parts.filter((part) => part !== undefined).join(', ')}`)}\n`;
}

/** The list of changes. */
export function formatChanges(older: string, changes: readonly Change[]): string {
  if (changes.length === 0) return `Nothing has changed since ${printable(older)}.\n\n`;
  const lines = changes.map(({ text }) => `  ${printable(text).replaceAll('\n', ' ')}`);
  return `Changed since ${printable(older)}:\n${lines.join('\n')}\n\n`;
}

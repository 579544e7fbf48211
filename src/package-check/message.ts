// Findings of one rule about a package → one message: what was found, what it breaks and where, what to ask the maker.
import type { Message } from '../model/message';
import type { Finding, PackageCheckRule } from './rule';

/** So many findings of one rule are told; the others are counted. */
const TOLD = 5;

/** `name` is the package as the user named it; there is at least one finding. */
export function packageMessage(
  name: string,
  ruleId: string,
  { severity, breaks, ask, file }: Pick<PackageCheckRule, 'severity' | 'breaks' | 'ask' | 'file'>,
  findings: readonly Finding[],
): Message {
  const [first] = findings;
  const place = typeof first === 'object' ? { line: first.line, column: 1 } : undefined;
  const path = typeof first === 'object' ? first.path : file;
  const told = findings.slice(0, TOLD).map((finding) => sentenceOf(finding, path));
  const others = findings.length > TOLD ? [`There are ${findings.length - TOLD} more of this kind.`] : [];
  return {
    file: path === undefined ? name : `${name}/${path}`,
    ...(place ? { place } : {}),
    ruleId,
    severity,
    reason: [...told, ...others, breaks].join('\n'),
    note: ask,
  };
}

function sentenceOf(finding: Finding, path: string | undefined): string {
  if (typeof finding === 'string') return finding;
  const { reason, line } = finding;
  return finding.path === path ? `Line ${line}: ${reason}` : `${finding.path}, line ${line}: ${reason}`;
}

// Collects messages while a course is read and rendered. Severity is decided by the rule's table, never where a message is written.
import type { Message, Place } from '../model/message';
import { RULES, type RuleId } from '../rules/rules';

/** What the finder of a mistake knows about it. */
export interface Finding {
  place?: Place;
  reason: string;
  note?: string;
  actual?: string;
  expected?: string[];
}

/** Reports one finding about one file. */
export type Report = (ruleId: RuleId, finding: Finding) => void;

/** A report for `file` that appends to `messages`. `lines` are the file's own, for the code frame. */
export function reportInto(messages: Message[], file: string, lines: readonly string[] = []): Report {
  return (ruleId, finding) => {
    const sourceLine = finding.place && lines[finding.place.line - 1];
    messages.push({
      file,
      ruleId,
      severity: RULES[ruleId].severity,
      ...finding,
      ...(sourceLine === undefined ? {} : { sourceLine }),
    });
  };
}

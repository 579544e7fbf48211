// Takes out the messages that their author has silenced, and says which silences are wrong or without use.
import type { Message } from '../model/message';
import type { Silence, SilencedMessage } from '../model/silence';
import { nearest } from '../read/nearest';
import { RULES, type RuleId } from '../rules/rules';
import type { Report } from './report';

/** A file that its author may have silenced rules in. */
export interface SilencingFile {
  file: string;
  silences: readonly Silence[];
  report: Report;
}

/** The rules about silences themselves; nothing silences those. */
const ABOUT_SILENCES: ReadonlySet<string> = new Set(['ignore-wrong', 'ignore-unused']);

/**
 * Divides `messages` into those that are given and those that are not. `everywhere` are the course's own silences. What is wrong
 * with a page's silences is reported by the page, so `messages` must be the array that its reports go to.
 */
export function applySilences(
  messages: Message[],
  pages: readonly SilencingFile[],
  everywhere: readonly Silence[],
): { given: Message[]; silenced: SilencedMessage[] } {
  const usable = new Map(pages.map((page) => [page.file, page.silences.filter((silence) => isRight(silence, page))]));
  const used = new Set<Silence>();
  const silenced: SilencedMessage[] = [];
  const isGiven = (message: Message) => {
    const silence = [...(usable.get(message.file) ?? []), ...everywhere].find((one) => covers(one, message));
    if (!silence) return true;
    used.add(silence);
    silenced.push({ ...message, because: silence.reason });
    return false;
  };
  const given = messages.filter(isGiven);
  const before = messages.length;
  for (const page of pages) reportUnused(page, usable.get(page.file) ?? [], used);
  return { given: [...given, ...messages.slice(before)], silenced };
}

/** The same for the course's own files: what it silences anywhere, it silences there. */
export function applyCourseSilences(
  messages: Message[],
  silences: readonly Silence[],
  report: Report,
): { given: Message[]; usable: Silence[] } {
  const usable = silences.filter((silence) => isRight(silence, { report }));
  return { given: messages.filter((message) => !usable.some((silence) => covers(silence, message))), usable };
}

/** Of one that is right. */
function covers({ ruleIds, lines }: Silence, { ruleId, place }: Message): boolean {
  if (!ruleIds.includes(ruleId)) return false;
  return lines === undefined || (place !== undefined && place.line >= lines.from && place.line <= lines.to);
}

/** Whether the silence can do anything. Reports why not. */
function isRight({ ruleIds, reason, place }: Silence, { report }: Pick<SilencingFile, 'report'>): boolean {
  const wrong = (why: string, note: string, actual = ruleIds.join(', ')) => {
    report('ignore-wrong', { place, reason: `${why} So nothing is silenced here.`, note, actual });
    return false;
  };
  if (ruleIds.length === 0)
    return wrong(
      'This comment does not say which message is to be silenced.',
      'Write  <!-- carrel-ignore rule-id: the reason -->',
    );
  if (reason === '')
    return wrong(
      'This silences a message and does not say why.',
      `Write the reason behind the rule's name:  ${ruleIds[0]}: …`,
    );
  const unknown = ruleIds.find((id) => !Object.hasOwn(RULES, id));
  if (unknown !== undefined) {
    const suggestion = nearest(unknown, Object.keys(RULES));
    const note = suggestion ? `Did you mean "${suggestion}"?` : 'The name of the rule stands in the message itself.';
    return wrong(`There is no rule "${unknown}".`, note, unknown);
  }
  const error = ruleIds.find((id) => RULES[id as RuleId].severity === 'error' || ABOUT_SILENCES.has(id));
  if (error === undefined) return true;
  return wrong(
    `The rule "${error}" cannot be silenced.`,
    ABOUT_SILENCES.has(error)
      ? 'Put the silence that it is about right, or take it out.'
      : 'It is about something that would make the package wrong: put that right.',
    error,
  );
}

function reportUnused({ report }: SilencingFile, silences: readonly Silence[], used: ReadonlySet<Silence>): void {
  for (const silence of silences) {
    // What only a look at the network shows is not to be had in every run.
    if (used.has(silence) || silence.ruleIds.includes('link-dead')) continue;
    report('ignore-unused', {
      place: silence.place,
      reason: `There is no message of ${silence.ruleIds.join(' or ')} here any more, so this silences nothing.`,
      note: 'Take it out.',
      actual: silence.ruleIds.join(', '),
    });
  }
}

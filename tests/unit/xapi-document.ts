// docs/xapi-events.md and docs/privacy.md, made from the code's own table of events: each is played to the SCORM adapter and to
// the table, and what comes out is written down.
import { interactionWriter } from '../../scorm-runtime/lms/interactions';
import { scorm12Adapter } from '../../scorm-runtime/lms/scorm12';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { createSession } from '../../src/lms-simulator/session';
import type { TrackingEvent } from '../../src/model/tracking';
import { ACTIVITY_TYPES, VERBS } from '../../src/model/xapi-words';
import { SAMPLES, statementsOf } from './xapi-world';

type EventType = TrackingEvent['type'];

/** When it happens, and what SCORM is told of it besides what the table of calls shows. */
const EVENT_WORDS: Record<EventType, string> = {
  opened: 'The module is opened, for the first time or again',
  'page-seen': 'A page was read to its end',
  answered: 'A quiz is submitted: each answer, and each gap or row, for itself',
  'quiz-submitted': 'A quiz is submitted: as a whole',
  'worksheet-shared': 'Text in a worksheet with `share=instructor` has changed',
  'worksheet-completed': 'As much of a worksheet is filled as its author asks for, once in an attempt',
  downloaded: 'The workbook is downloaded, as a web page, a Word document or a file',
  result: 'The module is finished, or a retry raises its score',
  left: 'The module is left, by the button or by closing the tab',
};

/** Who is told, and why: by the path of a value in a statement. */
const VALUE_WORDS: Record<string, string> = {
  id: 'a number of the statement’s own, so that it is stored once',
  'actor.objectType': '`Agent`: a person',
  'actor.account.homePage': 'the `lms` of course.yml',
  'actor.account.name':
    'the learner’s id as the LMS gives it to packages; **some LMSs use an e-mail address or a card number as the id**',
  'verb.id': 'what happened',
  'verb.display': 'the same as a word',
  'object.objectType': '`Activity`',
  'object.id': 'what it happened to: an address under `base`',
  'object.definition.type': 'of which kind that is',
  'object.definition.name': 'its title',
  'object.definition.interactionType': 'of which kind the question is',
  'object.definition.correctResponsesPattern': 'what would have been right: the key of the question',
  'object.definition.choices.id': 'what could be chosen',
  'object.definition.choices.description': 'its words',
  'object.definition.scale.id': 'the steps of a rating',
  'object.definition.scale.description': 'their words',
  'object.definition.source.id': 'what had to be matched',
  'object.definition.source.description': 'its words',
  'object.definition.target.id': 'with what',
  'object.definition.target.description': 'its words',
  'result.completion': 'whether it is done',
  'result.success': 'whether it was right, or passed',
  'result.score.scaled': 'the score, from 0 to 1',
  'result.score.raw': 'the score, from 0 to 100',
  'result.score.min': '0',
  'result.score.max': '100',
  'result.response':
    '**what the learner answered in a quiz, long answers in full; and the text of a worksheet with `share=instructor`, in full**',
  'result.duration': 'how long it took',
  'result.extensions.progress': 'how much of the module is read, in per cent',
  'context.registration':
    'a number of the attempt, made from when it was begun, which the LMS keeps, and the learner’s id',
  'context.contextActivities.parent.objectType': '`Activity`',
  'context.contextActivities.parent.id': 'what it is part of',
  'context.contextActivities.parent.definition.type': 'of which kind that is',
  'context.contextActivities.parent.definition.name': 'its title',
  'context.contextActivities.grouping.objectType': '`Activity`',
  'context.contextActivities.grouping.id': 'the course and the attempt',
  'context.contextActivities.grouping.definition.type': 'of which kind they are',
  'context.contextActivities.grouping.definition.name': 'the title of the course',
  'context.contextActivities.category.objectType': '`Activity`',
  'context.contextActivities.category.id': 'that it follows the SCORM profile of xAPI',
  'context.contextActivities.category.definition.type': 'that this is a profile',
  'context.revision': 'the digest of the package',
  'context.platform': 'the host of the `lms`, or what the launch calls it',
  'context.language': 'the language of the module',
  'context.extensions.sessionid': 'a number of this launch, by chance',
  timestamp: 'when it happened, by the learner’s device, in UTC',
  version: 'the version of xAPI',
};

const entries = Object.entries(SAMPLES) as [EventType, readonly TrackingEvent[]][];

/** docs/xapi-events.md. */
export function eventsDocument(): string {
  const rows = entries.map(([type, events]) => {
    const calls = [...new Set(events.flatMap(scormCalls))].map((call) => `\`${call}\``).join(', ') || '–';
    const statements = gistsOf(events.flatMap((event) => statementsOf(event))).join('; ');
    return `| ${EVENT_WORDS[type]} (\`${type}\`) | ${calls} | ${statements} |`;
  });
  return `# What happens, what the LMS is told, what an LRS is told

The LMS is always told. An LRS is told only when \`course.yml\` names one; a package without one carries nothing for it. Both are written from the
same event, so they cannot disagree. Besides this, progress is kept in \`cmi.suspend_data\` and \`cmi.core.lesson_location\`; see
[what is recorded](what-is-recorded.md). In review and browse mode nobody is told anything.

| event | SCORM 1.2 | xAPI: verb, object (result) |
| --- | --- | --- |
${rows.join('\n')}

${verbList()}

This page is made from the code's own table of events; a test keeps it true.
`;
}

function verbList(): string {
  const verbs = Object.entries(VERBS).map(([name, iri]) => `- ${name}: \`${iri}\``);
  const types = Object.entries(ACTIVITY_TYPES).map(([name, iri]) => `- ${name}: \`${iri}\``);
  return `## Verbs\n\n${verbs.join('\n')}\n\n## Types of activities\n\n${types.join('\n')}`;
}

/** What the adapter writes because of `event`, once the module is open. */
function scormCalls(event: TrackingEvent): string[] {
  const lms = createSession({ 'cmi.core.student_id': 'learner-1' }, PROFILES.strict);
  const adapter = scorm12Adapter(lms.api as never, interactionWriter);
  adapter.open(true);
  if (event.type !== 'opened') {
    adapter.record({ type: 'opened', resumed: false });
    adapter.save();
  }
  const before = lms.calls.length;
  adapter.record(event);
  adapter.save();
  return lms.calls
    .slice(before)
    .filter(({ name }) => name === 'LMSSetValue')
    .map(({ args: [element, value] }) => {
      const place = String(element).replace(/\.\d+\./g, '.n.');
      return /status|exit/.test(place) ? `${place} = ${value}` : place.replace(/^(cmi\.interactions\.n)\..*/, '$1.*');
    });
}

type Told = ReturnType<typeof statementsOf>[number];

/** Each verb and kind of object once, with all that its result can have. */
function gistsOf(statements: readonly Told[]): string[] {
  const facts = new Map<string, Set<string>>();
  for (const { verb, object, result } of statements) {
    const kind = Object.entries(ACTIVITY_TYPES).find(([, iri]) => iri === object.definition.type)?.[0];
    const about = `${verb.display['en-US']}, ${kind}`;
    const all = facts.get(about) ?? new Set();
    for (const fact of Object.keys(result ?? {})) all.add(fact === 'extensions' ? 'progress' : fact);
    facts.set(about, all);
  }
  return [...facts].map(([about, all]) => (all.size > 0 ? `${about} (${[...all].join(', ')})` : about));
}

/** docs/privacy.md. */
export function privacyDocument(): string {
  const byPath = new Map<string, Set<string>>();
  for (const [, events] of entries)
    for (const statement of events.flatMap((event) => statementsOf(event)))
      for (const path of pathsIn(statement))
        byPath.set(path, (byPath.get(path) ?? new Set()).add(statement.verb.display['en-US']));
  const verbs = new Set(
    entries.flatMap(([, events]) =>
      events.flatMap((event) => statementsOf(event).map(({ verb }) => verb.display['en-US'])),
    ),
  );
  const rows = [...byPath].map(([path, where]) => {
    const words = VALUE_WORDS[path];
    if (words === undefined) throw new Error(`Say in VALUE_WORDS what ${path} is: it leaves the browser.`);
    return `| \`${path}\` | ${words} | ${where.size === verbs.size ? 'always' : [...where].join(', ')} |`;
  });
  const gone = Object.keys(VALUE_WORDS).filter((path) => !byPath.has(path));
  if (gone.length > 0) throw new Error(`VALUE_WORDS has what leaves no browser: ${gone.join(', ')}`);
  return `# What leaves the learner's browser

**To the LMS** goes what SCORM 1.2 has a place for: status, score, time, answers to quizzes, and the saved state. [What is recorded](what-is-recorded.md) lists it.

**To an LRS** goes something only when \`course.yml\` has \`lrs:\`, and then only to the host of its \`endpoint\` (with \`auth: relay\`, to the relay, which
passes it on). The table below is everything. It is sent in normal mode only, never in review or browse mode, and never without a learner's id.

**To no report and no LRS** goes what is written in worksheets. It is part of the saved state, which the administrators of the LMS could read, and the page says so.
The one exception is a worksheet that its author has marked \`share=instructor\`; a notice stands at the
field before the first keystroke. A learner's name, an e-mail address as such, the page's address and cookies are never sent to an LRS.

**To the host of a video** goes what a browser tells every site, once the learner has pressed the player's button, and not before.

**On the device** statements that the LRS has not confirmed wait in the browser's storage, under the learner's id, until it has. What happens before the script that
makes statements is there waits in the same way: answers of quizzes, and text of worksheets with \`share=instructor\`, but no other. Who leaves with "Finish and
clear this device" has all of that removed, too. Nothing of it is there in review or browse mode, or without a learner's id.

A learner's id can itself be an e-mail address. Where yours are, let the relay replace them: it can send a code instead (an HMAC) that only you can resolve.

With \`auth: launch\` the learner is who the address of the launch names: an account, or in its place a hash of their e-mail address (\`actor.mbox_sha1sum\`), which whoever knows
the address can recognise, or an OpenID (\`actor.openid\`). Without any of them it is the LMS's id. A name, or an address in plain words, that the launch brings is left out.

## Every value of a statement

| value | what it is | in which statements |
| --- | --- | --- |
${rows.join('\n')}

This page is made from the code's own table of events; a test keeps it true.
`;
}

/** Where values stand: without positions in lists, languages, and all of an extension's IRI but its name. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((entry) => pathsIn(entry, path)))];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (/^[a-z]{2}(-[A-Z]{2})?$/.test(key) && typeof inner === 'string' && key !== 'id') return [path];
    return pathsIn(inner, [path, key.split('/').at(-1)].filter(Boolean).join('.'));
  });
}

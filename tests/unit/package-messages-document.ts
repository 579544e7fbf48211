// docs/package-messages.md, made from the tables of rules: what each message about a package means, and what to ask its maker.
import type { PackageCheckRule } from '../../src/package-check/rule';
import { PACKAGE_RULES } from '../../src/package-check/rules';
import { AGAINST_RULES } from '../../src/package-compare/rules';

const HEAD = `# Messages about packages

Everything that \`carrel check package.zip\` can say. [Checking packages](checking-packages.md) tells how to use it. The name of a rule, such as \`pkg-title\`,
never changes.

- An **error** means that some LMS refuses the package, that nothing would be recorded, or that the zip is not safe.
- A **warning** means that it works in many LMSs and not in all, or that learners would meet something poor. With \`--strict\` warnings count as errors.
- An **info** is worth knowing.

This page is made from the rules themselves, and its examples are their tests.
`;

type Entry = Omit<PackageCheckRule, 'find'>;

export function packageMessagesDocument(): string {
  const check = Object.entries(PACKAGE_RULES) as [string, Entry][];
  const against = Object.entries(AGAINST_RULES) as [string, Entry][];
  return `${[
    HEAD,
    listOf(check),
    'And with `--against old.zip`:\n',
    listOf(against),
    ...[...check, ...against].map(([id, rule]) => sectionOf(id, rule)),
  ].join('\n')}\n`;
}

function listOf(entries: readonly [string, Entry][]): string {
  return `${entries.map(([id, { severity }]) => `- [${id}](#${id}) (${severity})`).join('\n')}\n`;
}

function sectionOf(id: string, { severity, about, breaks, ask, clause, example }: Entry): string {
  const grade = `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
  return [
    `## ${id}`,
    `**${grade}.** ${shown(about)}`,
    `*What it does:* ${shown(breaks)}`,
    `*What to do:* ${shown(ask)}`,
    ...exampleOf(example),
    ...clauseOf(clause),
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The clauses of standards. Those of our own design are for the code's readers. */
function clauseOf(clause: string): string[] {
  const standards = clause.split('; ').filter((part) => !part.startsWith('DESIGN'));
  return standards.length === 0 ? [] : [`*Written in:* ${shown(standards.join('; '))}`];
}

/** A tag in a sentence is to be read, not obeyed. */
function shown(words: string): string {
  return words.replaceAll('<', '&lt;');
}

function exampleOf(example: Entry['example']): string[] {
  if (!example) return [];
  if ('badName' in example) return [`Instead of a file \`${example.badName}\`: \`${example.goodName}\`.`];
  return ['Instead of:', fenced(example.bad), 'the manifest should have:', fenced(example.good)];
}

function fenced(text: string): string {
  return `\`\`\`xml\n${text.trim()}\n\`\`\``;
}

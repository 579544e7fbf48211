// docs/messages.md, made from the table of rules: what each message means, with an example and its cure.
import type { Example, Rule } from '../../src/rules/rule';
import { RULES } from '../../src/rules/rules';

const HEAD = `# Messages

Everything that \`carrel check\` and \`carrel build\` can say about a course. Each message names the file, the line and the column, says what was
found, and how to put it right. The name of the rule, such as \`img-alt\`, never changes.

- An **error** means that the package would be wrong: its module gets none, the others do.
- A **warning** means that the package works, but that a learner would meet something poor. With \`--strict\` warnings count as errors.
- An **info** means that nothing is wrong, and that one thing is good to know. It never counts as an error.

This page is made from the rules themselves, and its examples are their tests.
`;

export function messagesDocument(): string {
  const rules = Object.entries(RULES) as [string, Rule][];
  const list = rules.map(([id, { severity }]) => `- [${id}](#${id}) (${severity})`).join('\n');
  return `${[`${HEAD}\n${list}`, ...rules.map(([id, rule]) => sectionOf(id, rule))].join('\n\n')}\n`;
}

function sectionOf(id: string, { severity, about, bad, good }: Rule): string {
  const examples = [...exampleOf('Instead of', bad), ...exampleOf('write', good)];
  return [`## ${id}`, `**${severity.charAt(0).toUpperCase()}${severity.slice(1)}.** ${about}`, ...examples].join(
    '\n\n',
  );
}

function exampleOf(words: string, example: Example | undefined): string[] {
  if (example === undefined) return [];
  const files: [string, string][] = typeof example === 'string' ? [['', example]] : Object.entries(example);
  return [`${words}:`, ...files.map(([path, text]) => `${path === '' ? '' : `\`${path}\`\n\n`}${fenced(path, text)}`)];
}

/** A fence longer than any in the text. */
function fenced(path: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const language = /\.ya?ml$/.test(path)
    ? 'yaml'
    : /\.json$/.test(path)
      ? 'json'
      : /\.(html|svg)$/.test(path)
        ? 'html'
        : 'markdown';
  const shown = text.replace(/^(.{160}).+$/gm, '$1…');
  return `${fence}${language}\n${shown.replace(/\n*$/, '\n')}${fence}`;
}

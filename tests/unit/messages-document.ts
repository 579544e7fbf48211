// docs/messages.md and docs/rules/, made from the table of rules: what each message means, with an example and its cure.
import type { Example, Rule } from '../../src/rules/rule';
import { RULES } from '../../src/rules/rules';

const HEAD = `# Messages

Everything that \`carrel check\` and \`carrel build\` can say about a course. Each message names the file, the line and the column, says what was
found, and how to put it right. The name of the rule, such as \`img-alt\`, never changes; each has a page here, with an example and its cure.

- An **error** means that the package would be wrong: its module gets none, the others do.
- A **warning** means that the package works, but that a learner would meet something poor. With \`--strict\` warnings count as errors.
- A **remark** (\`info\`) is advice. It never fails a build.

## When you know better

A warning or a remark can be silenced where it stands, with the reason. Write a comment above the block; no Markdown host shows it:

\`\`\`markdown
<!-- carrel-ignore head-skip: The levels are those of the printed law. -->

#### First paragraph
\`\`\`

Several rules are separated by commas. For a whole page, put it into the front matter; for a whole course, into \`course.yml\`:

\`\`\`yaml
ignore:
  head-skip: The levels are those of the printed law.
\`\`\`

Without a reason nothing is silenced, an error cannot be silenced, and a silence that is not needed any more is mentioned. What was silenced, and
why, is in the output of \`carrel check --format json\`.

## All rules

The lists are made from the rules themselves, and the examples on their pages are their tests.
`;

const GRADES = { error: 'Errors', warning: 'Warnings', info: 'Remarks' } as const;

const entries = Object.entries(RULES) as [string, Rule][];

/** Every page, by its path in docs/. */
export function messagesDocuments(): Record<string, string> {
  const pages = entries.map(([id, rule]) => [`rules/${id}.md`, pageOf(id, rule)] as const);
  return { 'messages.md': indexPage(), ...Object.fromEntries(pages) };
}

function indexPage(): string {
  const lists = Object.entries(GRADES).map(([severity, name]) => {
    const lines = entries
      .filter(([, rule]) => rule.severity === severity)
      .map(([id, { about }]) => `- [\`${id}\`](rules/${id}.md): ${about}`);
    return `### ${name}\n\n${lines.join('\n')}`;
  });
  return `${[HEAD.trimEnd(), ...lists].join('\n\n')}\n`;
}

function pageOf(id: string, { severity, about, bad, good }: Rule): string {
  const examples = [...exampleOf('Instead of', bad), ...exampleOf('write', good)];
  const grade = severity === 'info' ? 'Remark' : `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
  const silence =
    severity === 'error' || id.startsWith('ignore-')
      ? 'This cannot be silenced.'
      : `To keep it as it is, [say why](../messages.md#when-you-know-better):\n\n\`\`\`markdown\n<!-- carrel-ignore ${id}: the reason -->\n\`\`\``;
  const parts = [`# ${id}`, `**${grade}.** ${about}`, ...examples, silence, '[All messages](../messages.md)'];
  return `${parts.join('\n\n')}\n`;
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

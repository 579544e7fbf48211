// Arguments in, exit code out. The only file that touches the process.
import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, type Option } from 'commander';
import { build } from './commands/build';
import { check } from './commands/check';
import { type Console, type ExitCode, WrongUsage } from './commands/console';
import { NEW_THINGS, type NewOptions, scaffold } from './commands/new';

/** Replaced by the bundler. */
declare const CARREL_VERSION: string;

const console: Console = {
  folder: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  resources: new URL('./resources/', import.meta.url),
  environment: process.env,
  cache: join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'carrel'),
  network: { fetch, now: Date.now },
};

// `carrel check | head` closes the pipe when it has seen enough: no mistake of anybody's, and no reason to build no further.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** That a switch is off, or that nothing is in a list, says nothing to whoever reads the help. */
function described({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description} (default: ${defaultValue})` : description;
}

/** Ends the tool with this code once the command is done. */
type End = (code: ExitCode) => void;

async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('carrel')
    .description('Compiles Markdown modules into SCORM 1.2 packages.')
    .version(CARREL_VERSION)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('`carrel --help` lists the commands, and `carrel check --help` what can follow one of them.')
    .configureOutput({ writeOut: console.out, writeErr: console.err })
    .configureHelp({ optionDescription: described });
  for (const add of [addBuild, addCheck, addPreview, addRelay, addNew]) {
    add(program, (ended) => {
      code = ended;
    });
  }
  await program.parseAsync(args, { from: 'user' });
  return code;
}

function addBuild(program: Command, end: End): void {
  program
    .command('build')
    .description('make one package of each module')
    .argument('[dir]', 'the course, or one module (default: this folder, or its modules/)')
    .option(
      '--module <id>',
      'only this module; may be given several times',
      (id: string, ids: string[]) => [...ids, id],
      [] as string[],
    )
    .option('--format <name>', 'package format', 'scorm12')
    .option('--out <folder>', 'where the packages go', 'dist/packages')
    .option('--strict', 'warnings are errors (for CI)', false)
    .option('--frozen', 'a change of the frozen ids is an error (for CI)', false)
    .option('--json', 'the result as data', false)
    .action(async (dir, options) => end(await build(dir, options, console)));
}

function addCheck(program: Command, end: End): void {
  program
    .command('check')
    .description('say what is wrong with a course or a package; only --fix writes')
    .argument('[target]', 'the course, one module, or the zip of any package (default: this folder, or its modules/)')
    .option('--against <old.zip>', 'of a package: what has changed since an older one')
    .option('--strict', 'warnings are errors (for CI)', false)
    .option('--fix', 'put right what can be without a thought: show it as a diff, then write it', false)
    .option('--dry-run', 'with --fix: only show it', false)
    .option('--online', 'also ask other websites whether the pages that are linked to are there', false)
    .option('--format <name>', 'text, json, or github for annotations in CI', 'text')
    .option('--json', 'the same as --format json', false)
    .action(async (target, options) => end(await check(target, options, console)));
}

function addPreview(program: Command, end: End): void {
  program
    .command('preview')
    .description('try a course in the browser; changes appear as you save')
    .argument('[dir]', 'the course, or one module (default: this folder, or its modules/)')
    .option('--port <number>', 'where to serve it (default: 4400, or any free one)')
    .option('--open', 'open the browser', false)
    .action(async (dir, options) => {
      // The others need neither a server nor its start-up time.
      const { preview } = await import('./commands/preview');
      const { env: environment, platform } = process;
      end(await preview(dir, options, console, { environment, platform, asked: askedToStop() }));
    });
}

function addRelay(program: Command, end: End): void {
  program
    .command('relay')
    .description('run the write-only relay between packages and an LRS')
    .option('--config <file>', 'its settings', 'relay.yml')
    .action(async (options) => {
      const { relay } = await import('./commands/relay');
      end(await relay(options, console, { environment: process.env, asked: askedToStop() }));
    });
}

function addNew(program: Command, end: End): void {
  program
    .command('new')
    .description('write a course, a module or a page that builds as it is')
    .argument('[thing]', NEW_THINGS.join(', '))
    .argument('[title...]', 'what it is called')
    .option('--from <form>', 'for a module: webinar, guide or kwl')
    .option('--module <id>', 'the module that gets the page')
    .option('--language <tag>', 'for a course: en, es …')
    .action((thing: string | undefined, title: string[], options: NewOptions) =>
      end(scaffold(thing, title, options, console)),
    );
}

/** By Ctrl+C, or by what has started the tool. */
function askedToStop(): Promise<unknown> {
  return Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = explain(error);
  },
);

function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WrongUsage) {
    console.err(`${error.message}\n`);
    return 2;
  }
  console.err(
    'Carrel has stopped because of a mistake of its own; no package was damaged. Please report this, with the text below and the source that caused it:\n\n',
  );
  console.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 3;
}

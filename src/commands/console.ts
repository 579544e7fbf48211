// The world as a command sees it. Only cli.ts knows the real one.
import type { Network } from '../links/ask';

export interface Console {
  /** The current folder. */
  folder: string;
  out(text: string): void;
  /** Messages and progress: what is not the command's result. */
  err(text: string): void;
  /** A person watches: progress may overwrite itself. */
  interactive: boolean;
  /** Where the bundler put what goes into every package. */
  resources: URL;
  /** Where keys are that stand in no file. */
  environment: Readonly<Record<string, string | undefined>>;
  /** A folder of Carrel's own, outside every course, for what can be lost. */
  cache: string;
  /** Used only where an author asks for it. */
  network: Network;
}

/** How this person starts the tool: what is installed beside a course is no command of the terminal's. */
export function toolName({ environment }: Console): string {
  // npm sets it for what npx, and a script of package.json, start.
  return environment.npm_command === 'exec' || environment.npm_command === 'run-script' ? 'npx carrel' : 'carrel';
}

/** 0 done · 1 the content has errors · 2 wrong usage · 3 our bug (DESIGN, section 4). */
export type ExitCode = 0 | 1 | 2 | 3;

/** The command was called in a way that makes no sense; its text says how to call it. */
export class WrongUsage extends Error {}

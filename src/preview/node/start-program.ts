// Starts a program beside the preview: the browser, the author's editor. It outlives the preview, and its failure is only said.
import { spawn } from 'node:child_process';

export function startProgram([program, ...args]: [program: string, ...args: string[]], failed: (why: string) => void) {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => failed(error.message));
  child.unref();
}

/** What opens an address in the browser that the person prefers. */
export function browserCommand(platform: NodeJS.Platform, address: string): [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` is a word of the shell's; its first argument in quotes is a window's title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address];
  return ['xdg-open', address];
}

// The LMS page's script for the browser, bundled once a process.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Whose API the page offers: ours, to the letter, or scorm-again's as a second opinion. */
export type ApiMaker = 'strict' | 'scorm-again';

const ENTRIES: Record<ApiMaker, string> = {
  strict: 'page/strict.ts',
  'scorm-again': 'page/second-opinion.ts',
};

const scripts = new Map<ApiMaker, Promise<string>>();

/** The script of the page, as text. */
export function pageScript(maker: ApiMaker): Promise<string> {
  const known = scripts.get(maker) ?? bundle(ENTRIES[maker]);
  scripts.set(maker, known);
  return known;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
}

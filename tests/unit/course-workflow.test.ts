// The reusable workflow for a course's own repository: its steps are run as a runner runs them, in order, with the words that the file has.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COURSE, page } from './command-world';
import { folderWith, removeFolders } from './course-world';

afterAll(removeFolders);

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}

const TEXT = readFileSync('.github/workflows/course.yml', 'utf8');
const workflow = parse(TEXT);
const { inputs } = workflow.on.workflow_call;
const { packages: job } = workflow.jobs;
const steps: Step[] = job.steps;

interface Ran {
  codes: Record<string, number | null>;
  out: string;
  packages: string[];
}

/** The course in a clean checkout. `given` are the inputs of the repository that calls the workflow. */
function run(
  files: Readonly<Record<string, string | Uint8Array>>,
  given: { folder?: string; strict?: boolean } = {},
): Ran {
  // In place of the registry: npx as it is called in the workflow, for the tool that was bundled.
  const tools = folderWith({
    npx: `#!/bin/sh\n[ "$1 $2" = "--yes carrel@1.2.3" ] || exit 90\nshift 2\nexec "${process.execPath}" "${resolve('dist/carrel/carrel.js')}" "$@"\n`,
  });
  chmodSync(join(tools, 'npx'), 0o755);
  const workspace = folderWith(files);
  const env = {
    ...process.env,
    PATH: `${tools}${delimiter}${process.env.PATH}`,
    FOLDER: given.folder ?? inputs.folder.default,
    VERSION: '1.2.3',
    STRICT: given.strict ? '--strict' : '',
  };
  const ran: Ran = { codes: {}, out: '', packages: [] };
  let failed = false;
  for (const step of steps) {
    if (step.run === undefined || (failed && !step.if?.includes('!cancelled()'))) continue;
    // As GitHub starts a script that names no shell ("Workflow syntax", jobs.<job_id>.steps[*].shell).
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step.run], {
      cwd: workspace,
      env,
      encoding: 'utf8',
    });
    ran.codes[step.name ?? ''] = status;
    ran.out += stdout + stderr;
    failed ||= status !== 0;
  }
  const attached = join(workspace, String(steps.at(-1)?.with?.path));
  ran.packages = existsSync(attached) ? readdirSync(attached).sort() : [];
  return ran;
}

const LOCK = JSON.stringify({
  version: 1,
  course: 'sample-course',
  modules: {
    one: {
      pages: [
        { id: 'index', name: 'index', title: 'One' },
        { id: 'next', name: 'next', title: 'Next' },
      ],
    },
    two: { pages: [{ id: 'index', name: 'index', title: 'Two' }] },
  },
});
const COMMITTED = { ...COURSE, 'carrel.lock.json': LOCK };

describe('the steps', () => {
  test('check and build a course, and leave the packages where they are attached from', () => {
    const { codes, packages, out } = run(COMMITTED);
    expect(codes, out).toEqual({ Check: 0, Build: 0 });
    expect(packages).toEqual(['one-scorm12.zip', 'two-scorm12.zip']);
  });

  test('annotate an error at its line, fail, and still build the modules that have none', () => {
    const files = { ...COMMITTED, 'two/index.md': page('Two', ':::note\n\nNever closed.') };
    const { codes, packages, out } = run(files);
    expect(codes).toEqual({ Check: 1, Build: 1 });
    expect(out).toMatch(/^::error file=two\/index\.md,line=5,col=1,.*title=container-unclosed::/m);
    expect(packages).toEqual(['one-scorm12.zip']);
  });

  test('find a course in a folder of the repository, whatever the folder is called', () => {
    const inside = Object.fromEntries(
      Object.entries(COMMITTED).map(([path, file]) => [`our course $(x)/${path}`, file]),
    );
    const { codes, packages, out } = run(inside, { folder: 'our course $(x)' });
    expect(codes, out).toEqual({ Check: 0, Build: 0 });
    expect(packages).toHaveLength(2);
  });

  test('let warnings stop the build where that is asked for', () => {
    const files = { ...COMMITTED, 'two/index.md': page('Two', '[a slip](10-nxt.md)') };
    expect(run(files).codes).toEqual({ Check: 0, Build: 0 });
    expect(run(files, { strict: true }).codes).toEqual({ Check: 1, Build: 1 });
  });

  test('stop a course whose ids nobody has committed', () => {
    const { codes, out } = run(COURSE);
    expect(codes).toEqual({ Check: 0, Build: 1 });
    expect(out).toContain('Build once without --frozen and commit carrel.lock.json');
  });
});

describe('the file', () => {
  test('can be called by another repository, and reads only the inputs that it declares', () => {
    expect(Object.keys(workflow.on)).toEqual(['workflow_call']);
    const read = [...TEXT.matchAll(/inputs\.(\w+)/g)].map(([, name]) => name);
    expect([...new Set(read)].sort()).toEqual(Object.keys(inputs).sort());
    for (const input of Object.values<{ type: string; default: unknown }>(inputs)) {
      expect(['string', 'boolean']).toContain(input.type);
      expect(typeof input.default).toBe(input.type);
    }
  });

  test('gives the scripts no right to write and no word that could be code', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toEqual({
      'persist-credentials': false,
    });
    for (const { run: script } of steps) expect(script ?? '').not.toContain('${{');
    for (const { uses } of steps) expect(uses ?? 'actions/none@v1').toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  test('attaches what the build wrote, in a Node that Carrel runs in', () => {
    const [attach] = steps.slice(-1);
    expect(attach?.uses).toMatch(/^actions\/upload-artifact@/);
    expect(steps.find(({ name }) => name === 'Build')?.run).toContain(`--out ${attach?.with?.path} `);
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    const version = Number(steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version']);
    expect(version).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });
});

// An LMS on the loopback interface: serves one package, launches it for one learner, keeps the record and every call.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { PROFILES, type ProfileName } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import type { ApiCall } from '../../src/lms-simulator/session';
import type { PackageFile } from '../../src/model/course';
import { contentTypeOf } from '../../src/preview/content-types';
import { readManifest } from './manifest';
import { CALLS_PATH, type CallReport, LAUNCH_ID, type Launch, RECORD_PATH, type RecordReport } from './page/launch';
import { type ApiMaker, pageScript } from './page-script';
import { unzip } from './unzip';

export interface LmsOptions {
  /** The package: its files, or the bytes of its zip. */
  files: readonly PackageFile[] | Uint8Array;
  profile?: ProfileName;
  api?: ApiMaker;
  learner?: { id: string; name: string };
  /** What the LMS adds to the content's address, beginning with `?`. */
  parameters?: string;
  /** What the LMS already knows of the learner, e.g. from an older build. A launch is the first while it has no lesson_status. */
  record?: LearnerRecord;
}

/** A call, with the launch it belongs to (counted from 1). */
interface LoggedCall extends ApiCall {
  session: number;
}

/** A request of the content for anything on this LMS. */
interface ContentRequest {
  path: string;
  status: number;
}

export interface Lms {
  profile: ProfileName;
  /** Open it to launch; open it again to relaunch. */
  launchUrl: string;
  /** The URL of the content's first page: the frame or window that shows it starts with this. */
  contentUrl: string;
  /** What was last committed. Empty before the first LMSCommit or LMSFinish, but for what the LMS itself sets. */
  record(): LearnerRecord;
  /** Every call so far, in order. */
  calls(): LoggedCall[];
  /** Every request for the package's files, in order. */
  requests(): ContentRequest[];
  /** Paths asked for that are not there. */
  missing(): string[];
  /** Requests for this file wait, all that come or the next `most`; what comes back answers them, and lets the others pass. */
  holdBack(path: string, most?: number): () => void;
  close(): Promise<void>;
}

const LAUNCH_PATH = '/lms/launch';
const SCRIPT_PATH = '/lms/page.js';
const CONTENT_ROOT = '/content/';
const LEARNER = { id: 'learner-1', name: 'Lovelace, Ada' };

interface State {
  files: Map<string, Uint8Array>;
  profile: ProfileName;
  script: string;
  /** Set once the ports are known. */
  contentUrl: string;
  parameters: string;
  sessions: number;
  record: LearnerRecord;
  reports: CallReport[];
  requests: ContentRequest[];
  /** Files that are not given out for now, with those who wait for them. */
  held: Map<string, { most: number; waiting: (() => void)[] }>;
}

/** Starts the LMS on a free port; the cross-origin profile serves the content from a second one. */
export async function startLms(options: LmsOptions): Promise<Lms> {
  const { profile = 'strict', api = 'strict' } = options;
  const files = options.files instanceof Uint8Array ? await unzip(options.files) : options.files;
  const state: State = {
    files: new Map(files.map(({ path, bytes }) => [path, bytes])),
    profile,
    script: await pageScript(api),
    contentUrl: '',
    parameters: options.parameters ?? '',
    sessions: 0,
    record: {},
    reports: [],
    requests: [],
    held: new Map(),
  };
  const servers = [await listen(state)];
  if (PROFILES[profile].api === 'cross-origin') servers.push(await listen(state));
  const [lmsOrigin = '', contentOrigin = lmsOrigin] = servers.map(originOf);
  const manifest = state.files.get('imsmanifest.xml');
  const facts = manifest ? readManifest(new TextDecoder().decode(manifest)) : {};
  state.contentUrl = new URL(facts.href ?? 'index.html', contentOrigin + CONTENT_ROOT).href;
  state.record = { ...recordAtEnrolment(options.learner ?? LEARNER, facts), ...options.record };
  return {
    profile,
    launchUrl: lmsOrigin + LAUNCH_PATH,
    contentUrl: state.contentUrl,
    record: () => ({ ...state.record }),
    calls: () => callsInOrder(state.reports),
    requests: () => [...state.requests],
    holdBack(path, most = Number.POSITIVE_INFINITY) {
      const waiting: (() => void)[] = [];
      state.held.set(path, { most, waiting });
      return () => {
        state.held.delete(path);
        for (const pass of waiting) pass();
      };
    },
    missing: () => state.requests.filter(({ status }) => status === 404).map(({ path }) => path),
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

/** What the LMS sets before the content first runs (RTE 3.4.4). */
function recordAtEnrolment(
  learner: { id: string; name: string },
  { masteryScore, launchData }: { masteryScore?: string; launchData?: string },
): LearnerRecord {
  const record: LearnerRecord = { 'cmi.core.student_id': learner.id, 'cmi.core.student_name': learner.name };
  if (masteryScore !== undefined) record['cmi.student_data.mastery_score'] = masteryScore;
  if (launchData !== undefined) record['cmi.launch_data'] = launchData;
  return record;
}

function callsInOrder(reports: readonly CallReport[]): LoggedCall[] {
  const sorted = [...reports].sort((a, b) => a.session - b.session || a.number - b.number);
  return sorted.map(({ session, call }) => ({ ...call, session }));
}

async function listen(state: State): Promise<Server> {
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      send(response, 500, 'text/plain', String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  // A crashed tab leaves its connections open.
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === LAUNCH_PATH) return send(response, 200, contentTypeOf('.html'), launchPage(state));
  if (pathname === SCRIPT_PATH) return send(response, 200, contentTypeOf('.js'), state.script);
  if (pathname === RECORD_PATH) return keepRecord(state, JSON.parse(await text(request)), response);
  if (pathname === CALLS_PATH) return keepCalls(state, JSON.parse(await text(request)), response);
  const inside = pathname.startsWith(CONTENT_ROOT)
    ? decodeURIComponent(pathname.slice(CONTENT_ROOT.length))
    : undefined;
  const held = state.held.get(inside ?? '');
  if (held && held.waiting.length < held.most) {
    // A browser asks no second time for what it has no headers of yet, and could keep.
    response.writeHead(200, headersOf(contentTypeOf(pathname))).flushHeaders();
    await new Promise<void>((resolve) => held.waiting.push(resolve));
  }
  serveContent(state, inside, pathname, response);
}

/** The record of an earlier launch, delivered late by a beacon, never replaces that of a later one. */
function keepRecord(state: State, { session, record, calls }: RecordReport, response: ServerResponse): void {
  if (session === state.sessions) state.record = record;
  state.reports.push(...calls);
  send(response, 204, 'text/plain', '');
}

function keepCalls(state: State, reports: readonly CallReport[], response: ServerResponse): void {
  state.reports.push(...reports);
  send(response, 204, 'text/plain', '');
}

function launchPage(state: State): string {
  state.sessions += 1;
  const launch: Launch = {
    session: state.sessions,
    profile: PROFILES[state.profile],
    contentUrl: state.contentUrl + state.parameters,
    record: state.record,
  };
  const json = JSON.stringify(launch).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Test LMS</title>
<link rel="icon" href="data:,">
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block; }</style>
<body>
<script type="application/json" id="${LAUNCH_ID}">${json}</script>
<script src="${SCRIPT_PATH}"></script>
</body>
</html>`;
}

/** `inside`: the path in the package; undefined for what is none of its files. */
function serveContent(state: State, inside: string | undefined, pathname: string, response: ServerResponse): void {
  const bytes = inside === undefined ? undefined : state.files.get(inside);
  state.requests.push({ path: inside ?? pathname, status: bytes ? 200 : 404 });
  if (bytes) send(response, 200, contentTypeOf(pathname), bytes);
  else send(response, 404, 'text/plain', 'Not in the package');
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  if (!response.headersSent) response.writeHead(status, headersOf(type));
  response.end(body);
}

function headersOf(type: string) {
  return { 'Content-Type': type, 'Cache-Control': 'no-store' };
}

// `carrel relay`: a small server that keeps the LRS's key and lets packages write statements, and nothing else (docs/relay.md).
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { readConfig, type ServerConfig } from '../relay/node/config';
import { type RelayServer, startServer } from '../relay/node/server';
import { WrongSettings } from '../relay/settings';
import { type Console, type ExitCode, WrongUsage } from './console';

export interface RelayOptions {
  /** Path of `relay.yml`. */
  config: string;
}

/** What only the process knows. */
export interface RelayProcess {
  environment: Readonly<Record<string, string | undefined>>;
  /** Resolves when the relay is asked to stop (SIGTERM, Ctrl+C). */
  asked: Promise<unknown>;
}

/** Runs until it is asked to stop. Throws WrongUsage when the settings do not let it start. */
export async function relay(options: RelayOptions, console: Console, process: RelayProcess): Promise<ExitCode> {
  const config = readSettings(resolve(console.folder, options.config), options.config, process.environment);
  const server = await start(config, console);
  console.out(`${greeting(server, config)}\n`);
  await process.asked;
  console.out('The relay ends what it has begun and stops.\n');
  await server.stop();
  return 0;
}

function readSettings(path: string, name: string, environment: RelayProcess['environment']): ServerConfig {
  const text = readText(path);
  if (text === undefined) {
    throw new WrongUsage(
      `The relay's settings cannot be read: there is no readable file ${name}. Give its path with --config, or see docs/relay.md for how to write one.`,
    );
  }
  const config = refusing(() =>
    readConfig(basename(name), text, { environment, readFile: (file) => readText(resolve(dirname(path), file)) }),
  );
  const { queue } = config;
  return queue ? { ...config, queue: { ...queue, folder: resolve(dirname(path), queue.folder) } } : config;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof WrongSettings) throw new WrongUsage(error.message);
    throw error;
  }
}

async function start(config: ServerConfig, console: Console): Promise<RelayServer> {
  const { host, port } = config.listen;
  try {
    return await startServer(config, console.out);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'listen' || syscall === 'getaddrinfo') {
      const reason = code === 'EADDRINUSE' ? 'another program listens there' : String(code);
      throw new WrongUsage(
        `The relay cannot listen at ${host}, port ${port}: ${reason}. Choose another with  listen: { port: … }  in its settings.`,
      );
    }
    if (syscall !== undefined && config.queue) {
      throw new WrongUsage(
        `The relay cannot keep its queue in ${config.queue.folder} (${code}). Make that folder writable for the relay, or choose another.`,
      );
    }
    throw error;
  }
}

/** An address that only this machine can reach. */
const LOOPBACK = /^(127\.|::1$|localhost$)/;

function greeting({ host, port }: RelayServer, { settings, queue }: ServerConfig): string {
  const shown = host.includes(':') ? `[${host}]` : host;
  const lines = [
    `The relay takes statements at http://${shown}:${port}${settings.path ?? '/xapi/'} for ${settings.lrs.endpoint}.`,
    queue ? `It answers when they are in ${queue.folder}.` : 'It answers when the LRS has stored them.',
    settings.pseudonymKey === undefined
      ? 'The LRS gets the learners’ ids of the LMS.'
      : 'The LRS gets pseudonyms in place of the learners’ ids.',
  ];
  if (!LOOPBACK.test(host))
    lines.push(
      'It can be reached from other machines and speaks no TLS: let only a server with a certificate (https) pass to it.',
    );
  return lines.join('\n');
}

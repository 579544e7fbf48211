// Listens on the loopback interface only: what is previewed is nobody else's.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Preview } from '../app';

export interface PreviewServer {
  port: number;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Where bookmarks and the browser's own memory find it again, as long as nobody else is there. */
const USUAL_PORT = 4400;

/** Raised when the port that was asked for is taken. */
export class PortTaken extends Error {}

/** Starts to listen at `port`; undefined: the usual one, else any that is free. */
export async function servePreview(preview: Preview, port: number | undefined): Promise<PreviewServer> {
  // Hono would put its own Request in the place of everybody's.
  const server = createServer(getRequestListener(preview, { overrideGlobalObjects: false }));
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      // The pages' event streams never end by themselves.
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  try {
    await listenAt(server, port ?? USUAL_PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (port !== undefined) throw new PortTaken(`Port ${port} cannot be used (${code}).`);
    await listenAt(server, 0);
  }
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

// Server-sent events (HTML Standard, 9.2): one stream to every open page of the preview.
import type { News } from './data';

export interface EventHub {
  tell(news: News): void;
  /** A stream of what is told from now on. */
  open(): Response;
}

/** A comment now and then, so that nothing between here and the page takes the stream for dead. */
const KEEP_ALIVE_MS = 20_000;

export function eventHub(): EventHub {
  const pages = new Set<(text: string) => void>();
  return {
    tell(news) {
      for (const send of pages) send(`data: ${JSON.stringify(news)}\n\n`);
    },
    open() {
      const encoder = new TextEncoder();
      let leave = () => {};
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          const send = (text: string) => controller.enqueue(encoder.encode(text));
          const timer = setInterval(() => send(':\n\n'), KEEP_ALIVE_MS);
          timer.unref();
          pages.add(send);
          leave = () => {
            clearInterval(timer);
            pages.delete(send);
          };
          // A page whose connection broke comes back at once, not after the browser's own pause.
          send('retry: 500\n\n');
        },
        cancel: () => leave(),
      });
      return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
    },
  };
}

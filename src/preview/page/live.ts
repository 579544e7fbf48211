// News from the preview's server, and the way back to it when it was away: one connection for all open pages of the preview.
import { ADDRESSES, type News } from '../data';

/** What a page of the preview does with what it hears. */
export interface Listener {
  heard(news: News): void;
  /** There may have been more: since this page was made (`false`), or since the connection was lost (`true`). */
  missed(lost: boolean): void;
  /** The server has not answered for a while; `missed` is called when it is back. */
  away(): void;
}

/** From the page that has the connection to the others. */
type Passed = { type: 'news'; news: News } | { type: 'opened'; lost: boolean } | { type: 'away' };

/** Of the lock that the page with the connection holds, and of the channel to the others. */
const NAME = 'carrel-preview-news';

/** A preview that is only started again is back sooner. */
const AWAY_MS = 2000;

/**
 * A browser opens six connections to one server (HTTP/1.1) for all its tabs together: with a stream for each page the seventh
 * page would wait for ever. So one page listens and passes on; when it is closed, the browser gives the lock to another.
 */
export function listen(listener: Listener) {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<Passed>) => tell(listener, data));
  const lead = () =>
    new Promise<never>(() =>
      follow((passed) => {
        channel.postMessage(passed);
        tell(listener, passed);
      }),
    );
  void navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
    if (lock) return lead();
    listener.missed(false);
    void navigator.locks.request(NAME, lead);
    return undefined;
  });
}

function tell(listener: Listener, passed: Passed) {
  if (passed.type === 'news') listener.heard(passed.news);
  else if (passed.type === 'opened') listener.missed(passed.lost);
  else listener.away();
}

/** Passes on what the server says, as long as this page is open. */
function follow(pass: (passed: Passed) => void) {
  const source = new EventSource(ADDRESSES.events);
  let lost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  source.onmessage = ({ data }) => pass({ type: 'news', news: JSON.parse(data) });
  source.onerror = () => {
    lost = true;
    timer ??= setTimeout(() => pass({ type: 'away' }), AWAY_MS);
  };
  source.onopen = () => {
    clearTimeout(timer);
    timer = undefined;
    pass({ type: 'opened', lost });
    lost = false;
  };
}

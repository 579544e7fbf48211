// News from the preview's server, and the way back to it when it was away.
import { ADDRESSES, type News } from '../data';

/** Calls `heard` with what the server says; `again` when the connection is back after it was lost. */
export function listen(heard: (news: News) => void, again: () => void) {
  const source = new EventSource(ADDRESSES.events);
  let lost = false;
  source.onmessage = ({ data }) => heard(JSON.parse(data));
  source.onerror = () => {
    lost = true;
  };
  source.onopen = () => {
    if (lost) again();
    lost = false;
  };
}

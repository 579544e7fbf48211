// News from the preview's server, and the way back to it when it was away.
import { ADDRESSES, type News } from '../data';

/**
 * Calls `heard` with what the server says from now on, and `missed` whenever there may have been more: since this page was made
 * (`false`), or since the connection was lost (`true`).
 */
export function listen(heard: (news: News) => void, missed: (lost: boolean) => void) {
  const source = new EventSource(ADDRESSES.events);
  let lost = false;
  source.onmessage = ({ data }) => heard(JSON.parse(data));
  source.onerror = () => {
    lost = true;
  };
  source.onopen = () => {
    missed(lost);
    lost = false;
  };
}

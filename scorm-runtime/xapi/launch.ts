// Where the LMS brings credentials in the launch URL: takes them out of the address before anything else runs, so that nobody
// reads them there, bookmarks them, or gets them as the referrer. A script of its own, the first of the document.
import { shared } from '../shared';
import { LAUNCH } from './launch-data';

/** TinCan launch (Rustici, "launch lms_lrs"): what of it says who may write where. */
const NAMES = ['endpoint', 'auth', 'actor', 'registration', 'activity_platform', 'activity_id', 'grouping'];

const url = new URL(location.href);
const taken = NAMES.map((name) => {
  const value = url.searchParams.get(name);
  url.searchParams.delete(name);
  return value;
});
if (taken.some((value) => value !== null)) {
  history.replaceState(history.state, '', url);
  shared[LAUNCH] = taken;
}

// Which hosts answer at https:// without asking them: hosts that browsers never reach otherwise, and those that the course links to securely elsewhere.
import type { CourseFiles } from '../read/course-files';

/** Whole domains that browsers open only with https (the HSTS preload list that all of them share). */
const SECURE_ENDINGS = /\.(?:app|dev|page|new|day|google|youtube|gle|bank|insurance)$/;

/** Hosts of that list, and their subdomains, that libraries often link to. */
const SECURE_HOSTS = ['google.com', 'youtube.com', 'youtu.be', 'github.com', 'facebook.com', 'twitter.com', 'x.com'];

const SECURE_LINK = /https:\/\/([a-z0-9.-]+)/gi;

/** The hosts that the course's pages link to with https. */
export function linkedSecurely(files: CourseFiles): Set<string> {
  const hosts = new Set<string>();
  for (const path of files.paths.filter((name) => name.endsWith('.md'))) {
    const text = new TextDecoder().decode(files.read(path) ?? new Uint8Array());
    for (const [, host = ''] of text.matchAll(SECURE_LINK)) hosts.add(host.toLowerCase().replace(/\.$/, ''));
  }
  return hosts;
}

/** Whether the page at `url` can be expected at https://. Not with a port: another service may answer there. */
export function isSecureHost(url: string, linked: ReadonlySet<string>): boolean {
  const host = /^http:\/\/([^/?#:@]+)(?=[/?#]|$)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return false;
  const isKnown = SECURE_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
  return isKnown || SECURE_ENDINGS.test(host) || linked.has(host);
}

// The rule that no request leaves the package before the learner asks for one (DESIGN, section 5, rule 10).

import { mayHaveTag, type Tag, tagsOf } from './html-tags';
import { type PackageRule, pathOfHref, type Subject } from './subject';
import { attributeOf } from './xml';

/** Elements that fetch what one of these attributes names as soon as the page is shown. Links wait for a click. */
const FETCHING: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  script: ['src'],
  link: ['href', 'imagesrcset'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  input: ['src'],
  body: ['background'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  base: ['href'],
};

/** `<link>` relations that only tell, and fetch nothing. */
const TELLING = /^(canonical|license|author|alternate|help|next|prev|me)$/i;

const ELSEWHERE = /^\s*(https?:)?\/\//i;

export const networkRules: readonly PackageRule[] = [
  { id: 'carrel-no-requests', clause: 'DESIGN 5.10', find: requests },
];

function requests(subject: Subject): string[] {
  const pages = launchedPages(subject);
  return [...subject.files.values()].flatMap(({ name, bytes }) => {
    if (pages.has(name))
      return inPage(new TextDecoder().decode(bytes)).map((found) => `${name} asks another host for ${found}.`);
    if (/\.css$/i.test(name))
      return inStyle(new TextDecoder().decode(bytes)).map((found) => `${name} asks another host for ${found}.`);
    return [];
  });
}

/** A page that is only attached, for learners to download, may do as it likes. */
function launchedPages({ resources }: Subject): Set<string> {
  const paths = resources.map((resource) => pathOfHref(attributeOf(resource, 'href') ?? '') ?? '');
  return new Set(paths.filter((path) => /\.x?html?$/i.test(path)));
}

function inPage(html: string): string[] {
  const isSuspect =
    /url\(|@import/i.test(html) || mayHaveTag(html, Object.keys(FETCHING), (tag) => fetchedBy(tag).length > 0);
  return isSuspect ? [...tagsOf(html)].flatMap((tag) => [...fetchedBy(tag), ...styledBy(tag)]) : [];
}

function fetchedBy({ name, attributes }: Tag): string[] {
  if (name === 'link' && TELLING.test(attributes.get('rel') ?? '')) return [];
  const fetching = Object.hasOwn(FETCHING, name) ? FETCHING[name] : undefined;
  return (fetching ?? []).flatMap((attribute) => {
    const value = attributes.get(attribute) ?? '';
    const addresses = attribute.endsWith('srcset') ? value.split(',') : [value];
    return addresses
      .filter((address) => ELSEWHERE.test(address))
      .map((address) => `<${name} ${attribute}="${address.trim()}">`);
  });
}

function styledBy({ name, attributes, text }: Tag): string[] {
  return [...inStyle(attributes.get('style') ?? ''), ...(name === 'style' ? inStyle(text ?? '') : [])];
}

function inStyle(css: string): string[] {
  const addresses = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    // Written so that a long run of spaces is read once.
    .matchAll(/(?:url\(|@import(?=[\s"']))\s*(?:["']\s*)?((?:https?:)?\/\/[^\s"')]{1,200})/gi);
  return Array.from(addresses, ([, address]) => `url(${address})`);
}

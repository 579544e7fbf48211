// Links and pictures: each leads to where it should, or becomes honest text (DESIGN, section 8: a broken link becomes plain text).
import type { Element, ElementContent } from 'hast';
import { nearest } from '../../read/nearest';
import { decodePath } from '../../read/paths';
import { type Address, resolveAddress } from '../addresses';
import { documentId, placeOfElement, type RenderContext } from '../context';
import { textOf } from '../elements';
import { openInNewWindow } from './link-parts';
import { nearestFile, wholeAddress } from './meant-address';
import { renderPicture } from './pictures';

/** Resolves every link and picture below `parent`. */
export function resolveLinks(parent: { children: ElementContent[] }, context: RenderContext): void {
  const { children } = parent;
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node?.type === 'container') {
      resolveLinks(node, context);
      if (node.title) resolveLinks({ children: node.title }, context);
    } else if (node?.type === 'element') {
      if (node.tagName === 'img') children[index] = renderPicture(node, context);
      else resolveLinks(node, context);
      if (node.tagName === 'a' && node.properties.href !== undefined) {
        const replacement = resolveLink(node, context);
        children.splice(index, 1, ...replacement);
        index += replacement.length - 1;
      }
    }
  }
}

/** The link as it should be, or its text where it leads nowhere. */
function resolveLink(link: Element, context: RenderContext): ElementContent[] {
  if (link.properties.dataFootnoteRef !== undefined || link.properties.dataFootnoteBackref !== undefined) return [link];
  const written = String(link.properties.href);
  const address = resolveAddress(written, context.page, context.book);
  const href = hrefOf(address, written, link, context);
  if (href === undefined) return link.children;
  const opensWindow = address.kind === 'external' || address.kind === 'elsewhere' || address.kind === 'file';
  link.properties = { ...link.properties, href };
  delete link.properties.target;
  delete link.properties.rel;
  return [opensWindow ? openInNewWindow(link, context) : link];
}

function hrefOf(address: Address, written: string, link: Element, context: RenderContext): string | undefined {
  switch (address.kind) {
    case 'external':
    case 'mail':
      return address.url;
    case 'page':
      return pageHref(address, written, link, context);
    case 'file':
      return fileHref(address.path, link, context);
    case 'elsewhere':
      if (address.url === undefined) reportElsewhere(address.what, link, context);
      return address.url;
    default:
      reportBroken(address, decodePath(written), link, context);
      return undefined;
  }
}

function pageHref(
  address: Extract<Address, { kind: 'page' }>,
  written: string,
  link: Element,
  context: RenderContext,
): string | undefined {
  const { page, anchor } = address;
  if (anchor === undefined) return `#${page}`;
  const anchors = context.anchors.get(page);
  if (anchors?.has(anchor)) return `#${documentId(page, anchor)}`;
  // In browsers it needs no place of its own, either (HTML, "scrolling to a fragment").
  if (/^top$/i.test(anchor)) return `#${page}`;
  // `#other-page` is how a single page with all the text on it would link.
  if (page === context.page.id && context.anchors.has(anchor)) return `#${anchor}`;
  const suggestion = nearest(anchor, anchors ?? []);
  const remedy =
    page === context.page.id
      ? `Write  {#${anchor}}  behind the heading that is meant, or take the link out.`
      : 'Take the part behind # out of the link.';
  context.report('link-broken', {
    place: placeOfElement(link),
    reason: `The page has no heading or place "${anchor}"; the link ${page === context.page.id ? 'is shown as plain text' : 'leads to the top of the page'}.`,
    note: suggestion ? `Did you mean "#${suggestion}"?` : remedy,
    actual: written,
    expected: suggestion ? [`#${suggestion}`] : undefined,
  });
  return page === context.page.id ? undefined : `#${page}`;
}

function fileHref(path: string, element: Element, context: RenderContext): string | undefined {
  const asset = context.assets.use(path);
  if (asset.kind === 'asset') return asset.href;
  context.report(asset.kind === 'refused' ? 'asset-unsafe' : 'link-broken', {
    place: placeOfElement(element),
    reason:
      asset.kind === 'refused'
        ? `The file ${path} is left out of the package: ${asset.why}.`
        : `The file ${path} cannot be read.`,
    note:
      asset.kind === 'refused'
        ? 'Offer it in another form, such as a PDF, or put it on a website and link to it there.'
        : 'Check that you may open it.',
    actual: path,
  });
  return undefined;
}

function reportElsewhere(what: string, link: Element, context: RenderContext): void {
  context.report('link-crosspkg', {
    place: placeOfElement(link),
    reason: `This link leads to ${what}, which is not in this module's package; it is shown as plain text.`,
    note: `Say in ${context.book.course.settings.path} where the course stands on the web:  site: https://library.example.org/learn/  – or name the other module in words.`,
    actual: what,
  });
}

function reportBroken(address: Address, written: string, link: Element, context: RenderContext): void {
  const place = placeOfElement(link);
  const words = textOf(link).trim();
  if (address.kind === 'unsafe') {
    const script = /script|data/.test(address.scheme);
    context.report(script ? 'html-script' : 'link-broken', {
      place,
      reason: `A link cannot begin with "${address.scheme}:"; it is shown as plain text.`,
      note: 'Link to a page of the module, to a file, or to an address that begins with https://',
      actual: written,
    });
  } else if (address.kind === 'outside') {
    context.report('path-outside', {
      place,
      reason: `The link "${written}" leads out of the course folder.`,
      note: 'Put the file into the module folder and link to it there.',
      actual: written,
    });
  } else if (address.kind === 'empty') {
    context.report('link-broken', {
      place,
      reason: `The link "${words}" has no address; it is shown as plain text.`,
      note: 'Write the address between the round brackets:  [text](address)',
      actual: written,
    });
  } else if (address.kind === 'draft') {
    // Of a page that could not be read its own error speaks, and the module gets no package.
    if (context.book.module.messages.some(({ file, severity }) => file === address.path && severity === 'error'))
      return;
    context.report('link-broken', {
      place,
      reason: `The page ${address.path} is a draft, so it is not in the module; the link is shown as plain text.`,
      note: 'Publish the page (take out  published: false ), or take the link out.',
      actual: written,
    });
  } else reportMissing(written, link, context);
}

function reportMissing(written: string, link: Element, context: RenderContext): void {
  const suggestion = wholeAddress(written) ?? nearestFile(written, context);
  context.report('link-broken', {
    place: placeOfElement(link),
    reason: `There is no page or file "${written}" in the course; the link is shown as plain text.`,
    note: suggestion ? `Did you mean "${suggestion}"?` : 'Check the spelling; capital letters count.',
    actual: written,
    expected: suggestion ? [suggestion] : undefined,
  });
}

// Containers and embeds → HTML, in document order, so that an embed without a title can take the heading above it.
import type { Element, ElementContent } from 'hast';
import { fillText } from '../model/texts';
import { decodePath, lastSegment } from '../read/paths';
import { resolveAddress } from './addresses';
import type { BlockRenderer, Construct } from './constructs/construct';
import { CONSTRUCTS } from './constructs/constructs';
import { isContainerName } from './constructs/containers';
import { group } from './constructs/group';
import { type ContainerElement, documentId, placeOfElement, type RenderContext } from './context';
import { h, isBlankText, isElement, textOf } from './elements';
import { renderEmbed } from './html/embed';
import { unavailable } from './html/link-parts';

/** Renders all containers, frames and media below `children`. */
export function renderBlocks(children: readonly ElementContent[], context: RenderContext): ElementContent[] {
  const renderer: BlockRenderer = {
    context,
    heading: context.page.title,
    render: (blocks) => blocks.flatMap((block) => renderBlock(block, renderer)),
  };
  return renderer.render(children);
}

function renderBlock(node: ElementContent, renderer: BlockRenderer): ElementContent[] {
  if (node.type === 'container') return renderContainer(node, renderer);
  if (node.type !== 'element') return [node];
  if (/^h[1-6]$/.test(node.tagName)) renderer.heading = textOf(node).trim() || renderer.heading;
  if (node.tagName === 'iframe') return renderFrame(node, renderer);
  if (node.tagName === 'video' || node.tagName === 'audio') return renderMedia(node, renderer.context);
  node.children = renderer.render(node.children);
  if (!isElement(node, 'p')) return [node];
  // What is left of a paragraph around a block, or of one that was never closed.
  return node.children.every(isBlankText) && node.properties.id === undefined ? [] : unwrapBlocks(node);
}

function renderContainer(node: ContainerElement, renderer: BlockRenderer): ElementContent[] {
  const blocks = constructOf(node.fence.name)(node, renderer);
  reportAttributes(node, renderer.context);
  // Links may lead to the id, whatever the construct made of its container.
  const { id } = node.fence.attributes;
  const first = blocks.find((block) => isElement(block));
  if (!isElement(first)) return blocks;
  // For the preview: what is made anew comes from no line of its own.
  first.position ??= node.position;
  if (id !== undefined && first.properties.id === undefined)
    first.properties.id = documentId(renderer.context.page.id, id);
  return blocks;
}

/** Containers that only group have no attributes but an id and classes; those with more look at their own. */
const WITH_ATTRIBUTES = new Set(['video', 'quiz', 'worksheet', 'survey']);

function reportAttributes({ fence }: ContainerElement, context: RenderContext): void {
  if (fence.form === 'html' || !isContainerName(fence.name) || WITH_ATTRIBUTES.has(fence.name)) return;
  for (const key of Object.keys(fence.attributes.values)) {
    context.report('attr-syntax', {
      place: fence.place,
      reason: `The container "${fence.name}" has no attribute "${key}", so it does nothing.`,
      note: key === 'title' ? `Write the title in square brackets:  :::${fence.name}[Title]` : 'Take it out.',
      actual: key,
    });
  }
}

function constructOf(name: string): Construct {
  return isContainerName(name) ? CONSTRUCTS[name] : group;
}

/** A paragraph that held an embed or a captioned picture: those are blocks, and cannot stand in it. */
function unwrapBlocks(paragraph: Element): ElementContent[] {
  const captioned = captionedPicture(paragraph);
  if (captioned) return [captioned];
  if (!paragraph.children.some((child) => isElement(child, 'figure', 'div', 'details', 'p'))) return [paragraph];
  const blocks: ElementContent[] = [];
  let words: ElementContent[] = [];
  const flush = () => {
    if (words.some((child) => !isBlankText(child) && !isElement(child, 'br'))) blocks.push(h('p', {}, words));
    words = [];
  };
  for (const child of paragraph.children) {
    if (isElement(child, 'figure', 'div', 'details', 'p')) {
      flush();
      blocks.push(child);
    } else words.push(child);
  }
  flush();
  return blocks;
}

/** `![alternative text](picture.png "The caption")`, alone in its paragraph. */
function captionedPicture(paragraph: Element): Element | undefined {
  const [picture, ...others] = paragraph.children.filter((child) => !isBlankText(child));
  if (!isElement(picture, 'img') || others.length > 0 || !picture.properties.title) return undefined;
  const { title, ...properties } = picture.properties;
  return h('figure', {}, [{ ...picture, properties }, h('figcaption', {}, [String(title)])]);
}

function renderFrame(frame: Element, { context, heading }: BlockRenderer): ElementContent[] {
  const written = String(frame.properties.src ?? '');
  const address = resolveAddress(written, context.page, context.book);
  if (address.kind !== 'external') {
    context.report('html-disallowed', {
      place: placeOfElement(frame),
      reason:
        'A frame can only show a page of another website, at an address that begins with https://; it is left out.',
      note: 'Give it such an address, or write its content as Markdown.',
      actual: written,
    });
    return [];
  }
  const given = String(frame.properties.title ?? '').trim();
  if (given === '') {
    context.report('media-title', {
      place: placeOfElement(frame),
      reason: `This embed has no title; "${heading}" is used.`,
      note: `Say what it shows:  <iframe title="…" src="…">  – or write it as  ::video[Title]{src="${written}"}`,
    });
  }
  const { dataDuration } = frame.properties;
  return [
    renderEmbed(
      {
        url: address.url,
        title: given || heading,
        place: placeOfElement(frame),
        duration: typeof dataDuration === 'number' ? dataDuration : undefined,
      },
      context,
    ),
  ];
}

/** A recording that is in the package: its files are packaged, and nothing loads before it is played. */
function renderMedia(media: Element, context: RenderContext): ElementContent[] {
  const title = String(media.properties.title ?? media.properties.ariaLabel ?? '').trim();
  const isVideo = media.tagName === 'video';
  const parts = [media, ...media.children.filter((child): child is Element => isElement(child, 'source', 'track'))];
  const written = parts.map(({ properties }) => properties.src).find((src) => src !== undefined);
  for (const element of parts) {
    const { src } = element.properties;
    if (src === undefined) continue;
    const address = resolveAddress(String(src), context.page, context.book);
    const asset = address.kind === 'file' ? context.assets.use(address.path) : undefined;
    if (asset?.kind === 'asset') element.properties.src = asset.href;
    else if (address.kind === 'external' && element.tagName !== 'track') {
      const embed = { url: address.url, title: title || context.page.title, video: isVideo };
      return [renderEmbed({ ...embed, place: placeOfElement(media) }, context)];
    } else {
      delete element.properties.src;
      reportNoRecording(String(src), media, context);
    }
  }
  if (written === undefined) reportNoRecording(undefined, media, context);
  // Without a recording there would be a player that never plays.
  if (!parts.some(({ tagName, properties }) => tagName !== 'track' && properties.src !== undefined)) {
    const name = title || decodePath(lastSegment(String(written ?? ''))) || context.page.title;
    return [h('p', {}, [unavailable(fillText(context.texts.unavailable, { name }))])];
  }
  media.children = media.children.filter((child) => !isElement(child, 'source', 'track') || child.properties.src);
  media.properties = { ...media.properties, controls: true, preload: 'none', poster: undefined };
  return [isVideo ? h('figure', { className: ['media'] }, [media]) : media];
}

function reportNoRecording(src: string | undefined, media: Element, context: RenderContext): void {
  context.report('video-missing', {
    place: placeOfElement(media),
    reason: src === undefined ? 'This player has no address of a recording.' : `There is no recording "${src}".`,
    note:
      src === undefined ? 'Say where it is, with  src="files/talk.mp4"' : 'Check the spelling; capital letters count.',
    actual: src,
  });
}

// Containers and embeds → HTML, in document order, so that an embed without a title can take the heading above it.
import type { Element, ElementContent } from 'hast';
import { resolveAddress } from './addresses';
import type { BlockRenderer, Construct } from './constructs/construct';
import { CONSTRUCTS } from './constructs/constructs';
import { isContainerName } from './constructs/containers';
import { group } from './constructs/group';
import { type ContainerElement, documentId, placeOfElement, type RenderContext } from './context';
import { h, isBlankText, isElement, textOf } from './elements';
import { renderEmbed } from './html/embed';

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
  if (id !== undefined && isElement(first) && first.properties.id === undefined)
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
  if (!paragraph.children.some((child) => isElement(child, 'figure', 'div', 'details'))) return [paragraph];
  const blocks: ElementContent[] = [];
  let words: ElementContent[] = [];
  const flush = () => {
    if (words.some((child) => !isBlankText(child) && !isElement(child, 'br'))) blocks.push(h('p', {}, words));
    words = [];
  };
  for (const child of paragraph.children) {
    if (isElement(child, 'figure', 'div', 'details')) {
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
        duration: typeof dataDuration === 'number' ? dataDuration : undefined,
      },
      context,
    ),
  ];
}

/** A recording that is in the package: its files are packaged, and nothing loads before it is played. */
function renderMedia(media: Element, context: RenderContext): ElementContent[] {
  const sources = [media, ...media.children.filter((child): child is Element => isElement(child, 'source', 'track'))];
  for (const element of sources) {
    const { src } = element.properties;
    if (src === undefined) continue;
    const address = resolveAddress(String(src), context.page, context.book);
    const asset = address.kind === 'file' ? context.assets.use(address.path) : undefined;
    if (asset?.kind === 'asset') element.properties.src = asset.href;
    else if (address.kind === 'external')
      return [
        renderEmbed(
          { url: address.url, title: String(media.properties.title ?? context.page.title), video: true },
          context,
        ),
      ];
    else {
      delete element.properties.src;
      context.report('video-missing', {
        place: placeOfElement(media),
        reason: `There is no recording "${String(src)}".`,
        note: 'Check the spelling; capital letters count.',
        actual: String(src),
      });
    }
  }
  media.properties = { ...media.properties, controls: true, preload: 'none', poster: undefined };
  return [media.tagName === 'video' ? h('figure', { className: ['media'] }, [media]) : media];
}

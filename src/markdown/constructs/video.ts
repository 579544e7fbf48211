// `::video[Title]{src …}` and kramdown's `callout videos`: a player that loads when the learner asks for it.
import type { Element, ElementContent } from 'hast';
import { fillText } from '../../model/texts';
import { parseLength, parseMoment } from '../../read/duration';
import { resolveAddress } from '../addresses';
import type { AssetResult } from '../assets';
import type { ContainerElement, RenderContext } from '../context';
import { classesOf, eachElement, h, isBlankText, isElement, textOf } from '../elements';
import { type Embed, renderEmbed } from '../html/embed';
import { openInNewWindow, unavailable } from '../html/link-parts';
import { nearestFile } from '../html/meant-address';
import type { BlockRenderer, Construct } from './construct';

const ATTRIBUTES = ['src', 'title', 'captions', 'transcript', 'duration', 'start', 'end'];

export const video: Construct = (node, renderer) =>
  node.fence.form === 'html' ? videoCallout(node, renderer) : videoLeaf(node, renderer);

/** kramdown: an embed, a `.videotime` and words about it, in a box. */
function videoCallout(node: ContainerElement, renderer: BlockRenderer): ElementContent[] {
  const frames: Element[] = [];
  eachElement(node, (element) => {
    if (element.tagName === 'iframe') frames.push(element);
  });
  const duration = videoTimeOf(node);
  const [frame] = frames;
  if (!frame || frames.length > 1)
    return [h('div', { className: ['box', 'box-video'] }, renderer.render(node.children))];
  const rest = withoutFrameAndTime(node.children);
  const heading = rest.find((child) => isElement(child, 'h2', 'h3', 'h4', 'h5', 'h6'));
  const words = textOf(heading ?? { type: 'root', children: rest })
    .replace(/\s+/g, ' ')
    .trim();
  frame.properties.dataDuration = duration;
  frame.properties.title ||= words !== '' && words.length <= 120 ? words : '';
  const lead = heading !== undefined && heading === rest[0] ? [heading] : [];
  const parts = [...renderer.render(lead), ...renderer.render([frame]), ...renderer.render(rest.slice(lead.length))];
  return [h('div', { className: ['box', 'box-video'] }, parts)];
}

/** `23:34 |` → seconds. */
function videoTimeOf(node: ContainerElement): number | undefined {
  const time = timeBlock(node.children);
  return time === undefined ? undefined : parseLength(textOf(time));
}

function timeBlock(children: readonly ElementContent[]): ElementContent | undefined {
  for (const child of children) {
    if (isTime(child)) return child;
    const inner = child.type === 'element' ? timeBlock(child.children) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** A block or a phrase of class `videotime`, however the author marked it. */
function isTime(node: ElementContent): boolean {
  if (node.type === 'container') return node.fence.attributes.classes.includes('videotime');
  return node.type === 'element' && classesOf(node).includes('videotime');
}

/** The callout without its player, and without a time that is shown beside the player already. */
function withoutFrameAndTime(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (isElement(child, 'iframe') || isBlankText(child)) return [];
    if (isTime(child) && parseLength(textOf(child)) !== undefined) return [];
    if (!('children' in child)) return [child];
    const inner = withoutFrameAndTime(child.children as ElementContent[]);
    return inner.length === 0 && isElement(child, 'p', 'div') ? [] : [{ ...child, children: inner } as ElementContent];
  });
}

function videoLeaf(node: ContainerElement, renderer: BlockRenderer): ElementContent[] {
  const { context } = renderer;
  const { values } = node.fence.attributes;
  const caption = renderer.render(node.children);
  reportAttributes(node, context);
  const title = node.title ? textOf({ type: 'root', children: node.title }).trim() : (values.title ?? '').trim();
  const named = title === '' ? untitled(node, renderer) : title;
  const address = resolveAddress(values.src ?? '', context.page, context.book);
  const captions = fileOf(values.captions === 'reviewed' ? undefined : values.captions, node, context);
  const transcript = fileOf(values.transcript, node, context);
  const times = timesOf(values);
  const links = transcript ? [openInNewWindow(h('a', { href: transcript }, [context.texts.transcript]), context)] : [];
  if (address.kind === 'external') {
    const embed: Embed = {
      url: address.url,
      place: node.fence.place,
      title: named,
      video: true,
      ...times,
      caption: [...links, ...caption],
    };
    return [renderEmbed(embed, context)];
  }
  const asset = address.kind === 'file' ? context.assets.use(address.path) : undefined;
  if (asset?.kind === 'asset') return [localVideo(asset.href, named, captions, [...links, ...caption])];
  const suggestion = values.src ? nearestFile(values.src, context) : undefined;
  context.report('video-missing', {
    place: node.fence.place,
    reason: `${whyNot(values.src, asset)}; its title is shown instead.`,
    note: suggestion ? `Did you mean "${suggestion}"?` : 'Say where it is:  ::video[Title]{src="https://…"}',
    actual: values.src,
  });
  return [h('p', {}, [unavailable(fillText(context.texts.unavailable, { name: named }))]), ...caption];
}

function whyNot(src: string | undefined, asset: AssetResult | undefined): string {
  if (!src) return 'This video has no address';
  return asset?.kind === 'refused' ? `The file ${src} is left out: ${asset.why}` : `There is no video "${src}"`;
}

function localVideo(src: string, title: string, captions: string | undefined, caption: ElementContent[]): Element {
  const track = captions ? [h('track', { kind: 'captions', src: captions, default: true })] : [];
  return h('figure', { className: ['media'] }, [
    h('video', { controls: true, preload: 'none', src, ariaLabel: title }, track),
    h('figcaption', {}, [title, ...(caption.length > 0 ? [' ', ...caption] : [])]),
  ]);
}

/** The package path of a caption or transcript file; a web address stays one; a missing file is reported. */
function fileOf(written: string | undefined, node: ContainerElement, context: RenderContext): string | undefined {
  if (!written) return undefined;
  const address = resolveAddress(written, context.page, context.book);
  if (address.kind === 'external') return address.url;
  const asset = address.kind === 'file' ? context.assets.use(address.path) : undefined;
  if (asset?.kind === 'asset') return asset.href;
  const suggestion = nearestFile(written, context);
  context.report('media-file', {
    place: node.fence.place,
    ...(asset?.kind === 'refused'
      ? {
          reason: `The file ${written} of this video is left out: ${asset.why}.`,
          note: 'Captions can be a WebVTT file (.vtt), a transcript a PDF or text file.',
        }
      : {
          reason: `There is no file "${written}" for this video.`,
          note: suggestion
            ? `Did you mean "${suggestion}"?`
            : 'Put it into the module folder, for example into files/.',
        }),
    actual: written,
  });
  return undefined;
}

/** A player without a title is announced as "frame" (WCAG 4.1.2): the nearest heading is better than nothing. */
function untitled(node: ContainerElement, renderer: BlockRenderer): string {
  renderer.context.report('media-title', {
    place: node.fence.place,
    reason: `This video has no title; "${renderer.heading}" is used.`,
    note: 'Name it:  ::video[Asset mapping explained]{src="…"}',
  });
  return renderer.heading;
}

function reportAttributes(node: ContainerElement, context: RenderContext): void {
  const { values } = node.fence.attributes;
  for (const [key, parse] of Object.entries(TIMES)) {
    const written = values[key];
    if (written === undefined || parse(written) !== undefined) continue;
    context.report('attr-syntax', {
      place: node.fence.place,
      reason: `The ${key} of this video cannot be "${written}", so it is left out.`,
      note: `Write minutes and seconds:  ${key}="12:30"`,
      actual: written,
    });
  }
  for (const key of Object.keys(values)) {
    if (ATTRIBUTES.includes(key)) continue;
    context.report('attr-syntax', {
      place: node.fence.place,
      reason: `A video has no attribute "${key}".`,
      note: `It can have ${ATTRIBUTES.join(', ')}.`,
      actual: key,
      expected: ATTRIBUTES,
    });
  }
}

const TIMES = { duration: parseLength, start: parseMoment, end: parseMoment };

/** What of them can be read, in seconds. */
export function timesOf(values: Readonly<Record<string, string>>): Pick<Embed, keyof typeof TIMES> {
  return Object.fromEntries(Object.entries(TIMES).map(([key, parse]) => [key, parse(values[key] ?? '')]));
}

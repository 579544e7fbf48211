// The players of a page, as rules look at them: `::video`, frames and media elements of raw HTML.
import type { Nodes } from 'mdast';
import { type ParsedPage, placeOf } from '../markdown/nodes';
import type { Place } from '../model/message';
import { eachNode } from './walk';

export interface Player {
  node: Nodes;
  place: Place | undefined;
  /** Attributes of `::video`; undefined for HTML, which has no place for them. */
  values?: Readonly<Record<string, string>>;
  /** What it plays or shows. */
  src: string;
}

const FRAME = /<(?:iframe|video)\b[^>]*?(?:\bsrc\s*=\s*["']?([^"'\s>]+))?[^>]*>/gi;

export function playersOf(page: ParsedPage): Player[] {
  const players: Player[] = [];
  eachNode(page.tree, (node) => {
    if (node.type === 'container' && node.fence.name === 'video' && node.fence.form !== 'html') {
      const { values } = node.fence.attributes;
      players.push({ node, place: node.fence.place, values, src: values.src ?? '' });
    }
    if (node.type !== 'html') return;
    for (const [, src = ''] of node.value.matchAll(FRAME)) players.push({ node, place: placeOf(node), src });
  });
  return players;
}

/** Frames of these hosts are films; other frames may be anything. */
const VIDEO_HOST = /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)\//i;

export function isVideo({ values, src }: Player): boolean {
  return values !== undefined ? src !== '' : VIDEO_HOST.test(src);
}

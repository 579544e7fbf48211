// Players and tools on other hosts: nothing is loaded before the learner asks for it, and a link is always there (DESIGN, section 5.10).
import type { Element, ElementContent } from 'hast';
import { durationText } from '../../languages/duration';
import type { Texts } from '../../languages/texts';
import type { Place } from '../../model/message';
import { fillText } from '../../model/texts';
import { decodePath } from '../../read/paths';
import type { RenderContext } from '../context';
import { h } from '../elements';
import { openInNewWindow } from './link-parts';
import { playerFor } from './players';

export interface Embed {
  /** The address as the author gave it. */
  url: string;
  title: string;
  /** Where the author wrote it. */
  place?: Place;
  /** The author says that it is one; the known hosts and a duration say so too. */
  video?: boolean;
  /** Seconds. */
  duration?: number;
  /** Seconds into the recording. */
  start?: number;
  end?: number;
  /** What stands under the player. */
  caption?: ElementContent[];
}

/** The figure for an embed. The runtime puts a button before the link; without it the link remains. */
export function renderEmbed(embed: Embed, context: RenderContext): Element {
  const { texts } = context;
  const player = playerFor(embed.url, embed);
  if (player.unreadable) reportUnreadable(embed, player.host, context);
  const video = player.video || embed.video === true || embed.duration !== undefined;
  const length = embed.duration === undefined ? undefined : durationText(embed.duration, texts);
  const link = openInNewWindow(
    h('a', { href: player.page, className: ['embed-link'] }, [
      h('span', { className: ['embed-title'] }, [
        fillText(video ? texts.linkToVideo : texts.linkToPage, { title: embed.title, host: player.host }),
      ]),
      ...(length ? [' ', h('span', { className: ['embed-duration'] }, [length])] : []),
    ]),
    context,
  );
  link.properties.className = ['embed-link', 'external'];
  const frame = player.frame
    ? {
        dataEmbedSrc: player.frame,
        dataEmbedTitle: embed.title,
        dataEmbedLabel: buttonLabel(video, embed.title, length, new URL(player.frame).hostname, texts),
      }
    : {};
  const caption = embed.caption && embed.caption.length > 0 ? [h('figcaption', {}, embed.caption)] : [];
  return h('figure', { className: ['embed'], ...frame }, [link, ...caption]);
}

/** Says what loads, and from where: the learner decides whether to ask that host for it. */
function buttonLabel(video: boolean, title: string, duration: string | undefined, host: string, texts: Texts): string {
  if (!video) return fillText(texts.showPage, { title, host });
  return duration === undefined
    ? fillText(texts.playVideo, { title, host })
    : fillText(texts.playVideoFor, { title, duration, host });
}

function reportUnreadable({ url, place }: Embed, host: string, context: RenderContext): void {
  context.report('video-missing', {
    place,
    reason: `The address "${decodePath(url)}" is not that of a recording on ${host}, so there is a link without a player.`,
    note: "Copy the whole address from the recording's page on that website.",
    actual: url,
  });
}

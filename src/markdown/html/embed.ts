// Players and tools on other hosts: nothing is loaded before the learner asks for it, and a link is always there (DESIGN, section 5.10).
import type { Element, ElementContent } from 'hast';
import { durationText } from '../../languages/duration';
import type { Texts } from '../../languages/texts';
import { fillText } from '../../model/texts';
import type { RenderContext } from '../context';
import { h } from '../elements';
import { openInNewWindow } from './link-parts';

export interface Embed {
  /** The address as the author gave it. */
  url: string;
  title: string;
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

interface Player {
  /** A recording; otherwise a page with something else: a map, a form. */
  video: boolean;
  /** Loaded in a frame, after a click; undefined where the host's page is not made for frames. */
  frame?: string;
  /** For people: the page with the same thing. */
  page: string;
  host: string;
}

/** The figure for an embed. The runtime puts a button before the link; without it the link remains. */
export function renderEmbed(embed: Embed, context: RenderContext): Element {
  const { texts } = context;
  const player = playerFor(embed);
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

/** Hosts whose players have a form that sets no cookies before playing, and what their addresses look like. */
const HOSTS: readonly { matches(url: URL): string | undefined; player(id: string, embed: Embed): Player }[] = [
  {
    matches: (url) =>
      /(^|\.)youtube(-nocookie)?\.com$/.test(url.hostname)
        ? (url.searchParams.get('v') ?? /^\/(?:embed|shorts|live|v)\/([\w-]+)/.exec(url.pathname)?.[1])
        : url.hostname === 'youtu.be'
          ? url.pathname.slice(1)
          : undefined,
    player(id, { start, end }) {
      const times = [start ? `start=${start}` : '', end ? `end=${end}` : ''].filter((part) => part !== '');
      return {
        video: true,
        frame: `https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}${times.length > 0 ? `?${times.join('&')}` : ''}`,
        page: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}${start ? `&t=${start}s` : ''}`,
        host: 'www.youtube.com',
      };
    },
  },
  {
    matches: (url) =>
      /(^|\.)vimeo\.com$/.test(url.hostname) ? /^\/(?:video\/)?(\d+)/.exec(url.pathname)?.[1] : undefined,
    player: (id, { start }) => ({
      video: true,
      frame: `https://player.vimeo.com/video/${id}?dnt=1${start ? `#t=${start}s` : ''}`,
      page: `https://vimeo.com/${id}`,
      host: 'vimeo.com',
    }),
  },
];

function playerFor(embed: Embed): Player {
  const url = new URL(embed.url);
  const times = {
    start: embed.start ?? secondsIn(url, 'start') ?? secondsIn(url, 't'),
    end: embed.end ?? secondsIn(url, 'end'),
  };
  for (const host of HOSTS) {
    const id = host.matches(url);
    if (id) return host.player(id, { ...embed, ...times });
  }
  // An `http:` frame is blocked inside an LMS that is served over https.
  return { video: false, frame: url.protocol === 'https:' ? url.href : undefined, page: url.href, host: url.hostname };
}

/** `90`, `90s`, `1m30s` → seconds. */
function secondsIn(url: URL, key: string): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(url.searchParams.get(key) ?? '');
  const seconds = match ? Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) : 0;
  return seconds > 0 ? seconds : undefined;
}

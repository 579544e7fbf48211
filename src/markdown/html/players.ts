// What an address of another host stands for: a recording of a known host, or any page (DESIGN, section 5.10).

export interface Player {
  /** A recording; otherwise a page with something else: a map, a form. */
  video: boolean;
  /** Loaded in a frame, after a click; undefined where the host's page is not made for frames. */
  frame?: string;
  /** For people: the page with the same thing. */
  page: string;
  host: string;
  /** A known host, but not the address of one of its recordings. */
  unreadable?: true;
}

interface Times {
  /** Seconds into the recording. */
  start?: number;
  end?: number;
}

/** Hosts whose players have a form that sets no cookies before playing. `player`: undefined for an address that is no recording. */
const HOSTS: readonly { isHost(url: URL): boolean; player(url: URL, times: Times): Player | undefined }[] = [
  {
    isHost: ({ hostname }) => /(^|\.)youtube(-nocookie)?\.com$/.test(hostname) || hostname === 'youtu.be',
    player(url, times) {
      const id = youtubeId(url);
      return id === undefined ? youtubeList(url) : youtubeVideo(id, times);
    },
  },
  {
    isHost: ({ hostname }) => /(^|\.)vimeo\.com$/.test(hostname),
    player: vimeoVideo,
  },
];

/** The player for an address that begins with http: or https:. Times that the author gives go before those in the address. */
export function playerFor(address: string, given: Times): Player {
  const url = new URL(address);
  const times = {
    start: given.start ?? secondsIn(url, 'start') ?? secondsIn(url, 't'),
    end: given.end ?? secondsIn(url, 'end'),
  };
  const host = HOSTS.find(({ isHost }) => isHost(url));
  const player = host?.player(url, times);
  if (player) return player;
  if (host && !/\/embed\/?$/.test(url.pathname))
    return { video: true, page: url.href, host: url.hostname, unreadable: true };
  // An `http:` frame is blocked inside an LMS that is served over https.
  return { video: false, frame: url.protocol === 'https:' ? url.href : undefined, page: url.href, host: url.hostname };
}

function youtubeId(url: URL): string | undefined {
  const [first = '', second = ''] = url.pathname.slice(1).split('/');
  if (url.hostname === 'youtu.be') return idIn(first);
  if (url.searchParams.has('v')) return idIn(url.searchParams.get('v'));
  return /^(?:embed|shorts|live|v)$/.test(first) && second !== 'videoseries' ? idIn(second) : undefined;
}

function youtubeVideo(id: string, { start, end }: Times): Player {
  const times = [start ? `start=${start}` : '', end ? `end=${end}` : ''].filter((part) => part !== '');
  return {
    video: true,
    frame: `https://www.youtube-nocookie.com/embed/${id}${times.length > 0 ? `?${times.join('&')}` : ''}`,
    page: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`,
    host: 'www.youtube.com',
  };
}

function youtubeList(url: URL): Player | undefined {
  const list = idIn(url.searchParams.get('list'));
  if (list === undefined || !/^\/(?:embed(?:\/videoseries)?|playlist)\/?$/.test(url.pathname)) return undefined;
  return {
    video: true,
    frame: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
    page: `https://www.youtube.com/playlist?list=${list}`,
    host: 'www.youtube.com',
  };
}

const VIMEO_PATH = /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+)(?:\/(\w+))?\/?$/;

function vimeoVideo(url: URL, { start }: Times): Player | undefined {
  const [, id, inPath] = VIMEO_PATH.exec(url.pathname) ?? [];
  if (id === undefined) return undefined;
  // A recording that is not listed is only shown to those who know its second part.
  const hash = inPath ?? idIn(url.searchParams.get('h'));
  return {
    video: true,
    frame: `https://player.vimeo.com/video/${id}?${hash ? `h=${hash}&` : ''}dnt=1${start ? `#t=${start}s` : ''}`,
    page: `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`,
    host: 'vimeo.com',
  };
}

function idIn(text: string | null): string | undefined {
  return text !== null && /^[\w-]+$/.test(text) ? text : undefined;
}

/** `90`, `90s`, `1m30s` → seconds. */
function secondsIn(url: URL, key: string): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(url.searchParams.get(key) ?? '');
  const seconds = match ? Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) : 0;
  return seconds > 0 ? seconds : undefined;
}

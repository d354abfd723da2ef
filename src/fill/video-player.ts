/** How a video is played where its link stands. */
export interface VideoPlayer {
  /** In a frame of the video's host, or by the browser itself. */
  readonly kind: 'frame' | 'file';
  /** The address of the player, or of the file. */
  readonly src: string;
  /** What the player's address says besides, so that it begins to play, and so that it does so without sound. */
  readonly start?: string;
  readonly mute?: string;
}

// Host and path of an address.
const YOUTUBE =
  /^(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:watch|(?:shorts|embed|live)\/([\w-]+))|youtu\.be\/([\w-]+))\/?$/;
const VIMEO = /^(?:www\.)?(?:vimeo\.com\/(\d+)(?:\/(\w+))?|player\.vimeo\.com\/video\/(\d+))\/?$/;
const MICROSOFT = /^(?:www\.)?microsoft\.com\/(?:[\w-]+\/)*videoplayer\/embed\/[\w-]+\/?$/i;

/**
 * The player for a link to a video; nothing for a host of which it is not known that it can be framed, whose page is opened
 * instead. A frame that is refused stays blank, and nobody can tell. Never throws.
 */
export function videoPlayer(href: string, base = 'https://relative.invalid/'): VideoPlayer | undefined {
  let url: URL;
  try {
    url = new URL(href, base);
  } catch {
    return undefined;
  }
  const isOfSite = url.origin === new URL(base).origin;
  if (url.protocol !== 'https:' && !(isOfSite && url.protocol === 'http:')) return undefined;
  if (/\.(mp4|webm)$/i.test(url.pathname)) return { kind: 'file', src: url.href };
  return url.protocol === 'https:' ? framed(url) : undefined;
}

function framed(url: URL): VideoPlayer | undefined {
  const { searchParams: query } = url;
  const place = url.host + url.pathname;
  const youTube = YOUTUBE.exec(place);
  const id = youTube && (youTube[1] ?? youTube[2] ?? query.get('v') ?? '');
  if (id && /^[\w-]{11}$/.test(id)) {
    const at = seconds(query.get('t') ?? query.get('start') ?? '');
    return {
      kind: 'frame',
      src: `https://www.youtube-nocookie.com/embed/${id}?rel=0&playsinline=1${at ? `&start=${at}` : ''}`,
      start: '&autoplay=1',
      mute: '&mute=1',
    };
  }
  const [isVimeo, vimeo, key = query.get('h'), embedded] = VIMEO.exec(place) ?? [];
  if (isVimeo) {
    const unlisted = key && /^\w+$/.test(key) ? `&h=${key}` : '';
    return {
      kind: 'frame',
      src: `https://player.vimeo.com/video/${vimeo ?? embedded}?dnt=1&playsinline=1${unlisted}`,
      start: '&autoplay=1',
      mute: '&muted=1',
    };
  }
  return MICROSOFT.test(place) ? { kind: 'frame', src: url.href } : undefined;
}

/** `90`, `90s`, `1m30s` → 90. */
function seconds(text: string): number {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

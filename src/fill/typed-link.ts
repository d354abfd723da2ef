import { visible } from './folded-text.ts';
import { LONGEST_LINK } from './safe-href.ts';

/** Services that put their own address before the one that was meant, and where that one stands. */
const WRAPPERS: readonly (readonly [place: RegExp, parameter: string])[] = [
  [/\.safelinks\.protection\.outlook\.com\//i, 'url'],
  [/^statics\.teams\.cdn\.office\.net\/evergreen-assets\/safelinks\//i, 'url'],
  [/^(?:www\.)?google\.[a-z.]+\/url$/i, 'q'],
];

/** Hosts of Bookings and addresses with `www.`, of which it is plain that `https://` is missing. */
const WITHOUT_SCHEME =
  /^(?:www\.[^\s/]+\.[a-z]{2,}|outlook\.office(?:365)?\.(?:com|us)|outlook\.cloud\.microsoft|bookings\.cloud\.microsoft|book\.ms)(?=[/?#]|$)/i;
const MAILBOX = /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i;

/**
 * A link as it was meant: without the brackets, invisible marks and full stops that mail programs and sentences leave around
 * it, out of the tracking address that a mail filter put before it, with the `https://` or `mailto:` that was left out.
 */
export function typedLink(typed: string): string {
  if (typed.length > 2 * LONGEST_LINK) return typed.trim();
  let link = visible(typed)
    .replace(/^<(?:URL:)?\s*([^<>]*)>$/i, '$1')
    .replace(/^["“”„'‘«](.*)["“”'’»]$/, '$1')
    .trim()
    .replace(/(?<=^(?:https?:\/\/|www\.).*)[.,;。、，]+$/i, '');
  for (let depth = 0; depth < 3; depth++) link = unwrapped(link) ?? link;
  if (WITHOUT_SCHEME.test(link)) return `https://${link}`;
  return MAILBOX.test(link) ? `mailto:${link}` : link;
}

function unwrapped(link: string): string | undefined {
  const [, defended] = /^https:\/\/urldefense\.(?:com|us)\/v3\/__(.*?)__;/i.exec(link) ?? [];
  if (defended) return defended;
  if (!/^https:/i.test(link) || !URL.canParse(link)) return undefined;
  const { host, pathname, searchParams } = new URL(link);
  const [, parameter = ''] = WRAPPERS.find(([place]) => place.test(host + pathname)) ?? [];
  const inner = parameter && searchParams.get(parameter);
  return inner && /^https?:\/\//i.test(inner) ? inner : undefined;
}

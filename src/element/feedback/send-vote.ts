import type { FaqHost } from '../host.ts';

/** All that is sent: nothing of the visitor, and nothing of the page. */
interface Vote {
  readonly entry: string;
  readonly helpful: boolean;
}

/** Where votes are sent to, relative to the page; nothing where they stay, or the attribute is no address. */
export function voteUrl({
  feedbackUrl,
  faq,
  baseURI,
}: Pick<FaqHost, 'feedbackUrl' | 'faq' | 'baseURI'>): string | undefined {
  if (!feedbackUrl) return undefined;
  const address = feedbackUrl.trim().replaceAll('{lang}', faq?.lang ?? '');
  if (address === '[object Object]' || !URL.canParse(address, baseURI)) return undefined;
  const { href, protocol } = new URL(address, baseURI);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/**
 * As text, which a beacon may send anywhere. Of the type application/json, a browser would ask another host for its permission
 * first, and send nothing where it gets none.
 */
export const sendVote = (url: string, vote: Vote): boolean => navigator.sendBeacon(url, JSON.stringify(vote));

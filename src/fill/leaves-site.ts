const NOWHERE = 'https://relative.invalid/';

/**
 * Whether a link leads to a page of another site, and not to a telephone, a mailbox or a page of this one.
 *
 * @param base what a relative link is relative to. Without a site every absolute link leaves it.
 * @param origin the site's, where a page's `<base>` is of another one.
 */
export function leavesSite(href: string, base = NOWHERE, origin = new URL(base).origin): boolean {
  if (!URL.canParse(href, base)) return false;
  const url = new URL(href, base);
  return url.protocol.startsWith('http') && url.origin !== origin;
}

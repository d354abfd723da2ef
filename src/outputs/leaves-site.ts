const NOWHERE = 'https://relative.invalid/';

/** Whether a link leads to another site, as far as that can be told before there is a site: a relative one does not. */
export function leavesSite(href: string): boolean {
  const { protocol, origin } = new URL(href, NOWHERE);
  return protocol.startsWith('http') && origin !== new URL(NOWHERE).origin;
}

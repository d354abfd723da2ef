const NOWHERE = 'https://relative.invalid/';

/**
 * Whether a link leads to another site than the one at an address. Before there is a site every whole address does, and a
 * relative one does not.
 */
export function leavesSite(href: string, site = NOWHERE): boolean {
  const { protocol, origin } = new URL(href, site);
  return protocol.startsWith('http') && origin !== new URL(site).origin;
}

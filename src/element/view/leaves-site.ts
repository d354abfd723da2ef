/** Whether a link leads to a page of another site, and not to a telephone, a mailbox or a page of this one. */
export function leavesSite(href: string): boolean {
  const { protocol, origin } = new URL(href, document.baseURI);
  return protocol.startsWith('http') && origin !== location.origin;
}

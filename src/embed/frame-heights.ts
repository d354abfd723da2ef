/**
 * Gives frames the height that the page in them asks for. A message is heeded when it is a number, and comes from that page
 * and from a frame that shows it.
 */
export function followFrameHeights(framePage: URL): void {
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => isFramePage(src, framePage));
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== framePage.origin || !Number.isInteger(data) || data < 1 || data > 1e5) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    frame.style.height = `${data}px`;
    tell(frame);
  });
  // To the page: its height is heeded. One that was there before this script has said it already, and says it again.
  const tell = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.postMessage(0, framePage.origin);
  frames().forEach(tell);
}

/** Whether an address is that of the page, with whatever query. */
export function isFramePage(address: string, framePage: URL): boolean {
  try {
    const { origin, pathname } = new URL(address, document.baseURI);
    return origin + pathname === framePage.origin + framePage.pathname;
  } catch {
    return false;
  }
}

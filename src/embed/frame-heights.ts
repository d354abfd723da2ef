import { page } from '../model/page-document.ts';
import { scriptUrl } from './script-url.ts';

/** Nowhere, while nobody knows where the files are. */
const framePage = () => (scriptUrl ? new URL('frame.html', scriptUrl) : undefined);

/** Whether an address is that of frame.html beside this script, with whatever query. */
export const isFramePage = (address: string): boolean => address.replace(/[?#].*/, '') === framePage()?.href;

/**
 * Gives frames the height that the page in them asks for. A message is heeded when it is a number, and comes from that page
 * and from a frame that shows it.
 */
export function followFrameHeights(): void {
  const frames = () => [...page().querySelectorAll('iframe')].filter(({ src }) => isFramePage(src));
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== framePage()?.origin || !Number.isInteger(data) || data < 1 || data > 1e5) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    frame.style.height = `${data + edges(frame)}px`;
    tell(frame);
  });
  // To the page: its height is heeded. One that was there before this script has said it already, and says it again.
  // To whomever: a frame that waits to be seen is still blank, and nothing is told but that somebody listens.
  const tell = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.postMessage(0, '*');
  frames().forEach(tell);
}

/** What a frame's height holds besides the page, its border and padding, in a theme that counts them in. */
function edges(frame: HTMLElement): number {
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  if (boxSizing !== 'border-box') return 0;
  const sides = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom];
  return sides.reduce((sum, side) => sum + Number.parseFloat(side), 0);
}

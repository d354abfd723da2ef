/** frame.js: what frame.html runs. It shows the FAQ that the page's query names, and tells the host page its height. */
import type { FaqReadyEvent } from '../events.ts';
import { readFramedPage } from './framed-page.ts';
import { startWidget } from './start-widget.ts';

const { theme, ...attributes } = readFramedPage(new URL(location.href));
const root = document.documentElement;
if (attributes.lang) root.lang = attributes.lang;
// Nobody can ask the host page for its colours: most are light. By itself the page is as the visitor likes it.
const isFramed = window.parent !== window;
root.style.colorScheme =
  theme === 'light' || theme === 'dark' ? theme : theme || !isFramed ? 'light dark' : 'light';

const main = document.querySelector('main') as HTMLElement;
const tryAgain = main.querySelector('a');
if (tryAgain) tryAgain.href = location.href.replace(/#.*/, '');
addEventListener('faq-ready', (event) => {
  document.title = (event as FaqReadyEvent).faq.title || document.title;
});
startWidget(main, { ...attributes, 'heading-level': '1' }).then((element) => {
  element.append(...main.childNodes);
  main.append(element);
}, console.error);

/** Links open a new tab, since many pages refuse a frame (the page's `<base>` says so), but for those within the page. */
addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.hash && link.href.split('#')[0] === location.href.split('#')[0]) link.target = '_self';
  },
  true,
);

if (isFramed) {
  // The height is no secret, and the host page's address is not known.
  const tell = () => parent.postMessage(Math.ceil(main.getBoundingClientRect().height), '*');
  new ResizeObserver(tell).observe(main);
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data !== 0) return;
    // The height is heeded: there is nothing to scroll, and no scroll bar that comes and goes while an answer opens.
    if (root.style.overflow !== 'hidden') tell();
    root.style.overflow = 'hidden';
  });
}

/** frame.js: what frame.html runs. It shows the FAQ that the page's query names, and tells the host page its height. */
import type { FaqReadyEvent } from '../element/events.ts';
import { inBrackets } from '../fill/in-brackets.ts';
import { matchLanguage } from '../model/match-language.ts';
import { wearBrand } from './frame-brand.ts';
import { readFramedPage } from './framed-page.ts';
import { startWidget } from './start-widget.ts';

// Nobody is there to hear votes, and a dialog would open in the middle of a frame that is as tall as all its answers.
const { theme, feedback, booking, ...attributes } = readFramedPage(new URL(location.href));
const root = document.documentElement;
// Nobody can ask the host page for its colours: most are light. By itself the page is as the visitor likes it.
const isFramed = window.parent !== window;
root.style.colorScheme =
  theme === 'light' || theme === 'dark' ? theme : theme || !isFramed ? 'light dark' : 'light';

const main = document.querySelector('main') as HTMLElement;
const tryAgain = main.querySelector('a');
if (tryAgain) tryAgain.href = location.href.replace(/#.*/, '');
// Until the FAQ is there, or in its place: as the reader's language has it. The build puts the words into the page.
const words = JSON.parse(main.dataset.words ?? '{}') as Readonly<Record<string, string>>;
const lang = matchLanguage(attributes.lang ?? '', Object.keys(words));
const questions = lang && words[lang];
if (questions) {
  document.title = questions;
  if (tryAgain) tryAgain.textContent = questions;
  Object.assign(root, { lang, dir: /^[\u0590-\u08ff]/.test(questions) ? 'rtl' : 'ltr' });
}

addEventListener('faq-ready', (event) => {
  const { faq } = event as FaqReadyEvent;
  const { title, lang, dir, messages } = faq;
  if (isFramed) showCut(title || document.title, messages.newTab);
  document.title = title || document.title;
  Object.assign(root, { lang, dir });
  wearBrand(faq, main);
});
async function start(): Promise<void> {
  const element = await startWidget(main, { ...attributes, 'heading-level': '1' });
  // Its language is settled: the page's own follows the FAQ, and must not change it again.
  element.lang ||= root.lang;
  element.append(...main.childNodes);
  main.append(element);
}
start().catch(console.error);

/** The page's `<base>` opens links in a new tab, since many pages refuse a frame. Those within the page stay in it, and calls. */
addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const isWithin = link?.hash && link.href.split('#')[0] === location.href.split('#')[0];
    if (link && (isWithin || !link.protocol.startsWith('http'))) link.target = '_self';
  },
  true,
);

/** Whether the host page gives the frame the height that it asks for. */
let isHeeded = false;

/**
 * Where nobody heeds what the frame asks for, and there is more than can be seen, it ends in a fade with a link to the page by itself:
 * phones show no scroll bar before somebody scrolls. At the end of the page, and for a host that answers, it is gone.
 */
function showCut(title: string, newTab = ''): void {
  const cut = main.querySelector<HTMLElement>(':scope > .cut');
  const box = cut ?? document.createElement('div');
  const link = box.querySelector('a') ?? document.createElement('a');
  link.href = location.href.replace(/#.*/, '');
  link.textContent = newTab ? title + inBrackets(newTab) : title;
  if (cut) return;
  box.className = 'cut';
  box.hidden = true;
  box.append(link);
  main.append(box);
  const update = () => {
    const rest = root.scrollHeight - innerHeight - scrollY;
    box.hidden = isHeeded || (rest < 8 && !box.contains(document.activeElement));
    root.classList.toggle('is-cut', !box.hidden);
  };
  // Not in the moment in which a host is about to answer.
  setTimeout(() => {
    for (const type of ['scroll', 'resize', 'message', 'focusout']) addEventListener(type, update);
    new ResizeObserver(update).observe(main);
    update();
  }, 600);
}

if (isFramed) {
  // The height is no secret, and the host page's address is not known.
  const height = () => Math.ceil(main.getBoundingClientRect().height);
  const tell = () => parent.postMessage(height(), '*');
  let late: ReturnType<typeof setTimeout> | undefined;
  /**
   * Where the host gives all the height there is nothing to scroll. It is a moment behind while an answer opens: no scroll
   * bar comes and goes, and one stays where the host gives less.
   */
  const bound = () => {
    clearTimeout(late);
    if (isHeeded && innerHeight >= height() - 1) root.style.overflow = 'hidden';
    else late = setTimeout(() => root.style.removeProperty('overflow'), 300);
  };
  new ResizeObserver(tell).observe(main);
  addEventListener('resize', bound);
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data !== 0) return;
    if (!isHeeded) tell();
    isHeeded = true;
    bound();
  });
}

/**
 * embed.js: a classic script for places where the element itself cannot be pasted. It puts an FAQ where it stands
 * (`<script … data-template="…">`), into each `<div data-faq-embed>`, now or later, and, told so by `data-links`, in place of
 * links to frame.html; frames of that page get the height of what is in them.
 */
import { followFrameHeights, isFramePage } from './frame-heights.ts';
import { readFramedPage } from './framed-page.ts';
import { script, scriptUrl } from './script-url.ts';
import { type Attributes, loadModule, startWidget, state } from './start-widget.ts';
import { whenNear } from './when-near.ts';

/** Marks a place as started: on the place itself, so that every script sees it, and a copy of the place has none. */
const started = Symbol.for('faq-embed');
type Place = HTMLElement & { [started]?: true };

/** For this script; anything else is an option or a variable. */
const OWN = /^data-(faq-(embed|fallback)|loading|links)$/;
const OPTION = /^data-(src|templates?|overrides|lang(uages)?|expand|open|sections|heading-level|theme)$/;
/** Where a link is one of several, or belongs to a form of its own. */
const NOT_ALONE = 'nav, header, footer, [contenteditable], [data-faq-embed], [data-faq-fallback], faq-embed';

/** `data-template` → `template`, `data-booking-url` as it is. */
const attributesOf = (place: HTMLElement): Attributes =>
  Object.fromEntries(
    [...place.attributes]
      .filter(({ name }) => name.startsWith('data-') && !OWN.test(name))
      .map(({ name, value }) => [OPTION.test(name) ? name.slice('data-'.length) : name, value]),
  );

const say = (problem: unknown) => console.error(`${scriptUrl}: the FAQ cannot be loaded. ${problem}`);

interface Start {
  readonly place: Place;
  readonly attributes: Attributes;
  readonly put: (element: HTMLElement) => void;
  /** What can be seen of the place, when it is not the place itself. */
  readonly seen?: HTMLElement;
  /** What links to its entries begin with. */
  readonly prefix?: string;
}

function start({ place, attributes, put, seen = place, prefix = 'faq' }: Start): void {
  if (place[started]) return;
  place[started] = true;
  const load = () => startWidget(place, attributes).then(put).catch(say);
  if ((place.dataset.loading ?? script.dataset.loading) === 'lazy') whenNear(seen, prefix, load);
  else load();
}

/** What stands in the place is what visitors see until the FAQ is ready, as it does in the element. */
function fill(place: HTMLElement): void {
  // A page that was saved with the FAQ in it.
  if (place.querySelector('faq-embed')) return void loadModule().catch(say);
  const put = async (element: HTMLElement) => {
    // Of a page that is still arriving, the rest of the place may be on its way.
    if (document.readyState === 'loading' && !place.nextSibling)
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
    element.append(...place.childNodes);
    place.append(element);
  };
  start({ place, attributes: attributesOf(place), put, prefix: place.id || 'faq' });
}

/** A link in the middle of a sentence, in a menu or beside a frame stays what it is. */
function replace(link: HTMLAnchorElement): void {
  const { parentElement: parent } = link;
  if (!isFramePage(link.href) || link.closest(NOT_ALONE) || parent?.querySelector('iframe')) return;
  if (parent?.textContent?.trim() !== link.textContent?.trim()) return;
  const put = (element: HTMLElement) => {
    link.replaceWith(element);
    element.append(link);
  };
  start({ place: link, attributes: readFramedPage(new URL(link.href)), put });
}

function visit(element: Element): void {
  if (element.matches('[data-faq-embed]')) fill(element as HTMLElement);
  // Of a page that is still arriving nobody knows yet what stands beside the link.
  else if (state.links && element instanceof HTMLAnchorElement && document.readyState !== 'loading')
    replace(element);
}

const scan = (root: ParentNode) => root.querySelectorAll('[data-faq-embed], a').forEach(visit);

/** The script itself as a place. */
function fillIn(): void {
  // A page that was kept with the FAQ in it, and shown again.
  if (script.nextElementSibling?.localName === 'faq-embed') return void loadModule().catch(say);
  if (script.closest('head')) {
    say('Nothing is shown in the head: put a <div data-faq-embed> where it belongs.');
    return;
  }
  const before = script.previousElementSibling as HTMLElement | null;
  const fallback = before?.matches('[data-faq-fallback]') ? before : null;
  const put = (element: HTMLElement) => {
    script.after(element);
    if (fallback) element.append(fallback);
  };
  start({
    place: script,
    attributes: attributesOf(script),
    put,
    seen: fallback ?? script.parentElement ?? script,
  });
}

// A script that says where content comes from is a place too. Others may carry data-* of an optimizer or a consent tool.
if (['src', 'template', 'overrides', 'bookingUrl'].some((name) => name in script.dataset)) fillIn();
state.links ||= 'links' in script.dataset;
scan(document);
// Copies of this script leave the rest to the first.
if (!state.runs) {
  state.runs = true;
  followFrameHeights();
  document.addEventListener('DOMContentLoaded', () => scan(document));
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        visit(node);
        scan(node);
      }
  }).observe(document, { childList: true, subtree: true });
}

/**
 * embed.js: a classic script for places where the element itself cannot be pasted. It puts an FAQ where it stands
 * (`<script … data-template="…">`), into each `<div data-faq-embed>`, now or later, and, told so by `data-links`, in place of
 * links to frame.html; frames of that page get the height of what is in them.
 */
import { followFrameHeights, isFramePage } from './frame-heights.ts';
import { readFramedPage } from './framed-page.ts';
import { here, script } from './here.ts';
import { type Attributes, shared, startWidget } from './start-widget.ts';
import { whenNear } from './when-near.ts';

const withLinks = 'links' in script.dataset;

/** Marked as started: on the place itself, so that copies of this script see it, and a copy of the place has none. */
type Place = HTMLElement & { [shared]?: true };

/** For this script; anything else is an option or a variable. */
const OWN = /^data-(faq-.*|loading|links)$/;
const OPTION = /^data-(templates?|overrides|lang|expand|open|sections|heading-level|theme)$/;

/** `data-template` → `template`, `data-booking-url` as it is. */
const attributesOf = (place: HTMLElement): Attributes =>
  Object.fromEntries(
    [...place.attributes]
      .filter(({ name }) => name.startsWith('data-') && !OWN.test(name))
      .map(({ name, value }) => [OPTION.test(name) ? name.slice('data-'.length) : name, value]),
  );

interface Start {
  readonly place: Place;
  readonly attributes: Attributes;
  readonly put: (element: HTMLElement) => void;
  /** What can be seen of the place, when it is not the place itself. */
  readonly seen?: HTMLElement;
}

function start({ place, attributes, put, seen = place }: Start): void {
  if (place[shared]) return;
  place[shared] = true;
  const load = () => {
    startWidget(place, attributes).then(put, (error: unknown) => {
      console.error(`${here}: the FAQ cannot be loaded. ${error}`);
    });
  };
  if ((place.dataset.loading ?? script.dataset.loading) === 'lazy') whenNear(seen, place.id || 'faq', load);
  else load();
}

/** What stands in the place is what visitors see until the FAQ is ready, as it does in the element. */
function fill(place: HTMLElement): void {
  if (place.querySelector('faq-embed')) return;
  const put = (element: HTMLElement) => {
    element.append(...place.childNodes);
    place.append(element);
  };
  start({ place, attributes: attributesOf(place), put });
}

/** A link in the middle of a sentence stays what it is. */
function replace(link: HTMLAnchorElement): void {
  const isAlone = link.parentElement?.textContent?.trim() === link.textContent?.trim();
  if (!isAlone || !isFramePage(link.href) || link.closest('faq-embed')) return;
  const put = (element: HTMLElement) => {
    link.replaceWith(element);
    element.append(link);
  };
  start({ place: link, attributes: readFramedPage(new URL(link.href)), put });
}

function visit(element: Element): void {
  if (element.matches('[data-faq-embed]')) fill(element as HTMLElement);
  // Of a page that is still arriving nobody knows yet what stands beside the link.
  else if (withLinks && element instanceof HTMLAnchorElement && document.readyState !== 'loading')
    replace(element);
}

const scan = (root: ParentNode) => root.querySelectorAll('[data-faq-embed], a').forEach(visit);

// A script that says where content comes from is a place too. Others may carry data-* of an optimizer or a consent tool.
if (['template', 'overrides', 'bookingUrl'].some((name) => name in script.dataset)) {
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

followFrameHeights();
scan(document);
if (withLinks) document.addEventListener('DOMContentLoaded', () => scan(document));
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      visit(node);
      scan(node);
    }
}).observe(document, { childList: true, subtree: true });

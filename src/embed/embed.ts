/**
 * embed.js: a classic script for places where the element itself cannot be pasted. It puts an FAQ where it stands
 * (`<script … data-template="…">`), into each `<div data-faq-embed>`, now or later, and, told so by `data-links`, in place of
 * links to frame.html; frames of that page get the height of what is in them.
 */
import { page } from '../model/page-document.ts';
import { followFrameHeights, isFramePage } from './frame-heights.ts';
import { readFramedPage } from './framed-page.ts';
import { learnFolder, MOVED, script, scriptUrl } from './script-url.ts';
import { standsAlone } from './stands-alone.ts';
import { type Attributes, loadModule, startWidget, state } from './start-widget.ts';
import { whenNear } from './when-near.ts';

/** Marks a place as started: on the place itself, so that every script sees it, and a copy of the place has none. */
const started = Symbol.for('faq-embed');
type Place = HTMLElement & { [started]?: true };

/** For this script; anything else is an option or a variable. */
const OWN = /^data-(faq-(embed|fallback)|base|loading|links)$/;
const OPTION =
  /^data-(src|templates?|overrides|lang(uages)?|expand|open|sections|heading-level|theme|ref-id|search|view|feedback(-url)?|booking)$/;
/** The names of a form's fields hide its members: none is a place. */
const PLACES = '[data-faq-embed]:not(form, script)';

/** `data-template` → `template`, `data-booking-url` as it is. */
const attributesOf = (place: HTMLElement): Attributes =>
  Object.fromEntries(
    [...place.attributes]
      .filter(({ name }) => name.startsWith('data-') && !OWN.test(name))
      .map(({ name, value }) => [OPTION.test(name) ? name.slice('data-'.length) : name, value]),
  );

/** Once: it is the same for every place. */
const said = new Set<string>();
function say(problem: unknown): void {
  const sentence = `${scriptUrl || 'faq-embed'}: the FAQ cannot be loaded. ${problem}`;
  if (!said.has(sentence)) console.error(sentence);
  said.add(sentence);
}

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
  learnFolder(place);
  if (!scriptUrl) {
    say(MOVED);
    return;
  }
  place[started] = true;
  const load = () => startWidget(place, attributes).then(put).catch(say);
  if ((place.dataset.loading ?? script?.dataset.loading) === 'lazy') whenNear(seen, prefix, load);
  else load();
}

/** Of a page that has the FAQ's element in it already only the module is missing. */
function resume(place: HTMLElement): void {
  learnFolder(place);
  if (scriptUrl) loadModule().catch(say);
  else say(MOVED);
}

/** What stands in the place is what visitors see until the FAQ is ready, as it does in the element. */
function fill(place: HTMLElement): void {
  // A page that was saved with the FAQ in it.
  if (place.querySelector('faq-embed')) return void resume(place);
  const put = async (element: HTMLElement) => {
    // Of a page that is still arriving, the rest of the place may be on its way.
    if (page().readyState === 'loading' && !place.nextSibling)
      await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
    element.append(...place.childNodes);
    place.append(element);
  };
  start({ place, attributes: attributesOf(place), put, prefix: place.id || 'faq' });
}

function replace(link: HTMLAnchorElement): void {
  if (!isFramePage(link.href) || !standsAlone(link)) return;
  const put = (element: HTMLElement) => {
    link.replaceWith(element);
    element.append(link);
  };
  start({ place: link, attributes: readFramedPage(new URL(link.href)), put });
}

function visit(element: Element): void {
  if (element.matches(PLACES)) fill(element as HTMLElement);
  // Of a page that is still arriving nobody knows yet what stands beside the link.
  else if (state.links && element instanceof HTMLAnchorElement && page().readyState !== 'loading')
    replace(element);
}

/** What says where content comes from. */
const SOURCES = ['src', 'template', 'overrides', 'bookingUrl'];

const scan = (root: ParentNode) => root.querySelectorAll(`${PLACES}, a`).forEach(visit);

/** The script itself as a place. */
function fillIn(script: HTMLScriptElement): void {
  // A page that was kept with the FAQ in it, and shown again.
  if (script.nextElementSibling?.localName === 'faq-embed') return void resume(script);
  if (script.closest('head')) {
    say('Nothing is shown in the head: put a <div data-faq-embed> where it belongs.');
    return;
  }
  const before = script.previousElementSibling;
  const isFallback = before instanceof HTMLElement && !(before instanceof HTMLFormElement);
  const fallback = isFallback && before.matches('[data-faq-fallback]') ? before : null;
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
if (script && SOURCES.some((name) => script?.dataset[name] !== undefined)) fillIn(script);
state.links ||= script !== undefined && 'links' in script.dataset;
scan(page());
// Copies of this script leave the rest to the first.
if (!state.runs) {
  state.runs = true;
  followFrameHeights();
  addEventListener('DOMContentLoaded', () => scan(page()));
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        // The names of a form's fields hide its members: it is looked through from outside.
        if (node instanceof HTMLFormElement) {
          scan(page());
          continue;
        }
        visit(node);
        scan(node);
      }
  }).observe(document, { childList: true, subtree: true });
}

/** What the tests of the element do with it. Nothing here registers it: a test imports src/define.ts for that. */

import { fixtureSync } from '@open-wc/testing';
import { onTestFinished } from 'vitest';
import general from '../../faq-templates/en/general.json';
import type {
  FaqActionEvent,
  FaqErrorEvent,
  FaqReadyEvent,
  FaqToggleEvent,
} from '../../src/element/events.ts';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import type { AnswerTree } from '../../src/model/answer-tree.ts';

export const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/';
/** The least that an organization gives. */
export const bookable = { 'data-booking-url': bookingUrl };
/** Values for all that the shipped template can say. */
export const everything = {
  ...bookable,
  'data-organization': 'Northwind Clinic',
  'data-manage-url': 'https://portal.example.com/manage',
  'data-join-url': 'https://portal.example.com/join',
  'data-phone': '+1 206 555 0142',
  'data-email': 'hello@example.com',
  'data-price': '45 USD',
  'data-payment-methods': 'cards, cash',
  'data-staff': 'Dr. Silva, Dr. Haddad',
  'data-recording-policy': 'We do not record appointments.',
};

/** A text of the general template with the name of the service that it has where a page gives none. */
export const named = (text: string): string =>
  text.replace('{{serviceName}}', general.variables.serviceName.default);

/** What the general template shows as its title. */
export const generalTitle = named(general.title);

export type Attributes = Readonly<Record<string, string>>;
type FaqEvent = FaqReadyEvent | FaqToggleEvent | FaqActionEvent | FaqErrorEvent;

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export const slotted = '<a class="fallback" href="#elsewhere">Book</a>';

/** A tag as a host page has it in its HTML. */
export function tag(attributes: Attributes = {}, inside = slotted): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<faq-embed${list.join('')}>${inside}</faq-embed>`;
}

/** A page's HTML with at least one widget; the first is returned. It is removed after the test. */
export function place(markup: string): FaqEmbed {
  const box = fixtureSync<HTMLElement>(`<div>${markup}</div>`);
  return box.querySelector('faq-embed') as FaqEmbed;
}

/** A widget on the page, with its FAQ. */
export const embed = (attributes: Attributes = bookable, inside?: string): Promise<FaqEmbed> =>
  ready(place(tag(attributes, inside)));

/** Waits until something is so. Unlike waitUntil of @open-wc/testing, it then holds on to nothing. */
export async function until(
  what: () => unknown,
  message: string = String(what),
  timeout = 5000,
): Promise<void> {
  const end = performance.now() + timeout;
  while (!(await what())) {
    if (performance.now() > end) throw new Error(`not within ${timeout} ms: ${message}`);
    await aWhile(10);
  }
}

/** Waits until the FAQ is on screen. */
export async function ready(element: FaqEmbed): Promise<FaqEmbed> {
  await until(() => element.faq, 'no faq-ready');
  await element.updateComplete;
  return element;
}

/** Waits until videos play: until what plays them is there they are links. */
export async function playable(element: FaqEmbed): Promise<FaqEmbed> {
  // They look so from the moment on in which they can.
  const looksSo = (play: Element) => getComputedStyle(play).display === 'grid';
  await until(() => all(element, '.play').every(looksSo), 'what plays videos is there');
  return element;
}

/** Changes something and waits until another FAQ is on screen. */
export async function changed(element: FaqEmbed, change: () => void): Promise<void> {
  const came = new Promise((resolve) => element.addEventListener('faq-ready', resolve, { once: true }));
  change();
  await came;
  await element.updateComplete;
}

/** So long that what should not happen would have happened. */
export const aWhile = (milliseconds = 100): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const all = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];

export function one<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = all<E>(element, selector);
  if (found.length !== 1) throw new Error(`${found.length} of ${selector}, expected one`);
  return found[0] as E;
}

export const text = (element: Element): string => one(element, '.faq').textContent ?? '';
export const buttons = (element: Element): HTMLButtonElement[] => all(element, '.button');
export const questions = (element: Element): string[] =>
  buttons(element).map((button) => button.textContent?.trim() ?? '');
export const button = (element: Element, id: string): HTMLButtonElement => one(element, `#q-${id}`);
export const panel = (element: Element, id: string): HTMLElement => one(element, `#a-${id}`);
export const toggleAll = (element: Element): HTMLButtonElement => one(element, '.toggle-all');
/** Ids of the entries that are shown, in order. */
export const entries = (element: Element): string[] => buttons(element).map(({ id }) => id.slice(2));
/** Ids of those that are open, by what their buttons say. */
export const opened = (element: Element): string[] =>
  buttons(element)
    .filter((button) => button.ariaExpanded === 'true')
    .map(({ id }) => id.slice(2));
export const isOpen = (element: Element, id: string): boolean => opened(element).includes(id);
/** Whether an element is painted: it has a box, and no closed panel around it. */
export const isVisible = (element: Element | null): boolean =>
  Boolean(element?.checkVisibility() && element.getBoundingClientRect().height > 0);

/** The element that has the focus, in whatever shadow root. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

let keys = 0;

/** A file on the tests' own server, which counts requests by `key`; see test/support/misbehaving-server.ts. */
export function file(json: unknown, route = 'json'): { url: string; asked: () => Promise<number> } {
  const key = `${Math.random()}-${keys++}`;
  const body = encodeURIComponent(JSON.stringify(json));
  return {
    url: `/_test/${route}?key=${key}&body=${body}`,
    asked: async () => Number(await (await fetch(`/_test/count?key=${key}`)).text()),
  };
}

/** The same without counting, for what is too long for an address: JSON, or its text. */
export const blob = (json: object | string): string =>
  URL.createObjectURL(new Blob([typeof json === 'string' ? json : JSON.stringify(json)]));

/** A FAQ document with one section of entries: id → answer. */
export const faqDocument = (answers: Readonly<Record<string, AnswerTree>>, more: object = {}) => ({
  format: 1,
  lang: 'en',
  title: 'A document',
  variables: { bookingUrl: { type: 'booking' } } as object,
  sections: [
    {
      id: 'only',
      title: 'Only section',
      entries: Object.entries(answers).map(([id, body]) => ({
        id,
        question: `Question ${id}?`,
        answers: [{ body }],
      })),
    },
  ],
  messages: { expandAll: 'Expand all', collapseAll: 'Collapse all', newTab: 'opens in a new tab' },
  ...more,
});

/** A template with one section of entries: id → answer. */
export const template = (answers: Readonly<Record<string, string>>, more: object = {}) => ({
  lang: 'en',
  title: 'A test',
  variables: { bookingUrl: { type: 'booking' } } as object,
  sections: [
    {
      id: 'only',
      title: 'Only section',
      entries: Object.entries(answers).map(([id, answer]) => ({
        id,
        question: `Question ${id}?`,
        answers: [{ text: answer }],
      })),
    },
  ],
  messages: { expandAll: 'Expand all', collapseAll: 'Collapse all', newTab: 'opens in a new tab' },
  ...more,
});

/** Overrides that change a question of the shipped template, by which one can tell whose FAQ it is. */
export const asking = (question: string, more: object = {}) => ({
  sections: { basics: { entries: { differences: { question } } } },
  ...more,
});

/** All that the console gets from the widget until the test ends. */
export function consoleSpy(): { warnings: string[]; errors: string[] } {
  const said = { warnings: [] as string[], errors: [] as string[] };
  const { warn, error } = console;
  console.warn = (...words) => void said.warnings.push(words.join(' '));
  console.error = (...words) => void said.errors.push(words.join(' '));
  onTestFinished(() => void Object.assign(console, { warn, error }));
  return said;
}

/** All events of one kind that reach the document until the test ends. */
export function eventSpy<K extends FaqEvent['type'] & keyof HTMLElementEventMap>(
  type: K,
): HTMLElementEventMap[K][] {
  const seen: HTMLElementEventMap[K][] = [];
  const note = (event: Event) => void seen.push(event as HTMLElementEventMap[K]);
  document.addEventListener(type, note);
  onTestFinished(() => document.removeEventListener(type, note));
  return seen;
}

/** Keeps links from leading away from the tests; says of each click on one whether the widget had stopped it. */
export function stayHere(): { stopped: boolean }[] {
  const clicks: { stopped: boolean }[] = [];
  const onClick = (event: Event) => {
    if (!event.composedPath().some((node) => node instanceof HTMLAnchorElement)) return;
    clicks.push({ stopped: event.defaultPrevented });
    event.preventDefault();
  };
  addEventListener('click', onClick);
  onTestFinished(() => removeEventListener('click', onClick));
  return clicks;
}

/** The names of all files that the page has asked for so far. */
export const requested = (): string[] =>
  performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name));

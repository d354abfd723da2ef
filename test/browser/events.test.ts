/** What the page is told, and what it can stop. */
import { expect, oneEvent } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  FaqActionEvent,
  type FaqEmbed,
  FaqErrorEvent,
  FaqReadyEvent,
  FaqToggleAllEvent,
  FaqToggleEvent,
} from '../../src/index.ts';
import '../../src/define.ts';
import {
  all,
  aWhile,
  bookable,
  bookingUrl,
  button,
  changed,
  consoleSpy,
  embed,
  eventSpy,
  everything,
  file,
  one,
  place,
  ready,
  stayHere,
  tag,
  template,
  until,
} from './helpers.ts';
import { press } from './keys.ts';

describe('faq-ready', () => {
  it('comes with the FAQ, when it is on screen', async () => {
    const element = place(tag(bookable));
    let onScreen = 0;
    element.addEventListener('faq-ready', () => {
      onScreen = all(element, '.button').length;
    });
    const event = (await oneEvent(element, 'faq-ready')) as FaqReadyEvent;
    expect(event).to.be.instanceOf(FaqReadyEvent);
    expect(event.faq).to.equal(element.faq);
    expect(event.faq.sections.map(({ id }) => id)).to.deep.equal(['basics', 'booking', 'technology']);
    expect(onScreen).to.equal(12);
  });

  it('comes once, and again with each new FAQ', async () => {
    const readies = eventSpy('faq-ready');
    const element = await embed();
    element.expand = 'one';
    button(element, 'join').click();
    await ready(element);
    expect(readies).to.have.length(1);
    await changed(element, () => {
      element.overrides = { title: 'New' };
    });
    expect(readies.map(({ faq }) => faq.title)).to.deep.equal([readies[0]?.faq.title, 'New']);
  });
});

describe('faq-action', () => {
  const actions: [action: string, href: string][] = [
    ['book', bookingUrl],
    ['manage', 'https://portal.example.com/manage'],
    ['join', 'https://portal.example.com/join'],
    ['call', 'tel:+12065550142'],
    ['write', 'mailto:hello@example.com'],
  ];
  for (const [action, href] of actions) {
    it(`says that a visitor follows "${action}", and stops it when the page wants to`, async () => {
      const clicks = stayHere();
      const seen = eventSpy('faq-action');
      const element = await embed(everything);
      const link = one(element, `.action[data-action=${action}]`);
      await userEvent.click(link);
      expect(seen.map((event) => [event.action, event.href])).to.deep.equal([[action, href]]);
      expect(clicks).to.deep.equal([{ stopped: false }]);
      element.addEventListener('faq-action', (event) => event.preventDefault(), { once: true });
      await userEvent.click(link);
      expect(clicks).to.deep.equal([{ stopped: false }, { stopped: true }]);
    });
  }

  it('comes for the keyboard too', async () => {
    stayHere();
    const seen = eventSpy('faq-action');
    const element = await embed();
    one(element, '.primary a').focus();
    await press('Enter');
    expect(seen.map(({ action }) => action)).to.deep.equal(['book']);
  });

  it('comes for a booking link in an answer, and no other link there', async () => {
    const clicks = stayHere();
    const seen = eventSpy('faq-action');
    const json = template(
      {
        a: `[own]({{bookingUrl}}) [other](https://outlook.office.com/book/other@example.com/) [plain](https://example.com/) [path](/p) [mail](mailto:a@b.c)`,
      },
      { actions: [{ id: 'book', label: 'Book', href: '{{bookingUrl}}' }] },
    );
    const url = 'https://calendar.example/book';
    const element = await embed({ template: file(json).url, 'data-booking-url': url, open: 'a' });
    for (const link of all(element, '.answer a')) await userEvent.click(link);
    expect(clicks).to.have.length(5);
    expect(seen.map(({ action, href }) => [action, href])).to.deep.equal([
      ['book', url],
      ['book', 'https://outlook.office.com/book/other@example.com/'],
    ]);
    element.addEventListener('faq-action', (event) => event.preventDefault());
    await userEvent.click(all(element, '.answer a')[0] as HTMLElement);
    expect(clicks.at(-1)).to.deep.equal({ stopped: true });
  });

  it('comes when a part of the link is clicked', async () => {
    stayHere();
    const seen = eventSpy('faq-action');
    const json = template({ a: `[**bold** words](${bookingUrl})` });
    const element = await embed({ template: file(json).url, open: 'a' });
    await userEvent.click(one(element, '.answer a strong'));
    expect(seen).to.have.length(1);
  });

  it('does not come for buttons, text or the link inside the tag', async () => {
    stayHere();
    const seen = eventSpy('faq-action');
    const element = await embed();
    await userEvent.click(button(element, 'join'));
    await userEvent.click(one(element, '.title'));
    element.querySelector<HTMLElement>('.fallback')?.click();
    expect(seen).to.deep.equal([]);
  });

  it('cannot be claimed by an answer', async () => {
    stayHere();
    const seen = eventSpy('faq-action');
    const json = template({
      a: '<a href="https://example.com/" data-action="book">x</a> <b data-action="join">y</b>',
    });
    const element = await embed({ template: file(json).url, open: 'a' });
    one(element, '.answer a').click();
    one(element, '.answer b').click();
    expect(seen).to.deep.equal([]);
  });
});

describe('faq-error', () => {
  it('has a code, a message, the source and the path', async () => {
    const said = consoleSpy();
    const { url } = file({}, 'status/404');
    const element = place(tag({ overrides: url }));
    const event = (await oneEvent(element, 'faq-error')) as FaqErrorEvent;
    expect(event).to.be.instanceOf(FaqErrorEvent);
    const source = new URL(url, location.href).href;
    expect([event.code, event.source, event.path]).to.deep.equal(['not-found', source, '']);
    expect(event.message).to.include(source).and.to.include('404');
    expect(said.errors).to.deep.equal([`<faq-embed>: ${event.message}`]);
  });

  it('has a path when the fault is in a part', async () => {
    consoleSpy();
    const element = place(tag({ overrides: '{' }));
    const { code, source, path } = (await oneEvent(element, 'faq-error')) as FaqErrorEvent;
    expect([code, source, path]).to.deep.equal(['bad-json', 'attribute', 'overrides, line 1, column 2']);
  });

  it('comes again for a second failure', async () => {
    consoleSpy();
    const failures = eventSpy('faq-error');
    const element = place(tag({ overrides: '{' }));
    await until(() => failures.length === 1);
    element.setAttribute('overrides', '{ "a"');
    await until(() => failures.length === 2);
    element.setAttribute('overrides', '{');
    await until(() => failures.length === 3);
  });
});

describe('every event', () => {
  it('bubbles out of shadow roots, and only an action can be stopped', async () => {
    consoleSpy();
    stayHere();
    const types = ['faq-ready', 'faq-toggle', 'faq-toggle-all', 'faq-action', 'faq-error'] as const;
    const spies = types.map((type): Event[] => eventSpy(type));
    const box = place(tag()).parentElement as HTMLElement;
    box.replaceChildren();
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = tag(bookable);
    const element = await ready(root.querySelector('faq-embed') as FaqEmbed);
    one(element, '.toggle-all').click();
    one(element, '.primary a').click();
    element.setAttribute('overrides', '{');
    await until(() => spies.every((spy) => spy.length));
    await aWhile(20);
    const first = spies.map(([event]) => event as Event);
    const [, toggles, ...others] = spies.map((spy) => spy.length);
    expect(toggles).to.be.greaterThan(1);
    expect(others).to.deep.equal([1, 1, 1]);
    const classes = [FaqReadyEvent, FaqToggleEvent, FaqToggleAllEvent, FaqActionEvent, FaqErrorEvent];
    classes.forEach((each, i) => {
      expect(first[i]).to.be.instanceOf(each);
    });
    expect(first.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
    expect(first.map(({ cancelable }) => cancelable)).to.deep.equal([false, false, false, true, false]);
  });

  it('can be made by a test of the page’s own', () => {
    const toggle = new FaqToggleEvent('payment', true);
    expect([toggle.type, toggle.entry, toggle.open]).to.deep.equal(['faq-toggle', 'payment', true]);
    const all = new FaqToggleAllEvent(true);
    expect([all.type, all.open]).to.deep.equal(['faq-toggle-all', true]);
    const action = new FaqActionEvent('book', '/b');
    expect([action.type, action.action, action.href]).to.deep.equal(['faq-action', 'book', '/b']);
  });

  it('has fields that cannot be set, says the compiler', () => {
    const neverCalled = (
      ready: FaqReadyEvent,
      toggle: FaqToggleEvent,
      action: FaqActionEvent,
      failure: FaqErrorEvent,
      element: FaqEmbed,
    ) => {
      // @ts-expect-error readonly
      ready.faq = element.faq;
      // @ts-expect-error readonly
      toggle.entry = '';
      // @ts-expect-error readonly
      toggle.open = true;
      // @ts-expect-error readonly
      toggle.cause = 'all';
      // @ts-expect-error readonly
      action.action = '';
      // @ts-expect-error readonly
      action.href = '';
      // @ts-expect-error readonly
      failure.code = 'http';
      // @ts-expect-error readonly
      failure.message = '';
      // @ts-expect-error readonly
      failure.source = '';
      // @ts-expect-error readonly
      failure.path = '';
      element.addEventListener('faq-toggle', ({ entry, open }) => [entry.length, open === true]);
    };
    expect(neverCalled).to.be.a('function');
  });
});

/** The attribute `booking`: a booking page opens in its place, or as any link does. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import words from '../../faq-templates/en/booking.json';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  type Attributes,
  all,
  aWhile,
  bookable,
  bookingUrl,
  changed,
  consoleSpy,
  embed,
  eventSpy,
  faqDocument,
  file,
  focused,
  one,
  requested,
  stayHere,
  until,
} from './helpers.ts';
import { press } from './keys.ts';

const { messages } = words;

const book = (element: Element) => one<HTMLAnchorElement>(element, '.primary a');
const dialogs = (element: Element) => all<HTMLDialogElement>(element, 'dialog[open]');
const frames = (element: Element) => all<HTMLIFrameElement>(element, 'iframe');
const closeButton = (element: Element) => one(element, '.booking-close');

/** A click as somebody makes it; whether the link was left to the browser. */
function follow(link: HTMLElement, more: MouseEventInit = {}): boolean {
  return link.dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...more }),
  );
}

/** A widget that has what opens the dialog. Until then its links are followed. */
async function ready(attributes: Attributes = {}): Promise<FaqEmbed> {
  stayHere();
  const element = await embed({ ...bookable, booking: 'dialog', ...attributes });
  await until(() => {
    book(element).click();
    return dialogs(element).length;
  }, 'no dialog');
  closeButton(element).click();
  await until(() => !frames(element).length);
  return element;
}

/** With a link in an answer to this. */
async function withLink(href: string): Promise<readonly [FaqEmbed, HTMLAnchorElement]> {
  const { url } = file(faqDocument({ a: [['p', ['a', { href }, 'Go']]] }, { actions: [action] }));
  const element = await ready({ src: url, open: 'a' });
  return [element, one<HTMLAnchorElement>(element, '.answer a')];
}
const action = { id: 'book', label: 'Book', href: '{{bookingUrl}}' };

describe('a booking page', () => {
  it('opens as a link does without the attribute, and nothing is loaded for it', async () => {
    const clicks = stayHere();
    const element = await embed(bookable);
    await aWhile();
    book(element).click();
    expect(clicks).to.deep.equal([{ stopped: false }]);
    expect(requested().filter((name) => name.includes('/element/booking/'))).to.deep.equal([]);
  });

  it('opens as a link does until what opens it in its place is there', async () => {
    const clicks = stayHere();
    const element = await embed({ ...bookable, booking: 'dialog' });
    book(element).click();
    expect(clicks).to.deep.equal([{ stopped: false }]);
    expect(book(element).target).to.equal('_blank');
  });

  it('opens in a dialog, loaded at the click, with a link to a tab beside it', async () => {
    const element = await ready({ 'ref-id': 'website' });
    expect(frames(element)).to.have.length(0);
    const actions = eventSpy('faq-action');
    book(element).click();
    const [dialog] = dialogs(element) as [HTMLDialogElement];
    expect(dialog.matches(':modal')).to.equal(true);
    const label = dialog.getAttribute('aria-labelledby') ?? '';
    expect(element.shadowRoot?.getElementById(label)?.textContent).to.equal('Book an appointment');
    expect(frames(element).map(({ src, title }) => [src, title])).to.deep.equal([
      [`${bookingUrl}?RefID=website`, 'Book an appointment'],
    ]);
    const tab = one<HTMLAnchorElement>(element, '.booking-tab');
    expect([tab.href, tab.target, tab.textContent]).to.deep.equal([
      `${bookingUrl}?RefID=website`,
      '_blank',
      messages.bookingTab,
    ]);
    expect(closeButton(element).textContent).to.equal(messages.bookingClose);
    expect(focused()).to.equal(dialog);
    expect(actions.map(({ action: id }) => id)).to.deep.equal(['book']);
    await expect(element).to.be.accessible({ ignoredRules: ['frame-tested'] });
  });

  it('is said to open in a dialog, and not in a tab, once it does', async () => {
    const element = await ready();
    expect(book(element).getAttribute('aria-haspopup')).to.equal('dialog');
    expect(book(element).target).to.equal('');
    expect(book(element).innerText).not.to.contain('new tab');
    element.booking = 'tab';
    await element.updateComplete;
    expect(book(element).getAttribute('aria-haspopup')).to.equal(null);
    expect(book(element).target).to.equal('_blank');
    expect(book(element).innerText).to.contain('new tab');
  });

  it('leaves the page behind where it is, whatever key scrolls, and others what they do', async () => {
    const element = await ready();
    book(element).click();
    const [dialog] = dialogs(element) as [HTMLDialogElement];
    const isStopped = (target: Element, key: string, init: KeyboardEventInit = {}) =>
      !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    for (const key of ['End', 'PageDown', 'ArrowUp', ' ']) expect(isStopped(dialog, key), key).to.equal(true);
    expect(isStopped(closeButton(element), ' ')).to.equal(false);
    expect(isStopped(dialog, 'Tab')).to.equal(false);
    expect(isStopped(dialog, 'ArrowLeft', { altKey: true })).to.equal(false);
    const { overflowY, overscrollBehaviorY } = getComputedStyle(dialog, '::backdrop');
    expect([overflowY, overscrollBehaviorY]).to.deep.equal(['hidden', 'contain']);
  });

  it.each(['Escape', 'Enter'])(
    'closes by %s, and the focus and the page are where they were',
    async (key) => {
      const element = await ready();
      const space = document.createElement('div');
      space.style.height = '3000px';
      element.after(space);
      scrollTo({ top: 40, behavior: 'instant' });
      const before = scrollY;
      const heard: string[] = [];
      const onKey = (event: KeyboardEvent) => void heard.push(event.key);
      book(element).focus();
      book(element).click();
      document.addEventListener('keydown', onKey);
      scrollTo({ top: 200, behavior: 'instant' });
      if (key === 'Enter') closeButton(element).focus();
      await press(key);
      // The event that ends it comes a task later than the dialog is closed.
      await until(() => !dialogs(element).length && !frames(element).length);
      document.removeEventListener('keydown', onKey);
      expect(focused()).to.equal(book(element));
      expect(scrollY).to.equal(before);
      expect(heard).not.to.include('Escape');
      space.remove();
    },
  );

  it('goes on in a tab, and the dialog closes', async () => {
    const element = await ready();
    book(element).click();
    one(element, '.booking-tab').click();
    await until(() => !dialogs(element).length);
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('opens as a link does with %s held', async (held) => {
    const element = await ready();
    expect(follow(book(element), { [held]: true })).to.equal(false); // stayHere has stopped it
    expect(dialogs(element)).to.have.length(0);
  });

  it('is left to a listener that cancels faq-action', async () => {
    const element = await ready();
    element.addEventListener('faq-action', (event) => event.preventDefault());
    book(element).click();
    expect(dialogs(element)).to.have.length(0);
  });

  it.each([
    ['https://outlook.office365.com/owa/calendar/northwind@example.com/bookings/s/abc', true],
    ['https://book.ms/b/northwind@example.com', true],
    ['https://cal.com/northwind/first-visit', true],
    ['https://northwind.cal.com/first-visit', true],
    ['https://calendly.com/northwind/30min', true],
    ['https://calendly.com/', false],
    ['https://notcal.com/northwind', false],
    ['https://calendly.com.example.net/northwind', false],
    ['https://portal.example.com/book', false],
    ['#faq-b', false],
    ['mailto:hello@example.com', false],
  ])('at %s opens in a dialog: %s', async (href, isFramed) => {
    const [element, link] = await withLink(href);
    link.click();
    expect(dialogs(element)).to.have.length(isFramed ? 1 : 0);
  });

  it('of a host that the page allows no frame of is a link from then on', async () => {
    const said = consoleSpy();
    const element = await ready();
    book(element).click();
    // As a browser reports it.
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        ...{ blockedURI: bookingUrl, effectiveDirective: 'frame-src', violatedDirective: 'frame-src' },
        ...{ disposition: 'enforce', documentURI: location.href, originalPolicy: '', statusCode: 0 },
      }),
    );
    expect(frames(element)).to.have.length(0);
    expect(dialogs(element)).to.have.length(1);
    expect(focused()).to.equal(one(element, '.booking-tab'));
    await until(() => said.warnings.some((one) => one.includes('frame-src')));
    closeButton(element).click();
    book(element).click();
    expect(dialogs(element)).to.have.length(0);
    expect(book(element).target).to.equal('_blank');
  });

  it('speaks the language of the FAQ, from right to left too', async () => {
    const element = await ready({ lang: 'ar' });
    book(element).click();
    const [dialog] = dialogs(element) as [HTMLDialogElement];
    expect([dialog.lang, dialog.dir]).to.deep.equal(['ar', 'rtl']);
    expect(closeButton(element).textContent).to.equal('إغلاق');
    const { left, right } = closeButton(element).getBoundingClientRect();
    expect((left + right) / 2).to.be.below(innerWidth / 2);
  });

  it('opens as a link does where there are no words for its dialog, and the developer is told', async () => {
    const said = consoleSpy();
    stayHere();
    const document = (more: object) =>
      file(faqDocument({ a: ['A'] }, { actions: [action], lang: 'nl', ...more })).url;
    const element = await embed({ ...bookable, src: document({}), booking: 'dialog' });
    await until(() => said.warnings.some((one) => one.includes('booking: has no words in "nl"')));
    book(element).click();
    expect(dialogs(element)).to.have.length(0);
    const own = { bookingClose: 'Sluiten', bookingTab: 'In een tabblad' };
    await changed(element, () => element.setAttribute('src', document({ messages: own })));
    book(element).click();
    expect(closeButton(element).textContent).to.equal('Sluiten');
  });
});

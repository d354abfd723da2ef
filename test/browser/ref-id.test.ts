/** The attribute `ref-id`: Bookings' export says where a booking came from. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  all,
  aWhile,
  bookable,
  bookingUrl,
  changed,
  consoleSpy,
  embed,
  eventSpy,
  one,
  requested,
  stayHere,
  until,
} from './helpers.ts';

const booking = (element: Element) => one(element, '.primary a').getAttribute('href');
const loaded = () => requested().filter((name) => /\/fill\/ref-id\.ts/.test(name)).length;
const overrides = JSON.stringify({
  variables: { bookingUrl },
  sections: { basics: { entries: { payment: { answer: `[Pay when you book]({{bookingUrl}}).` } } } },
});

describe('ref-id', () => {
  it('is nothing that a page without it loads', async () => {
    const element = await embed(bookable);
    await aWhile();
    expect(booking(element)).to.equal(bookingUrl);
    expect(loaded()).to.equal(0);
  });

  it('is on the links to book, and tells a listener so', async () => {
    const element = await embed({ overrides, 'ref-id': 'website' });
    expect(booking(element)).to.equal(`${bookingUrl}?RefID=website`);
    const link = one(element, '#a-payment a');
    expect(link.getAttribute('href')).to.equal(`${bookingUrl}?RefID=website-payment`);
    expect(link.dataset.action).to.equal('book');
    expect(link.getAttribute('target')).to.equal('_blank');
    stayHere();
    const actions = eventSpy('faq-action');
    link.click();
    expect(actions.map(({ href }) => href)).to.deep.equal([`${bookingUrl}?RefID=website-payment`]);
  });

  it('is on a service’s own booking link, which opens a new tab as the other does', async () => {
    const href = `${bookingUrl}s/Xy1`;
    const actions = { first: { label: 'Book a first visit', href } };
    const element = await embed({ overrides: JSON.stringify({ actions }), 'ref-id': 'website' });
    const link = one(element, '[data-action=first]');
    expect(link.getAttribute('href')).to.equal(`${href}?RefID=website`);
    expect(link.getAttribute('target')).to.equal('_blank');
    expect(link.textContent).to.equal('Book a first visit (opens in a new tab)');
  });

  it('changes at any time, and goes', async () => {
    const element = await embed({ ...bookable, 'ref-id': 'website' });
    await changed(element, () => {
      element.refId = 'spring_2026';
    });
    expect(booking(element)).to.equal(`${bookingUrl}?RefID=spring_2026`);
    await changed(element, () => {
      element.removeAttribute('ref-id');
      element.refId = null;
    });
    expect(booking(element)).to.equal(bookingUrl);
  });

  it('is left alone where booking is elsewhere than at Bookings', async () => {
    const element = await embed({ 'data-booking-url': 'https://cal.example/northwind', 'ref-id': 'website' });
    expect(booking(element)).to.equal('https://cal.example/northwind');
  });

  it('that Bookings would not take is said, and left out', async () => {
    const said = consoleSpy();
    const element = await embed({ ...bookable, 'ref-id': 'our website' });
    await until(() => said.warnings.length);
    expect(said.warnings.join()).to.match(/ref-id.*letters, digits, _ and -.*"our website"/);
    expect(booking(element)).to.equal(bookingUrl);
    expect(all(element, '.primary a')).to.have.length(1);
  });
});

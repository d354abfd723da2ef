/** Notices: before everything, never closed, and in place from the first moment. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  all,
  aWhile,
  bookable,
  changed,
  embed,
  file,
  isVisible,
  one,
  place,
  ready,
  tag,
  template,
} from './helpers.ts';

const notice = (id: string, text: string) => ({ id, answers: [{ text }] });
const emergency = notice(
  'emergency',
  'In an emergency call [{{emergencyNumber}}](tel:{{emergencyNumber}}).\n\nDo not wait.',
);
const variables = { emergencyNumber: { type: 'tel', default: '112' }, bookingUrl: { type: 'booking' } };
const withNotices = (notices: object[], more: object = {}) =>
  file(template({ it: 'An answer.' }, { notices, variables, ...more })).url;

const notices = (element: Element) => all(element, '[part=notice]');

describe('a notice', () => {
  it('stands before the title, is read as a note and is no landmark', async () => {
    const element = await embed({ template: withNotices([emergency, notice('two', 'Second.')]) });
    const [first, second, next] = [...one(element, '.faq').children];
    expect([first, second].map((node) => node?.getAttribute('role'))).to.deep.equal(['note', 'note']);
    expect(second?.textContent?.trim()).to.equal('Second.');
    expect(next).to.equal(one(element, '[part=title]'));
    await expect(element).to.be.accessible();
  });

  it('has its link', async () => {
    const element = await embed({ template: withNotices([emergency]) });
    const [link] = all<HTMLAnchorElement>(element, '[part=notice] a');
    expect([link?.getAttribute('href'), link?.textContent]).to.deep.equal(['tel:112', '112']);
  });

  it('is seen whatever is open, and has no button', async () => {
    const element = await embed({ template: withNotices([emergency]), expand: 'one', open: '' });
    expect(isVisible(notices(element)[0] ?? null)).to.equal(true);
    expect(all(element, '[part=notice] button, [part=notice] [hidden]')).to.have.lengthOf(0);
  });

  it('is as tall from the first moment as it stays', async () => {
    const long = `${'A long sentence for a narrow place. '.repeat(8)}\n\nCall [112](tel:112).\n\n**Do not wait.**`;
    const markup = `<div style="inline-size: 320px">${tag({ template: withNotices([notice('long', long), emergency]) })}</div>`;
    const element = place(markup);
    const heights = () => notices(element).map((box) => box.getBoundingClientRect().height);
    const first = await new Promise<number[]>((resolve) =>
      element.addEventListener('faq-ready', () => resolve(heights())),
    );
    await aWhile();
    expect(heights()).to.deep.equal(first);
    expect(Math.min(...first)).to.be.above(40);
  });

  it('with the id of an entry keeps to its own words', async () => {
    const element = await embed({ template: withNotices([notice('it', 'A notice.')]), open: 'it' });
    expect(all(element, '.answer').map((answer) => answer.textContent?.trim())).to.deep.equal([
      'A notice.',
      'An answer.',
    ]);
  });

  it('that lacks a value is not there, and comes when it is given', async () => {
    const unset = { emergencyNumber: { type: 'tel' }, bookingUrl: { type: 'booking' } };
    const element = await embed({ template: withNotices([emergency], { variables: unset }) });
    expect(notices(element)).to.have.lengthOf(0);
    await changed(element, () => element.setAttribute('data-emergency-number', '911'));
    await ready(element);
    expect(notices(element)[0]?.textContent).to.contain('call 911.');
  });

  it('comes by overrides too', async () => {
    const overrides = JSON.stringify({ notices: { closed: { answer: 'Closed **today**.' } } });
    const element = await embed({ ...bookable, overrides });
    expect(one(element, '[part=notice] strong').textContent).to.equal('today');
  });
});

describe('its look', () => {
  const styleOf = (element: FaqEmbed) => getComputedStyle(notices(element)[0] as HTMLElement);

  it('has a bar where a line begins, in a colour of its own that a page can set', async () => {
    const element = await embed({ template: withNotices([emergency]) });
    expect(Number.parseFloat(styleOf(element).borderLeftWidth)).to.be.above(4);
    expect(styleOf(element).borderRightWidth).to.equal('0px');
    expect(styleOf(element).borderLeftColor).not.to.equal(styleOf(element).color);
    element.style.setProperty('--faq-notice', 'rgb(1, 2, 3)');
    expect(styleOf(element).borderLeftColor).to.equal('rgb(1, 2, 3)');
  });

  it('has it on the right where lines begin there', async () => {
    const element = await embed({ template: withNotices([emergency], { lang: 'ar' }) });
    expect(Number.parseFloat(styleOf(element).borderRightWidth)).to.be.above(4);
    expect(styleOf(element).borderLeftWidth).to.equal('0px');
  });
});

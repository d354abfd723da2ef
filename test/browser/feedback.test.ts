/** “Was this helpful?” below an opened answer. */
import { expect } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
import words from '../../faq-templates/en/feedback.json';
import '../../src/define.ts';
import {
  type Attributes,
  all,
  aWhile,
  bookable,
  button,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  everything,
  faqDocument,
  file,
  focused,
  isVisible,
  one,
  panel,
  requested,
  until,
} from './helpers.ts';
import { press } from './keys.ts';

const { messages } = words;

const asked = async (attributes: Attributes = {}) => {
  const given = { ...bookable, 'data-payment-methods': 'cards', feedback: '', open: 'payment' };
  const element = await embed({ ...given, ...attributes });
  await until(() => all(element, '.vote').length && isVisible(all(element, '.vote')[0] ?? null), 'not asked');
  return element;
};
const group = (element: Element, id = 'payment') => panel(element, id).querySelector('.feedback');
const vote = (element: Element, name: string, id = 'payment') =>
  [...panel(element, id).querySelectorAll<HTMLButtonElement>('.vote')].find(
    ({ textContent }) => textContent === name,
  ) as HTMLButtonElement;
const thanks = (element: Element, id = 'payment') =>
  panel(element, id).querySelector('[role=status]') as HTMLElement;

/** What the browser is asked to send, until the test ends. */
function beacons(): { url: string; body: unknown }[] {
  const sent: { url: string; body: unknown }[] = [];
  const { sendBeacon } = navigator;
  navigator.sendBeacon = (url, body) => {
    sent.push({ url: String(url), body });
    return true;
  };
  onTestFinished(() => void Object.assign(navigator, { sendBeacon }));
  return sent;
}

describe('whether an answer was helpful', () => {
  it.each([{}, { feedback: 'off' }])(
    'is not asked with %o, and nothing is loaded for it',
    async (attributes) => {
      const element = await embed({ ...bookable, open: 'book', ...(attributes as Attributes) });
      await aWhile();
      expect(all(element, '.feedback')).to.have.length(0);
      expect(requested().filter((name) => name.includes('/element/feedback/'))).to.deep.equal([]);
    },
  );

  it('is asked below an opened answer, as a group of two buttons under its words', async () => {
    const element = await asked();
    expect(group(element)?.getAttribute('role')).to.equal('group');
    const label = group(element)?.getAttribute('aria-labelledby') ?? '';
    expect(element.shadowRoot?.getElementById(label)?.textContent).to.equal(messages.feedback);
    expect(all(element, '.vote').map(({ textContent }) => textContent)).to.deep.equal(['Yes', 'No']);
    for (const { offsetHeight } of all(element, '.vote')) expect(offsetHeight).to.be.at.least(44);
    button(element, 'book').click();
    await until(() => isVisible(vote(element, 'Yes', 'book')));
    await expect(element).to.be.accessible();
  });

  it('is one event; thanks are read out, and the focus stays where they are', async () => {
    const element = await asked();
    const votes = eventSpy('faq-vote');
    const before = group(element)?.getBoundingClientRect().height ?? 0;
    expect(thanks(element).textContent).to.equal('');
    vote(element, 'Yes').focus();
    await press('Enter');
    await until(() => votes.length);
    expect(votes.map(({ entry, helpful }) => [entry, helpful])).to.deep.equal([['payment', true]]);
    expect(thanks(element).textContent).to.equal(messages.feedbackThanks);
    expect(focused()).to.equal(group(element));
    expect(isVisible(vote(element, 'Yes'))).to.equal(false);
    expect(group(element)?.getBoundingClientRect().height).to.be.closeTo(before, 1);
    await expect(element).to.be.accessible();
  });

  it('can be said once: closing the answer, and another language, change nothing of it', async () => {
    const element = await asked();
    const votes = eventSpy('faq-vote');
    vote(element, 'Yes').click();
    vote(element, 'No').click();
    button(element, 'payment').click();
    await element.updateComplete;
    button(element, 'payment').click();
    await element.updateComplete;
    expect(thanks(element).textContent).to.equal(messages.feedbackThanks);
    await changed(element, () => element.setAttribute('lang', 'de'));
    await until(() => thanks(element).textContent?.startsWith('Danke'));
    expect(isVisible(vote(element, 'Ja'))).to.equal(false);
    expect(votes).to.have.length(1);
  });

  it('leads to telephone and email after a no, and to nothing more', async () => {
    const element = await asked(everything);
    vote(element, 'No').click();
    const links = [...thanks(element).querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), link.dataset['action']])).to.deep.equal([
      ['tel:+12065550142', 'call'],
      ['mailto:hello@example.com', 'write'],
    ]);
    expect(thanks(element).textContent).to.contain(messages.feedbackContact);
    expect(all(element, 'input, textarea')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('leads nowhere after a no where there is nobody to reach', async () => {
    const element = await asked();
    vote(element, 'No').click();
    expect(thanks(element).textContent).to.equal(messages.feedbackThanks);
  });

  it('stays with its entry when a search brings another one into its place', async () => {
    const element = await asked({ search: 'on', open: 'all' });
    vote(element, 'Yes').click();
    await until(() => all(element, 'input').length);
    const field = one<HTMLInputElement>(element, 'input');
    for (const [text, id] of [
      ['cancel', 'cancel'],
      ['pay', 'payment'],
    ] as const) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => entries(element).includes(id) && entries(element).length < 5);
      await element.updateComplete;
      expect(panel(element, id).querySelectorAll('.feedback')).to.have.length(1);
      expect(thanks(element, id).textContent).to.equal(id === 'payment' ? messages.feedbackThanks : '');
    }
  });

  it('is asked no more once the attribute is gone', async () => {
    const element = await asked();
    element.feedback = null;
    await element.updateComplete;
    expect(all(element, '.feedback')).to.have.length(0);
  });

  it('is not asked without words, and the developer is told', async () => {
    const said = consoleSpy();
    const document = (more: object) => file(faqDocument({ a: ['A'] }, { lang: 'nl', ...more })).url;
    const element = await embed({ src: document({}), feedback: '', open: 'a' });
    await until(() => said.warnings.some((one) => one.includes('feedback: has no words in "nl"')));
    expect(all(element, '.feedback')).to.have.length(0);
    const own = { feedback: 'Nuttig?', feedbackYes: 'Ja', feedbackNo: 'Nee' };
    await changed(element, () => element.setAttribute('src', document({ messages: own })));
    expect(one(element, '.ask').textContent).to.equal('Nuttig?JaNee');
  });
});

describe('feedback-url', () => {
  it('is sent the entry and the answer, as text, and nothing else', async () => {
    const sent = beacons();
    const element = await asked({ 'feedback-url': '/votes?lang={lang}' });
    vote(element, 'No').click();
    expect(sent).to.deep.equal([
      { url: new URL('/votes?lang=en', location.href).href, body: '{"entry":"payment","helpful":false}' },
    ]);
  });

  it('is sent nothing where it is not given', async () => {
    const sent = beacons();
    vote(await asked(), 'No').click();
    expect(sent).to.deep.equal([]);
  });

  it.each(['https://', 'javascript:alert(1)'])(
    'that is no address is said, and gets nothing: %s',
    async (url) => {
      const said = consoleSpy();
      const sent = beacons();
      vote(await asked({ 'feedback-url': url }), 'Yes').click();
      await until(() => said.warnings.some((one) => one.includes('feedback-url:')));
      expect(sent).to.deep.equal([]);
    },
  );
});

/** What is on screen stays as it is when something else changes. */
import { expect } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
import '../../src/define.ts';
import {
  all,
  aWhile,
  bookable,
  changed,
  embed,
  file,
  focused,
  one,
  opened,
  panel,
  template,
  until,
} from './helpers.ts';

const link = { x: { question: 'X?', answer: '[See {{organization}}](/x)' } };
const overrides = { sections: { basics: { entries: link } } };

describe('an FAQ that is on screen', () => {
  it('is not asked for again when the address of the page changes', async () => {
    const before = location.href;
    onTestFinished(() => history.replaceState(null, '', before));
    const { url, asked } = file(overrides);
    const element = await embed({ ...bookable, overrides: url });
    let readyAgain = 0;
    element.addEventListener('faq-ready', () => readyAgain++);
    history.pushState(null, '', '/elsewhere/');
    location.hash = 'somewhere';
    element.requestUpdate();
    await aWhile(200);
    expect(await asked()).to.equal(1);
    expect(readyAgain).to.equal(0);
  });

  it('keeps the focus in an answer when an attribute of somebody else comes', async () => {
    const element = await embed({
      ...bookable,
      overrides: JSON.stringify(overrides),
      open: 'x',
      'data-organization': 'One',
    });
    const target = panel(element, 'x').querySelector('a') as HTMLElement;
    target.focus();
    await changed(element, () => element.setAttribute('data-turbo-state', 'busy'));
    expect(focused()).to.equal(target);
    await changed(element, () => element.setAttribute('data-organization', 'Two'));
    await until(() => panel(element, 'x').textContent?.includes('See Two'));
  });

  it('leaves one entry open when expand becomes "one"', async () => {
    const element = await embed({ ...bookable, open: 'all' });
    expect(opened(element).length).to.be.above(1);
    element.expand = 'one';
    await until(() => opened(element).length === 1);
  });
});

describe('links', () => {
  it('that stand bare read as their address, with the values in it', async () => {
    const json = template(
      { x: 'See https://x.example/{{phone}} now' },
      { variables: { phone: { type: 'text', default: '12' } } },
    );
    const element = await embed({ template: file(json).url, open: 'x' });
    expect(panel(element, 'x').textContent?.trim()).to.equal('See https://x.example/12 now');
    expect(one(element, '#a-x a').getAttribute('href')).to.equal('https://x.example/12');
  });

  it('keep braces that a value has', async () => {
    const url = 'https://x.example/?a={{b}}';
    const json = template(
      { x: '[There]({{there}})' },
      { variables: { there: { type: 'url', default: url } } },
    );
    const element = await embed({ template: file(json).url });
    expect(one(element, '#a-x a').getAttribute('href')).to.equal(url);
  });

  it('to a telephone open no new tab, even where one books by it', async () => {
    const actions = { book: { href: 'tel:{{phone}}' } };
    const element = await embed({
      ...bookable,
      'data-phone': '+44 (0)20 7946 0000',
      overrides: JSON.stringify({ actions }),
    });
    const book = one(element, '.primary a');
    expect(book.getAttribute('href')).to.equal('tel:+442079460000');
    expect(book.hasAttribute('target')).to.equal(false);
    expect(all(element, '.primary .note')).to.have.length(0);
  });
});

/** The brand of a document: defaults, under what the page sets by --faq-*. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import {
  bookable,
  changed,
  consoleSpy,
  embed,
  faqDocument,
  file,
  one,
  place,
  ready,
  tag,
} from './helpers.ts';

const branded = (brand: unknown) =>
  file(
    faqDocument(
      { a: [['p', ['a', { href: '/a' }, 'A']]] },
      { brand, actions: [{ id: 'book', label: 'Book', href: '{{bookingUrl}}' }] },
    ),
  ).url;

const on = async (brand: unknown, style = '', attributes = {}): Promise<FaqEmbed> =>
  ready(
    place(
      `<div style="${style}">${tag({ src: branded(brand), ...bookable, open: 'a', ...attributes })}</div>`,
    ),
  );

const accent = (element: FaqEmbed) => getComputedStyle(one(element, '.primary .action')).backgroundColor;
const link = (element: FaqEmbed) => getComputedStyle(one(element, '#a-a a')).color;
const underline = (element: FaqEmbed) => getComputedStyle(one(element, '#a-a a')).textDecorationColor;
const radius = (element: FaqEmbed) => getComputedStyle(one(element, '.entries')).borderTopLeftRadius;
const actionRadius = (element: FaqEmbed) => getComputedStyle(one(element, '.actions li')).borderTopLeftRadius;

const teal = 'rgb(11, 94, 86)';
const mint = 'rgb(153, 255, 221)';

describe('the accent of a brand', () => {
  it('is that of the action to book, and not of words', async () => {
    const element = await on({ accent: '#0b5e56' }, 'color: rgb(34, 34, 34)');
    expect([accent(element), link(element)]).to.deep.equal([teal, 'rgb(34, 34, 34)']);
    const plain = await on(undefined, 'color: rgb(34, 34, 34)');
    expect(underline(element)).not.to.equal(underline(plain));
  });

  it('gives way to the page’s own --faq-accent', async () => {
    const element = await on({ accent: '#0b5e56' }, '--faq-accent: rgb(1, 2, 3)');
    expect(accent(element)).to.equal('rgb(1, 2, 3)');
    element.parentElement?.removeAttribute('style');
    expect(accent(element)).to.equal(teal);
  });

  it('may be another one in the light and in the dark', async () => {
    const brand = { light: '#0b5e56', dark: '#9fd' };
    expect(accent(await on(brand, 'color-scheme: light'))).to.equal(teal);
    expect(accent(await on(brand, 'color-scheme: dark'))).to.equal(mint);
    expect(accent(await on(brand, 'color-scheme: light', { theme: 'dark' }))).to.equal(mint);
    expect(accent(await on(brand, 'color-scheme: dark', { theme: 'light' }))).to.equal(teal);
  });

  it('stands in where there is none for the light or for the dark', async () => {
    expect(accent(await on({ accent: '#0b5e56', dark: '#9fd' }, 'color-scheme: light'))).to.equal(teal);
    expect(accent(await on({ accent: '#0b5e56', dark: '#9fd' }, 'color-scheme: dark'))).to.equal(mint);
    expect(accent(await on({ dark: '#9fd' }, 'color-scheme: light'))).to.equal(mint);
  });
});

describe('the radius of a brand', () => {
  it('is that of boxes and actions, under the page’s own', async () => {
    const element = await on({ radius: '4px' });
    expect([radius(element), actionRadius(element)]).to.deep.equal(['4px', '3px']);
    expect(radius(await on({ radius: '4px' }, '--faq-radius: 9px'))).to.equal('9px');
    expect(radius(await on({ radius: '0' }))).to.equal('0px');
  });
});

describe('a brand', () => {
  it('comes and goes with its FAQ', async () => {
    const plain = await on(undefined);
    const element = await on({ accent: '#0b5e56', radius: '4px' });
    expect([accent(element), radius(element)]).to.deep.equal([teal, '4px']);
    await changed(element, () => element.setAttribute('src', branded({ accent: '#9fd' })));
    expect([accent(element), radius(element)]).to.deep.equal([mint, radius(plain)]);
    await changed(element, () => element.setAttribute('src', branded(undefined)));
    expect([accent(element), radius(element)]).to.deep.equal([accent(plain), radius(plain)]);
  });

  it('may stand in raw overrides', async () => {
    const overrides = JSON.stringify({ brand: { accent: '#0b5e56', radius: '4px' } });
    const element = await embed({ ...bookable, overrides });
    expect([accent(element), actionRadius(element)]).to.deep.equal([teal, '3px']);
  });

  it('is one element’s own, and nothing of the page', async () => {
    const plain = await on(undefined);
    const before = accent(plain);
    const sheets = document.adoptedStyleSheets.length;
    await on({ accent: '#0b5e56' });
    expect(accent(plain)).to.equal(before);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  const hostile: unknown[] = [
    { accent: 'red;} :host { display: none } x{' },
    { accent: 'url(/_test/json)', light: 'var(--x)', dark: '#12', radius: '1px;color:red' },
    { accent: '#0b5e56}' },
    { radius: '-4px' },
    { accent: 5, radius: ['4px'] },
    { accent: { toString: 5 } },
    [],
    'red',
    5,
    null,
  ];
  for (const brand of hostile) {
    it(`that is none changes nothing: ${JSON.stringify(brand)}`, async () => {
      consoleSpy();
      const plain = await on(undefined);
      const element = await on(brand);
      expect([accent(element), radius(element)]).to.deep.equal([accent(plain), radius(plain)]);
      expect(getComputedStyle(element).display).to.equal('block');
    });
  }
});

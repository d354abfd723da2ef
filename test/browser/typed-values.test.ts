/** Values as people type them. The tests follow on one another: what reads them is loaded once a page, when it is needed. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  aWhile,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  faqDocument,
  file,
  one,
  panel,
  place,
  ready,
  requested,
  tag,
  until,
} from './helpers.ts';

// Vite gives every module by itself: they are more than a browser keeps a list of.
performance.setResourceTimingBufferSize(5000);

const json = faqDocument(
  { price: [['p', 'It costs {{price}}.']], phone: [['p', 'Call {{phone}}.']], plain: [['p', 'Plain.']] },
  { variables: { price: { type: 'money' }, phone: { type: 'tel' } } },
);
const isLoaded = () => requested().some((name) => name.includes('/typed-values.ts'));

describe('what reads typed values', () => {
  it('is not loaded while all are plain', async () => {
    const element = await embed({
      src: file(json).url,
      'data-price': '45 EUR',
      'data-phone': '020 7946 0958',
    });
    expect(entries(element)).to.deep.equal(['price', 'phone', 'plain']);
    await changed(element, () => element.setAttribute('data-price', '50 EUR'));
    await aWhile();
    expect(isLoaded()).to.equal(false);
  });

  it('is not loaded for a text, whatever it looks like', async () => {
    const text = faqDocument({ a: [['p', 'From {{hours}}.']] }, { variables: { hours: { type: 'text' } } });
    const element = await embed({ src: file(text).url, 'data-hours': 'Monday, 9 to 5 o’clock' });
    expect(panel(element, 'a').textContent).to.equal('From Monday, 9 to 5 o’clock.');
    expect(isLoaded()).to.equal(false);
  });

  it('is waited for: no FAQ is shown without the value first', async () => {
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(entries(element).join(' ')));
    const element = place(tag({ src: file(json).url, 'data-price': '£45' }));
    observer.observe(element.shadowRoot as ShadowRoot, { subtree: true, childList: true });
    const readies = eventSpy('faq-ready');
    await ready(element);
    await aWhile();
    observer.disconnect();
    expect(isLoaded()).to.equal(true);
    expect(panel(element, 'price').textContent).to.equal('It costs £45.');
    expect([...seen].filter(Boolean)).to.deep.equal(['price plain']);
    expect(readies).to.have.length(1);
  });

  it('is there at once for what changes afterwards', async () => {
    const element = await embed({ src: file(json).url });
    element.setAttribute('data-price', '50 pounds');
    await element.updateComplete;
    await element.updateComplete;
    expect(panel(element, 'price').textContent).to.equal('It costs £50.');
  });

  it('reads the values of a document, too', async () => {
    const own = { ...json, variables: { price: { type: 'money', value: '45,50 €' } } };
    const element = await embed({ src: file(own).url });
    expect(panel(element, 'price').textContent).to.equal('It costs €45.50.');
  });

  it('refuses what can be read in two ways, with a sentence', async () => {
    const said = consoleSpy();
    const element = await embed({ src: file(json).url, 'data-price': '4,500 EUR', 'data-phone': 'call 112' });
    await until(() => said.warnings.length > 1, 'no two warnings');
    expect(one(element, '.faq').textContent).not.to.include('500');
    expect(entries(element)).to.deep.equal(['plain']);
    expect(said.warnings.join('\n')).to.include('data-price: expected one amount');
    expect(said.warnings.join('\n')).to.include('"c" is no part of a number');
  });
});

/** What is loaded is kept, and filled anew when the page's values change; of two requests the newest wins. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  all,
  asking,
  aWhile,
  bookable,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  faqDocument,
  file,
  isVisible,
  one,
  panel,
  place,
  questions,
  ready,
  tag,
  until,
} from './helpers.ts';

const json = faqDocument(
  { price: [['p', 'It costs {{price}}.']], phone: [['p', 'Call {{phone}}.']], plain: [['p', 'Plain.']] },
  { variables: { price: { type: 'money' }, phone: { type: 'tel' } } },
);

describe('a value of the page', () => {
  it('that comes, changes and goes asks for nothing', async () => {
    const { url, asked } = file(json);
    const element = await embed({ src: url });
    expect(entries(element)).to.deep.equal(['plain']);
    await changed(element, () => element.setAttribute('data-price', '45 EUR'));
    expect(panel(element, 'price').textContent).to.equal('It costs €45.');
    await changed(element, () => element.setAttribute('data-price', '50 EUR'));
    expect(panel(element, 'price').textContent).to.equal('It costs €50.');
    await changed(element, () => element.removeAttribute('data-price'));
    expect(entries(element)).to.deep.equal(['plain']);
    expect(await asked()).to.equal(1);
  });

  it('is shown with all others that change at the same time, once', async () => {
    const element = await embed({ src: file(json).url });
    const readies = eventSpy('faq-ready');
    await changed(element, () => {
      element.dataset.price = '45 EUR';
      element.dataset.phone = '+1 206 555 0142';
    });
    await aWhile(50);
    expect(entries(element)).to.deep.equal(['price', 'phone', 'plain']);
    expect(readies).to.have.length(1);
  });

  it('of raw overrides is filled without compiling again', async () => {
    const { url, asked } = file({
      sections: { basics: { entries: { x: { question: 'X?', answer: '*{{x}}*' } } } },
    });
    const element = await embed({ ...bookable, overrides: url, 'data-x': 'One' });
    expect(panel(element, 'x').textContent).to.equal('One');
    // At once, not in some later task: there is nothing to wait for.
    element.setAttribute('data-x', 'Two');
    await element.updateComplete;
    await element.updateComplete;
    expect(panel(element, 'x').textContent).to.equal('Two');
    expect(await asked()).to.equal(1);
  });

  it('that is refused leaves the others, and is warned of once', async () => {
    const said = consoleSpy();
    const element = await embed({ src: file(json).url, 'data-phone': '+1 206 555 0142' });
    await changed(element, () => element.setAttribute('data-price', 'much'));
    await changed(element, () => element.setAttribute('data-phone', '+1 206 555 0143'));
    await until(() => said.warnings.length, 'no warning');
    await aWhile(50);
    expect(entries(element)).to.deep.equal(['phone', 'plain']);
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.include('data-price');
  });
});

describe('a value that changes while another file loads', () => {
  it('waits for it, and is shown with it', async () => {
    const element = await embed({ src: file(json).url, 'data-price': '45 EUR' });
    const next = file({ ...json, title: 'Next' }, 'slow/200');
    const seen = new Set<string>();
    const observer = new MutationObserver(() =>
      seen.add(`${one(element, '.title').textContent} ${panel(element, 'price').textContent}`),
    );
    observer.observe(element.shadowRoot as ShadowRoot, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await changed(element, () => {
      element.src = next.url;
      element.dataset.price = '50 EUR';
    });
    observer.disconnect();
    expect([...seen]).to.deep.equal(['Next It costs €50.']);
  });

  it('is shown when the request is taken back', async () => {
    const { url, asked } = file(json);
    const element = await embed({ src: url, 'data-price': '45 EUR' });
    element.src = file(json, 'slow/200').url;
    await element.updateComplete;
    element.dataset.price = '50 EUR';
    await changed(element, () => {
      element.src = url;
    });
    expect(panel(element, 'price').textContent).to.equal('It costs €50.');
    expect(await asked()).to.equal(1);
  });
});

describe('of several requests', () => {
  it('the newest wins, whichever is answered last', async () => {
    const readies = eventSpy('faq-ready');
    const slow = file({ ...json, title: 'Slow' }, 'slow/300');
    const element = place(tag({ src: slow.url }));
    await element.updateComplete;
    element.src = file({ ...json, title: 'Middle' }, 'slow/200').url;
    await element.updateComplete;
    element.src = file({ ...json, title: 'Fast' }).url;
    await ready(element);
    expect(one(element, '.title').textContent).to.equal('Fast');
    await aWhile(400);
    expect(one(element, '.title').textContent).to.equal('Fast');
    expect(readies).to.have.length(1);
  });

  it('one that fails late does not take away what a newer one has brought', async () => {
    const said = consoleSpy();
    const failures = eventSpy('faq-error');
    const failing = file({}, 'status/503');
    const element = place(tag({ src: failing.url }));
    await element.updateComplete;
    element.src = file(json).url;
    await ready(element);
    await until(async () => (await failing.asked()) === 3, 'three tries');
    await aWhile(100);
    expect(entries(element)).to.deep.equal(['plain']);
    expect(failures).to.deep.equal([]);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('a document and raw overrides never mix', async () => {
    const overrides = file(asking('Overridden?'), 'slow/200');
    const element = place(tag({ ...bookable, overrides: overrides.url }));
    await element.updateComplete;
    await changed(element, () => {
      element.overrides = null;
      element.src = file(json).url;
    });
    await aWhile(300);
    expect(entries(element)).to.deep.equal(['plain']);
    await changed(element, () => {
      element.src = null;
      element.overrides = overrides.url;
    });
    expect(questions(element)).to.include('Overridden?');
    expect(await overrides.asked()).to.equal(1);
  });
});

describe('an object of overrides that is no JSON', () => {
  it('is a failure like others: what stands inside the tag stays', async () => {
    const said = consoleSpy();
    const failures = eventSpy('faq-error');
    const element = await embed();
    const circle: Record<string, unknown> = { title: 'T' };
    circle['self'] = circle;
    element.overrides = circle;
    await until(() => failures.length, 'no faq-error');
    await element.updateComplete;
    expect(failures.map(({ code }) => code)).to.deep.equal(['bad-json']);
    expect(said.errors).to.have.length(1);
    expect(said.errors[0]).to.include('overrides');
    expect(all(element, '.faq')).to.have.length(0);
    expect(isVisible(element.querySelector('.fallback'))).to.equal(true);
    await changed(element, () => {
      element.overrides = { title: 'Good' };
    });
    expect(one(element, '.title').textContent).to.equal('Good');
  });
});

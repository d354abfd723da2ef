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
  entries,
  faqDocument,
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

describe('the nodes of an answer', () => {
  const json = faqDocument(
    {
      x: [['p', ['a', { href: '/x' }, 'See {{who}}']]],
      y: [
        ['p', 'Y'],
        ['p', 'Why'],
      ],
    },
    { variables: { who: { type: 'text', value: 'us' }, topic: { type: 'text', value: 'this' } } },
  );
  const [x] = json.sections[0]?.entries ?? [];
  Object.assign(x ?? {}, { question: 'What of {{topic}}?', owner: 'Us' });
  const nodes = (element: Element, id: string) => [...one(element, `#a-${id} .answer`).childNodes];

  it('stay when the answer reads the same in another FAQ', async () => {
    const element = await embed({ src: file(json).url, open: 'x' });
    const before = [...nodes(element, 'x'), ...nodes(element, 'y')];
    panel(element, 'x').querySelector('a')?.focus();
    await changed(element, () => {
      element.src = file({ ...json, title: 'Another title' }).url;
    });
    expect(one(element, '.title').textContent).to.equal('Another title');
    expect([...nodes(element, 'x'), ...nodes(element, 'y')]).to.deep.equal(before);
    expect(focused()).to.equal(panel(element, 'x').querySelector('a'));
  });

  it('stay when only the question reads otherwise', async () => {
    const element = await embed({ src: file(json).url, open: 'x' });
    const before = nodes(element, 'x');
    panel(element, 'x').querySelector('a')?.focus();
    await changed(element, () => element.setAttribute('data-topic', 'that'));
    expect(one(element, '#q-x').textContent).to.equal('What of that?');
    expect(nodes(element, 'x')).to.deep.equal(before);
    expect(focused()).to.equal(panel(element, 'x').querySelector('a'));
  });

  it('are new where the answer reads otherwise, and nowhere else', async () => {
    const element = await embed({ src: file(json).url });
    const before = [nodes(element, 'x')[0], nodes(element, 'y')[0]];
    await changed(element, () => element.setAttribute('data-who', 'them'));
    expect(panel(element, 'x').textContent).to.include('See them');
    expect(nodes(element, 'x')[0]).not.to.equal(before[0]);
    expect(nodes(element, 'y')[0]).to.equal(before[1]);
  });

  it('are new where a label beside them is another', async () => {
    const labelled = { ...json, messages: { owner: 'Responsible:' } };
    const element = await embed({ src: file(labelled).url });
    expect(panel(element, 'x').textContent).to.include('Responsible: Us');
    await changed(element, () => {
      element.src = file({ ...labelled, messages: { owner: 'Owner:' } }).url;
    });
    expect(panel(element, 'x').textContent).to.include('Owner: Us');
  });

  it('are new where a link becomes the one to book, or ceases to be', async () => {
    const booking = { id: 'book', label: 'Book', href: '{{way}}' };
    const withWay = {
      ...json,
      variables: { ...json.variables, way: { type: 'url', value: '/elsewhere' } },
      actions: [booking],
    };
    const element = await embed({ src: file(withWay).url });
    const link = () => panel(element, 'x').querySelector('a');
    expect(link()?.dataset.action).to.equal(undefined);
    await changed(element, () => element.setAttribute('data-way', '/x'));
    expect(link()?.dataset.action).to.equal('book');
    await changed(element, () => element.removeAttribute('data-way'));
    expect(link()?.dataset.action).to.equal(undefined);
  });

  it('follow their entry to another place', async () => {
    const element = await embed({ src: file(json).url, open: 'x' });
    const before = nodes(element, 'x');
    const [section] = json.sections;
    const turned = [{ ...section, entries: [...(section?.entries ?? [])].reverse() }];
    await changed(element, () => {
      element.src = file({ ...json, sections: turned }).url;
    });
    expect(entries(element)).to.deep.equal(['y', 'x']);
    expect(nodes(element, 'x')).to.deep.equal(before);
    expect(opened(element)).to.deep.equal(['x']);
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

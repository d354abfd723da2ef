/** Attributes and properties that change at any time, and an element that moves about. */
import { expect } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
import { cdp, server, userEvent } from 'vitest/browser';
import general from '../../faq-templates/en/general.json';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  all,
  asking,
  aWhile,
  bookable,
  bookingUrl,
  button,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  file,
  generalTitle,
  isVisible,
  one,
  opened,
  panel,
  place,
  questions,
  ready,
  tag,
  template,
  text,
  toggleAll,
  until,
} from './helpers.ts';

const title = (element: Element) => one(element, '.title').textContent;
const book = (element: Element) => one(element, '.primary a').getAttribute('href');

describe('each option can be changed and taken back at any time', () => {
  const url = file(template({ own: 'Own.' }, { title: 'Another template' })).url;
  const byUrl = file({ title: 'By URL' }).url;
  const folder = '/test/browser/templates';
  const options: [
    attribute: string,
    property: keyof FaqEmbed | undefined,
    value: string | object,
    see: (element: FaqEmbed) => unknown,
    before: unknown,
    after: unknown,
  ][] = [
    ['template', 'template', url, title, generalTitle, 'Another template'],
    ['templates', 'templates', folder, title, generalTitle, 'General of our own'],
    ['overrides', 'overrides', byUrl, title, generalTitle, 'By URL'],
    ['overrides', 'overrides', '{"title": "In the tag"}', title, generalTitle, 'In the tag'],
    ['', 'overrides', { title: 'An object' }, title, generalTitle, 'An object'],
    ['heading-level', 'headingLevel', '4', (it) => one(it, '.title').tagName, 'H2', 'H4'],
    [
      'sections',
      'sections',
      'booking',
      (it) => entries(it).join(),
      entriesOf(general),
      'book,access,confirmation,cancel,late',
    ],
    ['expand', 'expand', 'one', (it) => all(it, '.toggle-all').length, 1, 0],
    ['theme', 'theme', 'dark', (it) => getComputedStyle(it).colorScheme, 'normal', 'dark'],
    ['open', 'open', 'book', (it) => opened(it).join(), '', 'book'],
    ['data-booking-url', undefined, 'https://other.example/b', book, bookingUrl, 'https://other.example/b'],
  ];
  function entriesOf({ sections }: typeof general) {
    const gaps = ['choice', 'recording', 'payment', 'who'];
    return sections
      .flatMap((section) => section.entries.map(({ id }) => id))
      .filter((id) => !gaps.includes(id))
      .join();
  }

  for (const [attribute, property, value, see, before, after] of options) {
    const name = `${attribute || property} = ${JSON.stringify(value).slice(0, 40)}`;
    if (attribute && typeof value === 'string') {
      it(`${name}, as an attribute`, async () => {
        const element = await embed();
        const first = element.getAttribute(attribute);
        expect(see(element)).to.equal(before);
        element.setAttribute(attribute, value);
        await until(() => see(element) === after, `after: ${see(element)}`);
        if (first === null) element.removeAttribute(attribute);
        else element.setAttribute(attribute, first);
        await until(() => see(element) === before, `back: ${see(element)}`);
      });
    }
    if (property) {
      it(`${name}, as a property`, async () => {
        const element = await embed();
        expect(see(element)).to.equal(before);
        for (const nothing of [undefined, null]) {
          Object.assign(element, { [property]: value });
          await until(() => see(element) === after, `after: ${see(element)}`);
          Object.assign(element, { [property]: nothing });
          await until(() => see(element) === before, `back with ${nothing}: ${see(element)}`);
        }
      });
    }
  }

  it('heading-level as a number', async () => {
    const element = await embed();
    element.headingLevel = 1;
    await element.updateComplete;
    expect(one(element, '.title').tagName).to.equal('H1');
  });

  it('a template of a folder of our own by its name', async () => {
    const said = consoleSpy();
    const element = await embed({ templates: `${folder}/`, template: 'own' });
    expect(title(element)).to.equal('From a folder of our own');
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('a variable that is added, changed and removed', async () => {
    const element = await embed({});
    const { dataset } = element;
    expect(entries(element)).not.to.include('payment');
    await changed(element, () => {
      dataset.price = '45 EUR';
      dataset.paymentMethods = 'cards';
    });
    expect(entries(element)).to.include('payment');
    expect(text(element)).to.include('€45');
    await changed(element, () => {
      dataset.price = '50 EUR';
    });
    expect(text(element)).to.include('€50').and.not.to.include('€45');
    await changed(element, () => {
      delete dataset.paymentMethods;
    });
    expect(entries(element)).not.to.include('payment');
  });

  it('the answers that are on screen already', async () => {
    const overrides = (word: string) => ({
      sections: { basics: { entries: { x: { question: 'X?', answer: `**${word}**` } } } },
    });
    const element = await embed({ ...bookable, overrides: JSON.stringify(overrides('old')) });
    await changed(element, () => {
      element.overrides = overrides('new');
    });
    expect(one(element, '#a-x .answer strong').textContent).to.equal('new');
  });

  it('an object that says the same asks for nothing and changes nothing', async () => {
    const element = await embed();
    await changed(element, () => {
      element.overrides = { title: 'Same' };
    });
    const readies = eventSpy('faq-ready');
    const before = one(element, '.title').firstChild;
    element.overrides = { title: 'Same' };
    await aWhile(50);
    expect(readies).to.deep.equal([]);
    expect(one(element, '.title').firstChild).to.equal(before);
  });

  it('the language of the page around, when the element moves into it', async () => {
    consoleSpy();
    const element = await ready(
      place(`<div lang="en">${tag({ templates: folder })}</div><div lang="en-GB"></div>`),
    );
    element.parentElement?.parentElement?.lastElementChild?.append(element);
    await aWhile(50);
    expect(title(element)).to.equal('General of our own');
  });
});

describe('what changes while something is loading', () => {
  it('wins over what was asked for before, even when that comes later', async () => {
    const readies = eventSpy('faq-ready');
    const slow = file(asking('Slow?'), 'slow/300');
    const element = place(tag({ ...bookable, overrides: slow.url }));
    await until(() => slow.asked(), 'not asked');
    element.setAttribute('overrides', file(asking('Fast?')).url);
    await ready(element);
    expect(questions(element)).to.include('Fast?');
    await aWhile(400);
    expect(await slow.asked()).to.equal(1);
    expect(questions(element)).to.include('Fast?').and.not.to.include('Slow?');
    expect(readies).to.have.length(1);
  });

  it('may be changed back: the first is shown', async () => {
    const readies = eventSpy('faq-ready');
    const slow = file(asking('Slow?'), 'slow/200');
    const slower = file(asking('Slower?'), 'slow/400');
    const element = place(tag({ ...bookable, overrides: slow.url }));
    await element.updateComplete;
    element.setAttribute('overrides', slower.url);
    await element.updateComplete;
    element.setAttribute('overrides', slow.url);
    await ready(element);
    expect(questions(element)).to.include('Slow?');
    await aWhile(400);
    expect(questions(element)).to.include('Slow?').and.not.to.include('Slower?');
    expect(await slow.asked()).to.equal(1);
    expect(readies).to.have.length(1);
  });

  it('forgets a failure of what nobody asks for any more', async () => {
    const said = consoleSpy();
    const failures = eventSpy('faq-error');
    const failing = file({}, 'status/503');
    const element = place(tag({ ...bookable, overrides: failing.url }));
    await element.updateComplete;
    element.removeAttribute('overrides');
    await ready(element);
    await until(async () => (await failing.asked()) === 3, 'three tries');
    await aWhile(1800);
    expect(element.faq?.title).to.equal(generalTitle);
    expect(failures).to.deep.equal([]);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('leaves what is shown until it is there, and is then shown all at once', async () => {
    const element = await embed({ ...bookable, overrides: JSON.stringify(asking('Old?', { title: 'Old' })) });
    const seen = new Set<string>();
    const look = () => {
      const address = all(element, '.primary a')[0]?.getAttribute('href');
      seen.add([title(element), questions(element).includes('Old?'), address].join(' '));
    };
    const observer = new MutationObserver(look);
    observer.observe(element.shadowRoot as ShadowRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await changed(element, () => {
      element.setAttribute('data-booking-url', 'https://new.example/');
      element.setAttribute('overrides', file(asking('New?', { title: 'New' }), 'slow/200').url);
      element.setAttribute('heading-level', '3');
    });
    observer.disconnect();
    look();
    expect([...seen]).to.deep.equal([`Old true ${bookingUrl}`, 'New false https://new.example/']);
  });

  it('changes what says something else, and leaves all other questions as they are', async () => {
    const entry = (answer: string) => ({ question: 'May I?', answer });
    const overrides = (answer: string) => ({
      sections: { basics: { entries: { one: entry(answer), two: entry('Two.') } } },
    });
    const element = await embed(bookable);
    await changed(element, () => Object.assign(element, { overrides: overrides('One.') }));
    const found: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) found.push(`#${(target as Element).closest?.('.panel')?.id}`);
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(element.shadowRoot as ShadowRoot, everything);
    await changed(element, () => Object.assign(element, { overrides: overrides('Another.') }));
    await aWhile(0);
    observer.disconnect();
    expect(panel(element, 'one').textContent).to.equal('Another.');
    expect([...new Set(found)]).to.deep.equal(['#a-one']);
  });

  it('several attributes at once make one FAQ, asked for once', async () => {
    const readies = eventSpy('faq-ready');
    const { url, asked } = file(asking('Once?'));
    const element = place(tag({}));
    element.setAttribute('overrides', url);
    element.dataset.bookingUrl = bookingUrl;
    element.dataset.phone = '+1 206 555 0142';
    await ready(element);
    await aWhile();
    expect(readies).to.have.length(1);
    expect(await asked()).to.equal(1);
    expect(book(element)).to.equal(bookingUrl);
  });
});

describe('entries that are open', () => {
  it('stay open across a change of what they say', async () => {
    const element = await embed({ ...bookable, open: 'book' });
    await userEvent.click(button(element, 'join'));
    await userEvent.click(button(element, 'book'));
    await changed(element, () => {
      element.overrides = asking('Changed?');
    });
    expect(questions(element)).to.include('Changed?');
    expect(opened(element)).to.deep.equal(['join']);
  });

  it('may go away and come back', async () => {
    const said = consoleSpy();
    const element = await embed({ ...bookable, open: 'book join' });
    await changed(element, () => {
      element.overrides = { sections: { booking: null } };
    });
    expect(opened(element)).to.deep.equal(['join']);
    expect(toggleAll(element).textContent).to.equal(general.messages.expandAll);
    await changed(element, () => {
      element.overrides = null;
    });
    expect(opened(element)).to.deep.equal(['book', 'join']);
    await until(() => said.warnings.length, 'no warning while "book" was not there');
  });

  it('keep the focus across a change', async () => {
    const element = await embed();
    button(element, 'join').focus();
    await changed(element, () => {
      element.overrides = asking('Changed?');
    });
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'join'));
  });

  it('become one when expand becomes "one"', async () => {
    const element = await embed({ ...bookable, open: 'all' });
    element.expand = 'one';
    await element.updateComplete;
    // A driver aims at where a question was: this one moves while those above it close.
    button(element, 'join').click();
    await element.updateComplete;
    button(element, 'book').click();
    await element.updateComplete;
    expect(opened(element)).to.deep.equal(['book']);
  });
});

describe('an element that is moved, removed and put back', () => {
  it('shows the same, and nothing is asked for again', async () => {
    const readies = eventSpy('faq-ready');
    const overrides = file({ title: 'Moved' });
    const ownTemplate = file(template({ differences: 'D.' }));
    const element = place(
      `${tag({ template: ownTemplate.url, overrides: overrides.url })}<p id="there"></p>`,
    );
    await ready(element);
    button(element, 'differences').click();
    await element.updateComplete;
    const before = one(element, '.faq').outerHTML;
    const nodes = all(element, '*');
    const parent = element.parentElement as HTMLElement;
    const moves = [
      () => parent.querySelector('#there')?.append(element),
      () => element.remove(),
      () => parent.prepend(element),
      () => {
        element.remove();
        parent.append(element);
      },
    ];
    for (const move of moves) {
      move();
      await element.updateComplete;
      await aWhile(30);
      expect(one(element, '.faq').outerHTML).to.equal(before);
    }
    expect(all(element, '*')).to.deep.equal(nodes);
    expect([await overrides.asked(), await ownTemplate.asked()]).to.deep.equal([1, 1]);
    expect(readies).to.have.length(1);
  });

  it('works on', async () => {
    const element = await embed();
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await aWhile(20);
    parent.append(element);
    await element.updateComplete;
    await userEvent.click(button(element, 'join'));
    await element.updateComplete;
    expect(opened(element)).to.deep.equal(['join']);
    await changed(element, () => element.setAttribute('data-booking-url', 'https://new.example/'));
    expect(book(element)).to.equal('https://new.example/');
  });

  it('takes account of what changed while it was away', async () => {
    const element = await embed();
    const parent = element.parentElement as HTMLElement;
    element.remove();
    element.setAttribute('data-booking-url', 'https://new.example/');
    element.overrides = { title: 'Away' };
    await changed(element, () => parent.append(element));
    expect([book(element), title(element)]).to.deep.equal(['https://new.example/', 'Away']);
  });

  it('while it is loading comes to the same end', async () => {
    const { url, asked } = file(asking('Loading?'), 'slow/150');
    const element = place(tag({ ...bookable, overrides: url }));
    const parent = element.parentElement as HTMLElement;
    await element.updateComplete;
    element.remove();
    await aWhile(20);
    parent.append(element);
    await ready(element);
    expect(questions(element)).to.include('Loading?');
    expect(await asked()).to.equal(1);
    expect(isVisible(one(element, '.title'))).to.equal(true);
  });

  it('leaves no listener behind, neither on the window nor on the document', async () => {
    const element = await embed();
    const parent = element.parentElement as HTMLElement;
    element.remove();
    const listening = new Map<string, number>();
    const watched = { window, document: Document.prototype };
    for (const [name, target] of Object.entries(watched)) {
      const { addEventListener, removeEventListener } = target;
      const counted = (by: number, original: typeof addEventListener) =>
        function (this: EventTarget | undefined, ...args: Parameters<typeof addEventListener>) {
          const key = `${name} ${args[0]}`;
          listening.set(key, (listening.get(key) ?? 0) + by);
          return original.apply(this ?? window, args);
        };
      target.addEventListener = counted(1, addEventListener);
      target.removeEventListener = counted(-1, removeEventListener);
      onTestFinished(() => void Object.assign(target, { addEventListener, removeEventListener }));
    }
    for (let cycle = 0; cycle < 200; cycle++) {
      parent.append(element);
      if (cycle % 50 === 0) await aWhile(10);
      element.remove();
    }
    await aWhile(50);
    const names = ['window beforeprint', 'window hashchange', 'document click'];
    expect([...listening.keys()]).to.include.members(names);
    expect([...listening].filter(([name, left]) => names.includes(name) && left !== 0)).to.deep.equal([]);
  });

  it('does nothing on the page’s events while it is away', async () => {
    const element = await embed();
    element.remove();
    const { pathname, search } = location;
    try {
      const came = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = '#faq-join';
      await came;
      const link = document.createElement('a');
      link.href = location.href;
      place(tag({})).parentElement?.replaceChildren(link);
      link.click();
      await aWhile(30);
    } finally {
      history.replaceState(null, '', pathname + search);
    }
    expect(opened(element)).to.deep.equal([]);
  });

  it.runIf(server.browser === 'chromium')('can be collected as garbage', async () => {
    const parent = place(tag()).parentElement as HTMLElement;
    const elements: WeakRef<Element>[] = [];
    for (let cycle = 0; cycle < 20; cycle++) {
      parent.innerHTML = tag(bookable);
      await ready(parent.querySelector('faq-embed') as FaqEmbed);
      elements.push(new WeakRef(parent.firstElementChild as Element));
      parent.replaceChildren();
    }
    const left = async () => {
      // Of what a WeakRef gave out, nothing is collected before the job has ended.
      await aWhile(10);
      await cdp().send('HeapProfiler.collectGarbage');
      return elements.filter((element) => element.deref()).length;
    };
    elements.push(new WeakRef(document.createElement('div')));
    // The engine may hold one for a moment longer: an idle callback, a microtask.
    for (let i = 0; i < 10 && (await left()); i++) await aWhile(100);
    expect(await left()).to.equal(0);
  });
});

describe('the element keeps to itself', () => {
  it('adds nothing to the page but what is in its shadow root', async () => {
    const globals = new Set(Object.getOwnPropertyNames(window));
    const { head, body } = document;
    const box = place(tag(bookable)).parentElement as HTMLElement;
    const before = [
      head.innerHTML,
      body.children.length,
      box.innerHTML,
      document.cookie,
      localStorage.length,
    ];
    const element = await ready(box.querySelector('faq-embed') as FaqEmbed);
    toggleAll(element).click();
    await element.updateComplete;
    const after = [head.innerHTML, body.children.length, box.innerHTML, document.cookie, localStorage.length];
    expect(after).to.deep.equal(before);
    const added = Object.getOwnPropertyNames(window).filter((name) => !globals.has(name));
    expect(added).to.deep.equal([]);
  });
});

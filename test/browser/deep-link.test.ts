/** Links to one entry: `#<id of the element, or faq>-<entry id>`. */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  aWhile,
  bookable,
  button,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  file,
  focused,
  isOpen,
  opened,
  panel,
  place,
  ready,
  tag,
  template,
  until,
} from './helpers.ts';
import { press } from './keys.ts';

const { pathname, search } = location;
afterEach(async () => {
  if (location.hash) history.replaceState(null, '', pathname + search);
  scrollTo(0, 0);
});

/** What a link, the address bar or a script does. */
async function go(hash: string): Promise<void> {
  const came = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await came;
}

const far = '<div style="height: 3000px"></div>';

/** Open, on screen at the top, and the focus on its button. */
async function expectFollowed(element: FaqEmbed, id: string): Promise<void> {
  await until(() => element.faq && isOpen(element, id), `${id} is not open`);
  await until(() => focused() === button(element, id), 'the focus is elsewhere');
  const { top, bottom } = button(element, id).getBoundingClientRect();
  expect(top).to.be.above(-1);
  expect(bottom).to.be.below(innerHeight);
}

const sheet = template({ a: 'A.', b: 'B.', c: 'C.' });
const page = (attributes = {}) => `${far}${tag({ template: file(sheet).url, ...attributes })}${far}`;

describe('a link to an entry opens it, moves the focus and scrolls to it', () => {
  it('when the page loads with it', async () => {
    history.replaceState(null, '', '#faq-book');
    const element = place(`${far}${tag(bookable)}${far}`);
    await expectFollowed(element, 'book');
    expect(opened(element)).to.deep.equal(['book']);
  });

  it('when the page loads with it, and the element has an id', async () => {
    history.replaceState(null, '', '#help-b');
    await expectFollowed(place(page({ id: 'help' })), 'b');
  });

  it('when it is followed later', async () => {
    const element = await ready(place(page()));
    await go('#faq-b');
    await expectFollowed(element, 'b');
    await go('#faq-c');
    await expectFollowed(element, 'c');
    expect(opened(element)).to.deep.equal(['b', 'c']);
  });

  it('when it is followed before the FAQ has come', async () => {
    const element = place(page({ template: file(sheet, 'slow/200').url }));
    await element.updateComplete;
    await go('#faq-b');
    expect(element.faq).to.equal(undefined);
    await expectFollowed(element, 'b');
  });

  it('with room above for a fixed header', async () => {
    const element = place(page());
    element.style.setProperty('--faq-scroll-margin', '120px');
    await ready(element);
    await go('#faq-b');
    await expectFollowed(element, 'b');
    await until(() => Math.abs(button(element, 'b').getBoundingClientRect().top - 120) < 3);
  });

  it('when the entry is open already', async () => {
    const element = await ready(place(page({ open: 'b' })));
    await go('#faq-b');
    await expectFollowed(element, 'b');
    expect(opened(element)).to.deep.equal(['b']);
  });

  it('and closes the others with expand="one"', async () => {
    const element = await ready(place(page({ open: 'c', expand: 'one' })));
    await go('#faq-b');
    await expectFollowed(element, 'b');
    expect(opened(element)).to.deep.equal(['b']);
  });

  it('when it is clicked a second time, after the entry was closed', async () => {
    const link = `<a id="link" href="${pathname}${search}#faq-b">there</a>`;
    const element = await ready(place(link + tag({ template: file(sheet).url })));
    const anchor = element.parentElement?.querySelector('#link') as HTMLElement;
    await userEvent.click(anchor);
    await expectFollowed(element, 'b');
    await userEvent.click(button(element, 'b'));
    await element.updateComplete;
    expect(opened(element)).to.deep.equal([]);
    await userEvent.click(anchor);
    await expectFollowed(element, 'b');
  });

  it('when it stands in an answer', async () => {
    const href = `${pathname}${search}#faq-c`;
    const json = template({ a: `See [the other](${href}).`, c: 'C.' });
    const element = await ready(place(tag({ template: file(json).url, open: 'a' })));
    for (const _ of [1, 2]) {
      element.shadowRoot?.querySelector<HTMLElement>('#a-a a')?.click();
      await expectFollowed(element, 'c');
      button(element, 'c').click();
      await element.updateComplete;
    }
  });

  it('when the entry comes later', async () => {
    const element = await ready(place(page()));
    await go('#faq-new');
    await aWhile(50);
    expect(opened(element)).to.deep.equal([]);
    await changed(element, () => {
      element.overrides = { sections: { only: { entries: { new: { question: 'New?', answer: 'N.' } } } } };
    });
    await expectFollowed(element, 'new');
  });

  it('when its letters are encoded', async () => {
    const json = template({ a_1: 'A.', b: 'B.' });
    const element = await ready(place(tag({ template: file(json).url, id: 'Über' })));
    expect(entries(element)).to.include('a_1');
    await go(`#${encodeURIComponent('Über-a_1')}`);
    await expectFollowed(element, 'a_1');
  });

  it('as a visitor would, for those who count', async () => {
    const toggles = eventSpy('faq-toggle');
    const element = await ready(place(page()));
    await go('#faq-b');
    await expectFollowed(element, 'b');
    expect(toggles.map(({ entry, open, cause }) => [entry, open, cause])).to.deep.equal([
      ['b', true, 'link'],
    ]);
  });
});

describe('a link is followed once', () => {
  it('and a change afterwards leaves focus and entries alone', async () => {
    const element = await ready(place(page()));
    await go('#faq-b');
    await expectFollowed(element, 'b');
    button(element, 'b').click();
    button(element, 'c').focus();
    await changed(element, () => {
      element.overrides = { title: 'Changed' };
    });
    await aWhile(50);
    expect(opened(element)).to.deep.equal([]);
    expect(focused()).to.equal(button(element, 'c'));
  });

  it('and moving the element leaves focus and entries alone', async () => {
    const element = await ready(place(page()));
    await go('#faq-b');
    await expectFollowed(element, 'b');
    button(element, 'b').click();
    (focused() as HTMLElement).blur();
    element.parentElement?.prepend(element);
    await element.updateComplete;
    await aWhile(50);
    expect(opened(element)).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement).to.equal(null);
  });
});

describe('other links are left to others', () => {
  const others = [
    '#elsewhere',
    '#faq',
    '#faq-',
    '#faq-nothing',
    '#FAQ-b',
    '#b',
    '#q-b',
    '#a-b',
    '#xfaq-b',
    '#%',
    '#faq-%E0%A4%A',
    '#faq-b-c',
  ];
  for (const hash of others) {
    it(hash, async () => {
      const said = consoleSpy();
      const element = await ready(place(page()));
      const before = focused();
      await go(hash);
      await aWhile(30);
      expect(opened(element)).to.deep.equal([]);
      expect(focused()).to.equal(before);
      expect(scrollY).to.equal(0);
      expect(said).to.deep.equal({ warnings: [], errors: [] });
    });
  }

  it('a click that the page stopped', async () => {
    const link = `<a id="link" href="${pathname}${search}#faq-b">there</a>`;
    const element = await ready(place(link + tag({ template: file(sheet).url })));
    history.replaceState(null, '', '#faq-b');
    const anchor = element.parentElement?.querySelector('#link');
    anchor?.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(anchor as HTMLElement);
    await aWhile(30);
    expect(opened(element)).to.deep.equal([]);
  });
});

describe('of several elements', () => {
  const two = (first: object, second: object) => {
    const { url } = file(sheet);
    const element = place(tag({ template: url, ...first }) + tag({ template: url, ...second }));
    return [element, element.nextElementSibling as FaqEmbed] as const;
  };

  it('each is found by its id', async () => {
    const [first, second] = two({ id: 'one' }, { id: 'two' });
    await Promise.all([ready(first), ready(second)]);
    await go('#two-b');
    await expectFollowed(second, 'b');
    expect(opened(first)).to.deep.equal([]);
    await go('#one-c');
    await expectFollowed(first, 'c');
    expect(opened(second)).to.deep.equal(['b']);
  });

  it('the first without an id is "faq"', async () => {
    const [first, second] = two({}, {});
    await Promise.all([ready(first), ready(second)]);
    await go('#faq-b');
    await expectFollowed(first, 'b');
    await aWhile(30);
    expect(opened(second)).to.deep.equal([]);
  });

  it('one with an id stands beside one without', async () => {
    const [first, second] = two({ id: 'one' }, {});
    await Promise.all([ready(first), ready(second)]);
    await go('#faq-b');
    await expectFollowed(second, 'b');
    expect(opened(first)).to.deep.equal([]);
  });

  it('one with an id is not "faq", be it alone', async () => {
    const element = await embed({ template: file(sheet).url, id: 'mine' });
    await go('#faq-b');
    await aWhile(30);
    expect(opened(element)).to.deep.equal([]);
  });

  it('one in a shadow root is found too', async () => {
    const box = place(tag()).parentElement as HTMLElement;
    box.replaceChildren();
    box.attachShadow({ mode: 'open' }).innerHTML = tag({ template: file(sheet).url });
    const element = await ready(box.shadowRoot?.querySelector('faq-embed') as FaqEmbed);
    await go('#faq-b');
    await expectFollowed(element, 'b');
  });
});

/** The page's address changed by a script, which no event reports. */
const push = (hash: string) => history.pushState(null, '', `${pathname}${search}${hash}`);

/** Nothing is open, and neither focus nor scroll has moved. */
async function expectLeftAlone(element: FaqEmbed, before = focused()): Promise<void> {
  await aWhile(50);
  expect(opened(element)).to.deep.equal([]);
  expect(focused()).to.equal(before);
  expect(scrollY).to.equal(0);
}

describe('an address that a script sets', () => {
  it('opens nothing, and not at a later change either', async () => {
    const element = await ready(place(page()));
    push('#faq-b');
    await expectLeftAlone(element);
    await changed(element, () => {
      element.overrides = { title: 'Changed' };
    });
    await expectLeftAlone(element);
  });

  it('opens nothing at a later click', async () => {
    const element = await ready(place(tag({ template: file(sheet).url }) + far));
    push('#faq-b');
    await userEvent.click(button(element, 'c'));
    await aWhile(50);
    expect(opened(element)).to.deep.equal(['c']);
    expect(focused()).to.equal(button(element, 'c'));
    expect(scrollY).to.equal(0);
  });

  for (const [what, wait] of [
    ['at once', 0],
    ['a little later', 200],
  ] as const) {
    it(`is followed when somebody has clicked a router’s link that goes there ${what}`, async () => {
      const link = `<a id="link" href="${pathname}${search}#faq-b"><b>there</b></a>`;
      const element = await ready(place(link + tag({ template: file(sheet).url })));
      const anchor = element.parentElement?.querySelector('#link') as HTMLElement;
      anchor.addEventListener('click', (event) => {
        event.preventDefault();
        event.stopPropagation();
        if (wait) setTimeout(() => push('#faq-b'), wait);
        else push('#faq-b');
      });
      await userEvent.click(anchor);
      await expectFollowed(element, 'b');
      // And once more, though the address stays the same.
      await userEvent.click(button(element, 'b'));
      await element.updateComplete;
      await userEvent.click(anchor);
      await expectFollowed(element, 'b');
    });
  }

  it('is left alone when the visitor does something else before the router goes there', async () => {
    const link = `<a id="link" href="${pathname}${search}#faq-b">there</a>`;
    const element = await ready(place(link + tag({ template: file(sheet).url })));
    const anchor = element.parentElement?.querySelector('#link') as HTMLElement;
    anchor.addEventListener('click', (event) => {
      event.preventDefault();
      setTimeout(() => push('#faq-b'), 150);
    });
    await userEvent.click(anchor);
    await press('x');
    await aWhile(200);
    await expectLeftAlone(element);
  });
});

describe('whoever does something else', () => {
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    it(`is not taken to an FAQ that comes late: ${type}`, async () => {
      history.replaceState(null, '', '#faq-b');
      const element = place(page({ template: file(sheet, 'slow/200').url }));
      await element.updateComplete;
      dispatchEvent(new Event(type));
      await ready(element);
      await expectLeftAlone(element);
    });
  }

  it('is not taken to an element that is made anew', async () => {
    // An address that no test before it has had: without `navigation`, the same one is the same visit.
    history.replaceState(null, '', '?anew#faq-b');
    const element = await ready(place(tag({ template: file(sheet).url })));
    await expectFollowed(element, 'b');
    dispatchEvent(new Event('pointerdown'));
    const next = element.cloneNode() as FaqEmbed;
    element.replaceWith(next);
    await ready(next);
    await expectLeftAlone(next);
  });
});

describe('of two copies', () => {
  const hidden = [
    ['display: none', 'style="display: none"'],
    ['visibility: hidden', 'style="visibility: hidden; position: absolute"'],
    ['inert', 'inert'],
  ] as const;
  for (const [what, attributes] of hidden) {
    for (const id of ['', 'help']) {
      it(`the one opens that can be seen: ${what}${id && ', both with the same id'}`, async () => {
        const copy = tag({ template: file(sheet).url, ...(id && { id }) });
        const first = place(`<div ${attributes}>${copy}</div><div>${copy}</div>`);
        const second = first.parentElement?.nextElementSibling?.firstElementChild as FaqEmbed;
        await Promise.all([ready(first), ready(second)]);
        await go(`#${id || 'faq'}-b`);
        await expectFollowed(second, 'b');
        expect(opened(first)).to.deep.equal([]);
      });
    }
  }

  it('one in closed details waits behind one that can be seen', async () => {
    const copy = tag({ template: file(sheet).url });
    const first = place(`<details>${copy}</details><div>${copy}</div>`);
    const second = first.parentElement?.nextElementSibling?.firstElementChild as FaqEmbed;
    await Promise.all([ready(first), ready(second)]);
    await go('#faq-b');
    await expectFollowed(second, 'b');
    expect(first.closest('details')?.open).to.equal(false);
  });

  it('both in closed details, the one opens that could be seen', async () => {
    const copy = tag({ template: file(sheet).url });
    const first = place(
      `<details><div style="display: none">${copy}</div></details><details id="second">${copy}</details>`,
    );
    const second = first.getRootNode() as Document;
    const other = second.querySelector('#second faq-embed') as FaqEmbed;
    await Promise.all([ready(first), ready(other)]);
    await go('#faq-b');
    await expectFollowed(other, 'b');
    expect(first.closest('details')?.open).to.equal(false);
  });
});

describe('closed parents are opened', () => {
  const around: [what: string, html: string][] = [
    ['details', '<details><summary>Help</summary>*</details>'],
    ['details in details', '<details><details>*</details></details>'],
    ['hidden="until-found"', '<div hidden="until-found"><p>*</p></div>'],
  ];
  for (const [what, html] of around) {
    it(what, async () => {
      const element = await ready(place(far + html.replace('*', tag({ template: file(sheet).url })) + far));
      const matched: Event[] = [];
      element.closest('[hidden]')?.addEventListener('beforematch', (event) => matched.push(event));
      await go('#faq-b');
      await expectFollowed(element, 'b');
      expect(element.checkVisibility()).to.equal(true);
      expect(matched).to.have.length(html.includes('hidden') ? 1 : 0);
    });
  }

  it('in a shadow root and around it', async () => {
    const box = place(`<details><div></div>${tag()}</details>`).previousElementSibling as HTMLElement;
    box.nextElementSibling?.remove();
    box.attachShadow({ mode: 'open' }).innerHTML = `<details>${tag({ template: file(sheet).url })}</details>`;
    const element = await ready(box.shadowRoot?.querySelector('faq-embed') as FaqEmbed);
    await go('#faq-b');
    await expectFollowed(element, 'b');
  });

  it('not for an entry that is not there', async () => {
    const element = await ready(place(`<details>${tag({ template: file(sheet).url })}</details>`));
    await go('#faq-nothing');
    await aWhile(30);
    expect(element.closest('details')?.open).to.equal(false);
  });
});

describe('what campaigns put behind the fragment is left out', () => {
  for (const query of [
    '?utm_source=x&utm_medium=y',
    '&utm_source=x',
    '%3Futm_source=x',
    '?',
    '&fbclid=a?b',
  ]) {
    it(`#faq-b${query}`, async () => {
      const element = await ready(place(page()));
      await go(`#faq-b${query}`);
      await expectFollowed(element, 'b');
    });
  }
});

describe('a link in an answer that is a fragment alone', () => {
  const based = async (answer: string) => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    const json = template({ a: answer, b: 'B.' });
    const { url } = file(json);
    document.head.append(base);
    onTestFinished(() => base.remove());
    return ready(place(tag({ template: new URL(url, location.href).href, open: 'a' }) + far));
  };
  const click = (element: FaqEmbed) => panel(element, 'a').querySelector('a')?.click();

  it('opens its entry under <base>, twice too', async () => {
    const element = await based('[How](#faq-b).');
    for (const _ of [1, 2]) {
      click(element);
      await expectFollowed(element, 'b');
      expect(location.pathname).to.equal(pathname);
      button(element, 'b').click();
      await element.updateComplete;
    }
  });

  it('goes to a place of the page under <base>', async () => {
    const element = await based('[There](#there).');
    element.insertAdjacentHTML('afterend', `${far}<p id="there">There</p>${far}`);
    click(element);
    await until(() => location.hash === '#there');
    await until(() => scrollY > 1000);
    expect(location.pathname).to.equal(pathname);
  });

  it('is left to a page that handles it', async () => {
    const element = await based('[How](#faq-b).');
    const stop = (event: Event) => event.preventDefault();
    element.shadowRoot?.addEventListener('click', stop, { capture: true });
    click(element);
    await aWhile(30);
    expect([location.pathname, location.hash]).to.deep.equal([pathname, '']);
    expect(opened(element)).to.deep.equal(['a']);
  });
});

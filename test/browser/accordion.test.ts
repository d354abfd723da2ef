/** Opening and closing: by mouse, keyboard, attribute and the browser's own search. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  all,
  bookable,
  button,
  buttons,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  file,
  focused,
  isOpen,
  isVisible,
  opened,
  panel,
  place,
  ready,
  tag,
  template,
  text,
  toggleAll,
  until,
} from './helpers.ts';
import { press, pressTab } from './keys.ts';

const three = template({ a: 'Answer **a**.', b: 'Answer [b](/b).', c: 'Answer [c](/c).' });
const embedThree = (attributes = {}) => embed({ template: file(three).url, ...attributes });

/** What screen readers and sighted visitors are told must agree. */
function expectOpen(element: FaqEmbed, ids: string[]): void {
  expect(opened(element)).to.deep.equal(ids);
  for (const id of entries(element)) {
    expect(panel(element, id).getAttribute('hidden'), id).to.equal(ids.includes(id) ? null : 'until-found');
  }
}

describe('each entry', () => {
  it('follows the accordion pattern', async () => {
    const element = await embed();
    for (const each of buttons(element)) {
      const heading = each.parentElement;
      expect(heading?.tagName).to.match(/^H[1-6]$/);
      expect(heading?.children).to.have.length(1);
      expect(each.type).to.equal('button');
      expect(each.ariaExpanded).to.equal('false');
      const controlled = element.shadowRoot?.getElementById(each.getAttribute('aria-controls') ?? '');
      expect(controlled?.getAttribute('hidden')).to.equal('until-found');
      expect(heading?.nextElementSibling).to.equal(controlled);
    }
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('is a region named by its question while it is open, and no landmark while it is closed', async () => {
    const element = await embedThree({ open: 'b' });
    const region = (id: string) =>
      ['role', 'aria-labelledby'].map((name) => panel(element, id).getAttribute(name));
    expect(region('b')).to.deep.equal(['region', 'q-b']);
    expect([region('a'), region('c')]).to.deep.equal([
      [null, null],
      [null, null],
    ]);
  });

  it('is no landmark when more than six are open, which would be too many', async () => {
    const element = await embed({ ...bookable, open: 'all', sections: 'basics technology' });
    expect(all(element, '.panel')).to.have.length(7);
    expect(all(element, '[role=region]')).to.have.length(0);
    button(element, 'join').click();
    await element.updateComplete;
    expect(all(element, '[role=region]')).to.have.length(6);
  });

  it('holds its answer in the page while it is closed, out of sight', async () => {
    const element = await embedThree();
    for (const id of ['a', 'b', 'c']) {
      expect(panel(element, id).textContent).to.include(`Answer ${id}`);
      expect(isVisible(panel(element, id).firstElementChild)).to.equal(false);
    }
  });

  it('shows its answer when it is open', async () => {
    const element = await embedThree({ open: 'b' });
    expectOpen(element, ['b']);
    expect(isVisible(panel(element, 'b').firstElementChild)).to.equal(true);
  });
});

describe('a visitor opens and closes an entry', () => {
  const ways: [name: string, act: (target: HTMLElement) => Promise<void>][] = [
    ['by a click', (target) => userEvent.click(target)],
    ['by Enter', (target) => pressOn(target, 'Enter')],
    ['by Space', (target) => pressOn(target, 'Space')],
  ];
  const pressOn = async (target: HTMLElement, key: string) => {
    target.focus();
    await press(key);
  };
  for (const [name, act] of ways) {
    it(name, async () => {
      const element = await embedThree();
      await act(button(element, 'b'));
      // A key's event may come a moment after the driver has said that it is done.
      await until(() => opened(element).length, 'nothing opens');
      expectOpen(element, ['b']);
      expect(focused(), 'the focus stays').to.equal(button(element, 'b'));
      await act(button(element, 'b'));
      await until(() => !opened(element).length, 'nothing closes');
      expectOpen(element, []);
    });
  }

  it('and others stay as they are', async () => {
    const element = await embedThree({ open: 'a' });
    await userEvent.click(button(element, 'c'));
    await element.updateComplete;
    expectOpen(element, ['a', 'c']);
  });

  it('and others close with expand="one"', async () => {
    const element = await embedThree({ open: 'a', expand: 'one' });
    const toggles = eventSpy('faq-toggle');
    await userEvent.click(button(element, 'c'));
    await element.updateComplete;
    expectOpen(element, ['c']);
    expect(toggles.map(({ entry, open }) => [entry, open])).to.have.deep.members([
      ['a', false],
      ['c', true],
    ]);
    await userEvent.click(button(element, 'c'));
    await element.updateComplete;
    expectOpen(element, []);
  });
});

describe('the Tab key', () => {
  it('reaches every button and link in order, and nothing in a closed panel', async () => {
    const page = `<button id="before">before</button>${tag({
      template: file({ ...three, actions: [{ id: 'call', label: 'Call', href: 'tel:+123' }] }).url,
      open: 'b',
    })}<button id="after">after</button>`;
    const element = await ready(place(page));
    const root = element.parentElement as HTMLElement;
    expect(all(element, '.answer a')).to.have.length(2);
    const expected = [
      ...all(element, '.action'),
      toggleAll(element),
      button(element, 'a'),
      button(element, 'b'),
      ...panel(element, 'b').querySelectorAll('a'),
      button(element, 'c'),
      root.querySelector('#after'),
    ];
    root.querySelector<HTMLElement>('#before')?.focus();
    const walked: (Element | null)[] = [];
    for (const _ of expected) {
      await pressTab();
      walked.push(focused());
    }
    expect(walked.map(name)).to.deep.equal(expected.map(name));
    const back: (Element | null)[] = [];
    for (const _ of expected) {
      await pressTab({ shift: true });
      back.push(focused());
    }
    expect(back.map(name)).to.deep.equal([...expected.slice(0, -1).reverse().map(name), 'before']);
  });
  const name = (element: Element | null) => element?.id || element?.textContent || element?.localName;
});

describe('the attribute open', () => {
  const lists: [attributes: Record<string, string>, ids: string[]][] = [
    [{}, []],
    [{ open: '' }, []],
    [{ open: 'b' }, ['b']],
    [{ open: 'c a' }, ['a', 'c']],
    [{ open: 'c,b' }, ['b', 'c']],
    [{ open: 'first' }, ['a']],
    [{ open: 'all' }, ['a', 'b', 'c']],
    [{ open: 'c', expand: 'one' }, ['c']],
    [{ open: 'first', expand: 'one' }, ['a']],
    [{ open: 'all', expand: 'one' }, ['a']],
  ];
  for (const [attributes, ids] of lists) {
    it(`opens ${ids.join(', ') || 'nothing'} with ${JSON.stringify(attributes)}`, async () => {
      expectOpen(await embedThree(attributes), ids);
    });
  }

  it('opens the first of the sections that are shown', async () => {
    const element = await embed({ ...bookable, sections: 'technology basics', open: 'first' });
    expectOpen(element, ['equipment']);
  });

  it('opens and closes at any time, and is no act of a visitor', async () => {
    const element = await embedThree();
    const toggles = eventSpy('faq-toggle');
    const changes: [open: string | null, ids: string[]][] = [
      ['b', ['b']],
      ['all', ['a', 'b', 'c']],
      ['first', ['a']],
      ['c a', ['a', 'c']],
      [null, []],
    ];
    for (const [open, ids] of changes) {
      element.open = open;
      await element.updateComplete;
      expectOpen(element, ids);
      element.open = undefined;
      await element.updateComplete;
      if (open === null) element.removeAttribute('open');
      else element.setAttribute('open', open);
      await element.updateComplete;
      expectOpen(element, ids);
    }
    expect(toggles).to.deep.equal([]);
  });

  it('counts anew for an FAQ that comes after a failure, and not for one that follows another', async () => {
    consoleSpy();
    const failures = eventSpy('faq-error');
    const element = await embedThree({ open: 'a' });
    await userEvent.click(button(element, 'a'));
    await userEvent.click(button(element, 'c'));
    await changed(element, () => {
      element.template = file({ ...three, title: 'Next' }).url;
    });
    expectOpen(element, ['c']);
    element.template = file({}, 'status/404').url;
    await until(() => failures.length, 'no faq-error');
    await changed(element, () => {
      element.template = file(three).url;
    });
    expectOpen(element, ['a']);
  });

  it('that changes while nothing is there yet counts when it comes', async () => {
    const element = place(tag({ template: file(three, 'slow/100').url, open: 'a' }));
    await element.updateComplete;
    element.open = 'b c';
    await ready(element);
    expectOpen(element, ['b', 'c']);
  });

  it('with expand="one" opens the first that it names of those that are shown', async () => {
    expectOpen(await embedThree({ open: 'c b', expand: 'one' }), ['b']);
  });

  it('is left as it is by what a visitor does', async () => {
    const element = await embedThree({ open: 'a' });
    await userEvent.click(button(element, 'a'));
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expectOpen(element, []);
    expect(element.getAttribute('open')).to.equal('a');
  });
});

describe('the button for all', () => {
  it('opens all, then closes all, and says which', async () => {
    const element = await embedThree({ open: 'b' });
    const toggles = eventSpy('faq-toggle');
    expect(toggleAll(element).textContent).to.equal('Expand all');
    await userEvent.click(toggleAll(element));
    await element.updateComplete;
    expectOpen(element, ['a', 'b', 'c']);
    expect(toggleAll(element).textContent).to.equal('Collapse all');
    await userEvent.click(toggleAll(element));
    await element.updateComplete;
    expectOpen(element, []);
    expect(toggleAll(element).textContent).to.equal('Expand all');
    expect(toggles.map(({ entry, open }) => `${open ? '+' : '-'}${entry}`).sort()).to.deep.equal(
      ['+a', '+c', '-a', '-b', '-c'].sort(),
    );
  });

  it('is one event, after one for each entry, which says why', async () => {
    const element = await embedThree({ open: 'b' });
    const said: string[] = [];
    element.addEventListener('faq-toggle', ({ entry, cause }) => said.push(`${entry} ${cause}`));
    element.addEventListener('faq-toggle-all', ({ open }) => said.push(`all ${open}`));
    toggleAll(element).click();
    await element.updateComplete;
    expect(said.splice(0).sort()).to.deep.equal(['a all', 'all true', 'c all']);
    toggleAll(element).click();
    expect(said.at(-1)).to.equal('all false');
    expect(said).to.have.length(4);
  });

  it('says again that it opens when one of them was closed', async () => {
    const element = await embedThree({ open: 'all' });
    await userEvent.click(button(element, 'c'));
    await element.updateComplete;
    expect(toggleAll(element).textContent).to.equal('Expand all');
  });

  it('is not there with expand="one", for a single entry, and without words for it', async () => {
    const nowhere = [
      await embedThree({ expand: 'one' }),
      await embed({ template: file(template({ single: 'One.' })).url }),
      await embed({ template: file({ ...three, messages: {} }).url }),
    ];
    for (const element of nowhere) expect(all(element, '.toggle-all')).to.have.length(0);
  });

  it('opens only what is shown', async () => {
    const element = await embed({ ...bookable, sections: 'technology' });
    await userEvent.click(toggleAll(element));
    await element.updateComplete;
    element.sections = null;
    await element.updateComplete;
    expectOpen(element, ['equipment', 'join', 'join-phone', 'trouble']);
  });
});

describe('find in page', () => {
  it('opens the entry in which something was found', async () => {
    const element = await embedThree();
    const toggles = eventSpy('faq-toggle');
    panel(element, 'b').dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expectOpen(element, ['b']);
    expect(toggles.map(({ entry, open }) => [entry, open])).to.deep.equal([['b', true]]);
  });

  it('closes the others with expand="one"', async () => {
    const element = await embedThree({ open: 'a', expand: 'one' });
    panel(element, 'b').dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expectOpen(element, ['b']);
  });
});

describe('what is open', () => {
  it('stays when expand becomes "many" again, and one is left of several', async () => {
    const element = await embedThree({ open: 'all' });
    const toggles = eventSpy('faq-toggle');
    element.expand = 'one';
    await element.updateComplete;
    expectOpen(element, ['a']);
    element.expand = 'many';
    await element.updateComplete;
    expectOpen(element, ['a']);
    expect(toggles, 'no act of a visitor').to.deep.equal([]);
  });

  it('keeps to the last one that was opened with expand="one", however fast', async () => {
    const element = await embedThree({ expand: 'one' });
    for (const id of ['a', 'b', 'c']) button(element, id).click();
    await element.updateComplete;
    expectOpen(element, ['c']);
  });

  it('opens and closes by two clicks before anything is rendered', async () => {
    const element = await embedThree();
    const toggles = eventSpy('faq-toggle');
    button(element, 'a').click();
    button(element, 'a').click();
    await element.updateComplete;
    expectOpen(element, []);
    expect(toggles.map(({ open }) => open)).to.deep.equal([true, false]);
  });

  it('is one element’s own', async () => {
    const { url } = file(three);
    const [first, second] = [await embed({ template: url }), await embed({ template: url })];
    button(first, 'a').click();
    await first.updateComplete;
    expectOpen(first, ['a']);
    expectOpen(second, []);
  });
});

describe('faq-toggle', () => {
  it('says that a visitor was the cause, for what closes in turn as well', async () => {
    const element = await embedThree({ expand: 'one', open: 'a' });
    const toggles = eventSpy('faq-toggle');
    button(element, 'b').click();
    await element.updateComplete;
    expect(toggles.map(({ entry, open, cause }) => [entry, open, cause])).to.deep.equal([
      ['a', false, 'visitor'],
      ['b', true, 'visitor'],
    ]);
  });

  it('says which entry and its new state, and reaches the page out of a shadow root', async () => {
    const box = place(tag()).parentElement as HTMLElement;
    box.replaceChildren();
    box.attachShadow({ mode: 'open' }).innerHTML = tag({ template: file(three).url });
    const element = await ready(box.shadowRoot?.querySelector('faq-embed') as FaqEmbed);
    const toggles = eventSpy('faq-toggle');
    button(element, 'b').click();
    await element.updateComplete;
    button(element, 'b').click();
    await element.updateComplete;
    expect(toggles.map(({ entry, open }) => [entry, open])).to.deep.equal([
      ['b', true],
      ['b', false],
    ]);
    for (const { bubbles, composed, cancelable } of toggles) {
      expect([bubbles, composed, cancelable]).to.deep.equal([true, true, false]);
    }
  });

  it('comes when the state has changed already', async () => {
    const element = await embedThree();
    const seen: boolean[] = [];
    element.addEventListener('faq-toggle', async () => {
      await element.updateComplete;
      seen.push(isOpen(element, 'b'));
    });
    button(element, 'b').click();
    await element.updateComplete;
    await Promise.resolve();
    expect(seen).to.deep.equal([true]);
    expect(text(element)).to.include('Answer b');
  });
});

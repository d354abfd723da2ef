/** The search: what is typed narrows the list of questions. */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it, onTestFinished } from 'vitest';
import general from '../../faq-templates/en/general.json';
import words from '../../faq-templates/en/search.json';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  type Attributes,
  all,
  aWhile,
  blob,
  button,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  everything,
  faqDocument,
  focused,
  isVisible,
  one,
  opened,
  place,
  ready,
  tag,
  toggleAll,
  until,
} from './helpers.ts';
import { press, type } from './keys.ts';

const { pathname, search } = location;
afterEach(() => history.replaceState(null, '', pathname + search));

const field = (element: Element) => one<HTMLInputElement>(element, 'input');
const status = (element: Element) => one(element, '[role=status]').textContent;
const found = (element: Element) => one(element, '.found').textContent;
/** What the page shows as marked, in whatever way. */
const marked = (element: Element): string[] =>
  'highlights' in CSS && all(element, 'mark').length === 0
    ? [...(CSS.highlights.get('faq-embed-found') ?? [])].map(String).sort()
    : all(element, 'mark')
        .map((mark) => mark.textContent ?? '')
        .sort();

async function withField(element: FaqEmbed): Promise<FaqEmbed> {
  await until(() => all(element, 'input').length, 'no search');
  return element;
}

const searchable = async (attributes: Attributes = everything): Promise<FaqEmbed> =>
  withField(await embed({ search: 'on', ...attributes }));

async function searchFor(element: FaqEmbed, text: string, init: InputEventInit = {}): Promise<void> {
  const input = field(element);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, ...init }));
  await element.updateComplete;
}

const settled = (element: Element, text: string) =>
  until(() => status(element)?.startsWith(text), `no “${text}”`);

const document = (count: number, more: object = {}) =>
  blob(faqDocument(Object.fromEntries(Array.from({ length: count }, (_, i) => [`e${i}`, ['A']])), more));

describe('there is a search', () => {
  it.each<[attributes: Record<string, string>, count: number, isThere: boolean]>([
    [{}, 20, false],
    [{ search: '' }, 15, true],
    [{ search: 'auto' }, 15, true],
    [{ search: 'auto' }, 14, false],
    [{ search: 'on' }, 2, true],
    [{ search: 'off' }, 20, false],
  ])('with %o and %i questions: %s', async (attributes, count, isThere) => {
    const element = await embed({ src: document(count), ...attributes });
    await (isThere ? withField(element) : aWhile());
    expect(all(element, 'input')).to.have.length(isThere ? 1 : 0);
    expect(all(element, '.search')).to.have.length(isThere ? 1 : 0);
  });

  it('until it is turned off', async () => {
    const element = await searchable();
    await searchFor(element, 'pay');
    element.search = 'off';
    await element.updateComplete;
    expect(all(element, '.search')).to.have.length(0);
    expect(entries(element).length).to.be.above(10);
    expect(marked(element)).to.deep.equal([]);
    element.search = 'on';
    await element.updateComplete;
    expect(entries(element)).to.deep.equal(['payment']);
    expect(marked(element)).to.deep.equal(['pay']);
  });

  it('not where it has no words in the language, and then no room is kept', async () => {
    const said = consoleSpy();
    const element = await embed({ src: document(20, { lang: 'nl' }), search: 'on' });
    await until(() => said.warnings.some((one) => one.includes('search: has no words in "nl"')));
    expect(all(element, 'input')).to.have.length(0);
    expect(one(element, '.faq').querySelector('.search')?.getBoundingClientRect().height ?? 0).to.equal(0);
  });

  it('in any language whose words the document brings', async () => {
    const messages = { search: 'Zoeken', searchFound: 'Gevonden:' };
    const element = await embed({ src: document(20, { lang: 'nl', messages }), search: 'on' });
    await withField(element);
    await searchFor(element, 'question e7');
    expect(field(element).placeholder).to.equal('Zoeken');
    expect(entries(element)).to.deep.equal(['e7']);
  });
});

describe('what is typed', () => {
  it('leaves the questions that are found, and the titles of their sections', async () => {
    const element = await searchable();
    const sections = all(element, '.section').length;
    field(element).focus();
    await type('cancel');
    await until(() => entries(element).length < 3);
    expect(entries(element)[0]).to.equal('cancel');
    expect(all(element, '.section').length).to.be.below(sections);
    expect(found(element)).to.match(/^Questions found: \d$/);
  });

  it('is read out after a pause, with the sections', async () => {
    const element = await searchable();
    await searchFor(element, 'pay');
    expect(status(element)).to.equal('');
    await settled(element, 'Questions found: 1');
    expect(status(element)).to.contain(general.sections[0]?.title);
  });

  it('finds by a synonym that an organization adds', async () => {
    const overrides = { synonyms: [['parking', 'in-person']] };
    const element = await searchable({ ...everything, overrides: JSON.stringify(overrides) });
    await searchFor(element, 'parking');
    expect(entries(element)).to.deep.equal([]);
    const other = { synonyms: [['parking', 'pay']] };
    await changed(element, () => element.setAttribute('overrides', JSON.stringify(other)));
    await searchFor(element, 'parking ');
    expect(entries(element)).to.deep.equal(['payment']);
  });

  it('is marked in questions and in open answers, and no more once it is gone', async () => {
    const element = await searchable();
    await searchFor(element, 'pay');
    expect(marked(element)).to.deep.equal(['pay']);
    button(element, 'payment').click();
    await element.updateComplete;
    expect(marked(element).length).to.be.above(1);
    await searchFor(element, '');
    expect(marked(element)).to.deep.equal([]);
  });

  it('is marked by <mark> where a browser has no highlights, and the text is whole again afterwards', async () => {
    const { Highlight } = window;
    Reflect.deleteProperty(window, 'Highlight');
    onTestFinished(() => void Object.assign(window, { Highlight }));
    const element = await searchable();
    await searchFor(element, 'pay');
    expect(all(element, 'mark').map((mark) => mark.textContent)).to.deep.equal(['pay']);
    expect(button(element, 'payment').textContent).to.equal('How do I pay?');
    await searchFor(element, '');
    expect(all(element, 'mark')).to.have.length(0);
    expect(button(element, 'payment').childNodes).to.have.length(1);
  });

  it('is not heard by a page that knows keys for itself', async () => {
    const element = await searchable();
    const heard: string[] = [];
    const onKey = ({ key }: KeyboardEvent) => void heard.push(key);
    addEventListener('keydown', onKey);
    onTestFinished(() => removeEventListener('keydown', onKey));
    field(element).focus();
    await type('s');
    await until(() => field(element).value === 's');
    expect(heard).to.deep.equal([]);
  });

  it('is told to nobody: the event says how many were found', async () => {
    const events = eventSpy('faq-search');
    const element = await searchable();
    await searchFor(element, 'pay');
    await until(() => events.length);
    await aWhile(600);
    expect(events.map(({ results }) => results)).to.deep.equal([1]);
    expect(JSON.stringify(events[0])).not.to.contain('pay');
  });
});

describe('where nothing is found', () => {
  it('the nearest question is shown, and how to reach somebody', async () => {
    const element = await searchable(everything);
    await searchFor(element, 'cancel subscription gymnasium');
    expect(entries(element)).to.deep.equal(['cancel']);
    expect(found(element)).to.contain(words.messages.searchNone).and.contain(words.messages.searchNearest);
    const links = all<HTMLAnchorElement>(element, '.found a').map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal([
      'tel:+12065550142',
      'mailto:hello@example.com',
      everything['data-booking-url'],
    ]);
    await settled(element, words.messages.searchNone);
  });

  it('and nothing is near, no question is shown', async () => {
    const element = await searchable();
    await searchFor(element, 'qqqq');
    expect(entries(element)).to.deep.equal([]);
    expect(found(element)).not.to.contain(words.messages.searchNearest);
  });
});

describe('Escape and the button', () => {
  it('empty the field, and show everything again as it was open before', async () => {
    const element = await searchable({ ...everything, open: 'first' });
    const before = { entries: entries(element), opened: opened(element) };
    field(element).focus();
    await type('microphone');
    await until(() => status(element)?.startsWith('Questions'));
    await until(() => opened(element).length);
    expect(entries(element).length).to.be.below(4);
    await press('Escape');
    await until(() => entries(element).length === before.entries.length);
    expect({ entries: entries(element), opened: opened(element) }).to.deep.equal(before);
    expect(focused()).to.equal(field(element));
    expect(field(element).value).to.equal('');

    await searchFor(element, 'pay');
    one(element, '.clear').click();
    await element.updateComplete;
    expect(entries(element)).to.deep.equal(before.entries);
    expect(focused()).to.equal(field(element));
  });

  it('open again what a search has closed where one entry is open at a time', async () => {
    const element = await searchable({ ...everything, open: 'first', expand: 'one' });
    const before = opened(element);
    const causes = eventSpy('faq-toggle');
    await searchFor(element, 'router');
    await until(() => opened(element).length === 1 && opened(element)[0] !== before[0]);
    await searchFor(element, '');
    expect(opened(element)).to.deep.equal(before);
    expect([...new Set(causes.map(({ cause }) => cause))]).to.deep.equal(['search']);
  });

  it('leave open what the visitor has opened', async () => {
    const element = await searchable();
    await searchFor(element, 'pay');
    button(element, 'payment').click();
    await searchFor(element, '');
    expect(opened(element)).to.deep.equal(['payment']);
  });

  it('of an empty field are the page’s', async () => {
    const element = await searchable();
    const keys: string[] = [];
    const onKey = ({ key }: KeyboardEvent) => void keys.push(key);
    addEventListener('keydown', onKey);
    onTestFinished(() => removeEventListener('keydown', onKey));
    field(element).focus();
    await type('a');
    await press('Escape');
    await press('Escape');
    await until(() => keys.length);
    expect(keys).to.deep.equal(['Escape']);
  });
});

describe('a link', () => {
  it('to a search is followed when the page comes with it', async () => {
    location.hash = '#faq?q=how%20do%20i%20pay&utm_source=mail';
    const element = await withField(await ready(place(tag({ ...everything, search: '' }))));
    await until(() => focused() === field(element));
    expect(field(element).value).to.equal('how do i pay');
    expect(entries(element)[0]).to.equal('payment');
  });

  it('to a search is followed when the address changes, by the element’s own id', async () => {
    const element = await searchable({ ...everything, id: 'clinic' });
    location.hash = '#clinic?q=pay';
    await until(() => entries(element).length === 1);
    expect(field(element).value).to.equal('pay');
    location.hash = '#faq?q=join';
    await aWhile();
    expect(field(element).value).to.equal('pay');
  });

  it('to a search is ended by going back to where there was none, and not where a visitor has typed since', async () => {
    const element = await searchable();
    const goTo = (hash: string) => {
      history.replaceState(null, '', pathname + search + hash);
      dispatchEvent(new HashChangeEvent('hashchange'));
    };
    goTo('#faq?q=pay');
    await until(() => entries(element).length === 1);
    goTo('#elsewhere');
    expect(field(element).value).to.equal('pay');
    goTo('');
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    expect(entries(element).length).to.be.above(1);
    goTo('#faq?q=pay');
    await searchFor(element, 'cancel');
    goTo('');
    expect(field(element).value).to.equal('cancel');
  });

  it('to a question that the search has left out shows it', async () => {
    const element = await searchable();
    await searchFor(element, 'pay');
    location.hash = '#faq-cancel';
    await until(() => opened(element).includes('cancel'));
    expect(field(element).value).to.equal('');
    await until(() => focused() === button(element, 'cancel'));
  });
});

it('what is being composed leaves the list alone until it finds something, or is ended', async () => {
  const element = await searchable();
  await searchFor(element, 'pay');
  await searchFor(element, 'pay xylophone', { isComposing: true });
  expect(entries(element)).to.deep.equal(['payment']);
  await searchFor(element, 'cancel', { isComposing: true });
  expect(entries(element)).to.deep.equal(['cancel']);
  await searchFor(element, 'xylophone', { isComposing: true });
  expect(found(element)).not.to.contain(words.messages.searchNone);
  field(element).dispatchEvent(new CompositionEvent('compositionend'));
  await element.updateComplete;
  expect(found(element)).to.contain(words.messages.searchNone);
});

it('the button for all opens what is found', async () => {
  const element = await searchable();
  await searchFor(element, 'video');
  const some = entries(element);
  toggleAll(element).click();
  await element.updateComplete;
  expect(opened(element)).to.deep.equal(some);
  await searchFor(element, '');
  expect(opened(element).sort()).to.deep.equal([...some].sort());
});

it('paper has every question', async () => {
  const element = await searchable();
  const before = entries(element);
  await searchFor(element, 'pay');
  dispatchEvent(new Event('beforeprint'));
  await element.updateComplete;
  expect(entries(element)).to.deep.equal(before);
  expect(marked(element)).to.deep.equal([]);
  dispatchEvent(new Event('afterprint'));
  await element.updateComplete;
  expect(entries(element)).to.deep.equal(['payment']);
});

it('the words follow the language', async () => {
  const element = await searchable();
  const events = eventSpy('faq-search');
  await searchFor(element, 'Webcam');
  await settled(element, 'Questions');
  await changed(element, () => element.setAttribute('lang', 'de'));
  await until(() => field(element).placeholder === 'Fragen durchsuchen');
  // What was found in the other language is no longer so, and nobody has searched anew.
  await settled(element, 'Gefundene Fragen');
  expect(events.length).to.equal(1);
  await searchFor(element, 'verschieben');
  expect(entries(element)).to.deep.equal(['cancel']);
});

it('values of the page are found, and what is shown follows them', async () => {
  const element = await searchable();
  await searchFor(element, 'fabrikam');
  expect(found(element)).to.contain(words.messages.searchNone);
  await changed(element, () => element.setAttribute('data-organization', 'Fabrikam'));
  expect(entries(element).length).to.be.above(0);
});

it('is accessible, empty, with results and without', async () => {
  const element = await searchable(everything);
  await expect(element).to.be.accessible();
  await searchFor(element, 'pay');
  await settled(element, 'Questions');
  await expect(element).to.be.accessible();
  await searchFor(element, 'cancel subscription gymnasium');
  await settled(element, words.messages.searchNone);
  await expect(element).to.be.accessible();
});

it('says nothing in the console, and keeps its room', async () => {
  const said = consoleSpy();
  const element = await embed({ ...everything, search: 'on' });
  const { top } = button(element, entries(element)[0] ?? '').getBoundingClientRect();
  await withField(element);
  expect(button(element, entries(element)[0] ?? '').getBoundingClientRect().top).to.be.closeTo(top, 1);
  expect(isVisible(field(element))).to.equal(true);
  expect(said).to.deep.equal({ warnings: [], errors: [] });
});

/** The attribute languages: of several languages a reader may choose one, by links above the FAQ. */
import { expect } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
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
  everything,
  faqDocument,
  file,
  focused,
  one,
  opened,
  requested,
  until,
} from './helpers.ts';

const links = (element: Element) => all<HTMLAnchorElement>(element, '.languages a');
const current = (element: Element) =>
  links(element)
    .filter((link) => link.getAttribute('aria-current') === 'true')
    .map(({ lang }) => lang);
const shownIn = (element: Element) => one(element, '.faq').lang;

/** A widget whose switch is there. */
async function withSwitch(attributes: Attributes) {
  const element = await embed(attributes);
  await until(() => links(element).length, 'no switch');
  return element;
}

/** Chooses a language as a visitor does, and waits until it is shown. */
async function choose(element: Awaited<ReturnType<typeof embed>>, lang: string) {
  const link = links(element).find((one) => one.lang === lang);
  link?.focus();
  await changed(element, () => link?.click());
}

function alternate(hreflang: string, href: string): void {
  const link = Object.assign(document.createElement('link'), { rel: 'alternate', hreflang, href });
  document.head.append(link);
  onTestFinished(() => link.remove());
}

describe('several languages', () => {
  it('are nothing that a page with one loads', async () => {
    await embed({ ...bookable, languages: 'en' });
    await aWhile();
    expect(requested().filter((name) => /languages\/language-switch/.test(name))).to.deep.equal([]);
  });

  it('are links that say each in its own words, and which is shown', async () => {
    const element = await withSwitch({ ...bookable, lang: 'en-US', languages: 'en, de ar pt-BR zh-Hans' });
    expect(links(element).map((link) => [link.textContent, link.lang, link.hreflang])).to.deep.equal([
      ['English', 'en', 'en'],
      ['Deutsch', 'de', 'de'],
      ['العربية', 'ar', 'ar'],
      ['Português', 'pt-BR', 'pt-BR'],
      ['简体中文', 'zh-Hans', 'zh-Hans'],
    ]);
    expect(current(element)).to.deep.equal(['en']);
    for (const link of links(element)) expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('change all that is shown, and keep what is open, the focus and the place of the link', async () => {
    const element = await withSwitch({ ...everything, lang: 'en', languages: 'en ar' });
    button(element, 'payment').click();
    button(element, 'join').click();
    await element.updateComplete;
    const [, arabic] = links(element);
    const { top, left } = (arabic as Element).getBoundingClientRect();
    await choose(element, 'ar');
    const faq = one(element, '.faq');
    expect([faq.lang, faq.dir]).to.deep.equal(['ar', 'rtl']);
    expect(button(element, 'payment').textContent).to.match(/[\u0600-\u06ff]/);
    expect(opened(element)).to.deep.equal(['payment', 'join']);
    expect(focused()).to.equal(arabic);
    const now = (arabic as Element).getBoundingClientRect();
    expect(Math.abs(now.top - top)).to.be.below(2);
    expect(Math.abs(now.left - left)).to.be.below(2);
    expect(current(element)).to.deep.equal(['ar']);
    const status = one(element, '.languages [role=status]');
    expect([status.textContent, status.lang]).to.deep.equal(['العربية', 'ar']);
    await choose(element, 'en');
    expect(one(element, '.faq').dir).to.equal('ltr');
  });

  it('are one file each, as a document and as overrides, and none is fetched twice', async () => {
    const said = consoleSpy();
    const json = faqDocument({ a: [['p', 'A.']] }, { lang: 'LANG', title: 'In LANG' });
    const { url, asked } = file(json);
    const element = await withSwitch({
      src: url.replaceAll('LANG', '{lang}'),
      lang: 'en',
      languages: 'en de',
    });
    await choose(element, 'de');
    expect(one(element, '.title').textContent).to.equal('In de');
    await choose(element, 'en');
    await choose(element, 'de');
    expect(await asked()).to.equal(2);
    const own = file({ title: 'In LANG' });
    const overrides = own.url.replaceAll('LANG', '{lang}');
    const other = await withSwitch({ ...bookable, lang: 'de', languages: 'de en', overrides });
    await choose(other, 'en');
    expect([one(other, '.title').textContent, shownIn(other)]).to.deep.equal(['In en', 'en']);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('hold until the page changes its own, and say nothing of the page’s', async () => {
    const said = consoleSpy();
    const element = await withSwitch({ ...bookable, lang: 'en', languages: 'en de' });
    await choose(element, 'de');
    element.setAttribute('data-phone', '+1 206 555 0142');
    await until(() => all(element, '[data-action=call]').length, 'no telephone');
    expect(shownIn(element)).to.equal('de');
    await changed(element, () => element.setAttribute('lang', 'en-GB'));
    expect(shownIn(element)).to.match(/^en/);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('leave the reader with what was there when one cannot be shown, and say so', async () => {
    const said = consoleSpy();
    const { url } = file(faqDocument({ a: [['p', 'A.']] }));
    const element = await withSwitch({ src: url, lang: 'en', languages: 'en de' });
    const { faq } = element;
    links(element)[1]?.click();
    await until(() => said.errors.length, 'no error');
    expect(said.errors[0]).to.include('languages').and.to.include('"de"');
    expect([element.faq, current(element)]).to.deep.equal([faq, ['en']]);
    // Of the routes of the tests' server only the first is there.
    const src = url.replace('/_test/json', '/_test/{lang}');
    const missing = await withSwitch({ src, lang: 'json', languages: 'json none' });
    const shown = missing.faq;
    links(missing)[1]?.click();
    await until(() => said.errors.length > 1, 'no second error');
    expect(missing.faq).to.equal(shown);
  });

  it('have addresses: the page’s own for the language, else one that the FAQ reads', async () => {
    alternate('de', 'https://example.com/de/');
    alternate('x-default', 'https://example.com/');
    const element = await withSwitch({ ...bookable, id: 'clinic', lang: 'en', languages: 'en de es' });
    const [english, german, spanish] = links(element).map(({ href }) => href);
    expect(german).to.equal('https://example.com/de/');
    expect(english).to.match(/#clinic\?lang=en$/);
    onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
    await changed(element, () => {
      location.hash = new URL(spanish as string).hash;
    });
    expect(shownIn(element)).to.equal('es');
    const next = await embed({ ...bookable, id: 'clinic', lang: 'en', languages: 'en es' });
    await until(() => shownIn(next) === 'es', 'the address is not followed');
  });

  it('leave a click alone that opens a link elsewhere', async () => {
    const element = await withSwitch({ ...bookable, lang: 'en', languages: 'en de' });
    const [, german] = links(element);
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    let isStopped = true;
    element.addEventListener('click', (event) => {
      isStopped = event.defaultPrevented;
      event.preventDefault();
    });
    german?.dispatchEvent(click);
    // As the framed page does with a link that stays in it: an arrow is for another tab.
    if (german) german.target = '_self';
    expect(getComputedStyle(german as Element, '::after').content).to.equal('none');
    await aWhile();
    expect([isStopped, shownIn(element)]).to.deep.equal([false, 'en']);
  });
});

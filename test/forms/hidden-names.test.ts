/** Pages on which elements hide members of the document behind their names. */
import { describe, expect, test } from 'vitest';
import { onSite } from './site.ts';
import { bookingUrl, embedScript, fallback, hostPage } from './snippets.ts';

const script = embedScript({ base: '/faq/' });
const place = `<div data-faq-embed data-overrides="/faq/northwind.json" data-booking-url="${bookingUrl}">${fallback()}</div>`;

/** What makes nodes is left out: no library works without it. */
const NAMES =
  'currentScript implementation baseURI body head documentElement scrollingElement readyState forms images scripts defaultView URL documentURI title querySelector querySelectorAll getElementById addEventListener removeEventListener activeElement childNodes styleSheets'.split(
    ' ',
  );

onSite((site) => {
  const isShown = () =>
    site.page.waitUntil(
      () =>
        document.documentElement.ownerDocument &&
        document.getElementsByTagName('faq-embed')[0]?.shadowRoot?.querySelector('.answer') &&
        true,
    );
  const elements: Record<string, (name: string, url: string) => string> = {
    'an image': (name, url) => `<img name="${name}" src="${url}" alt="">`,
    'a form': (name, url) => `<form name="${name}" action="${url}"><input name="src" value="${url}"></form>`,
    'a frame': (name, url) => `<iframe name="${name}" title="x" data-src="${url}" srcdoc="x"></iframe>`,
    'an object': (name, url) => `<object name="${name}" id="${name}" data-src="${url}"></object>`,
  };

  describe.each(Object.entries(elements))('%s', (_, element) => {
    test.each(['currentScript', 'baseURI'])('called %s: nothing comes from where it leads', async (name) => {
      const evil = `${site.cdn.origin}/evil/embed.js`;
      await site.visit(hostPage(element(name, evil) + place + script));
      await isShown();
      const asked = site.cdn.requests.map(({ url }) => url);
      // The browser itself asks for the picture.
      expect(asked.filter((url) => url !== '/evil/embed.js')).toEqual([]);
      expect(site.requested()).toContain('/faq/faq-embed.js');
      expect(await site.page.noted()).toEqual([]);
    });
  });

  test('images called as the document’s members are', async () => {
    const images = NAMES.map((name) => `<img name="${name}" alt="">`).join('');
    const frames = '<a href="/faq/frame.html?faq=northwind">Questions</a>';
    await site.visit(hostPage(images + place + frames + script));
    await isShown();
    expect(await site.page.noted()).toEqual([]);
  });

  test('a form whose fields are called as its members are, around a place and as one', async () => {
    const fields = [
      'matches',
      'querySelectorAll',
      'lang',
      'closest',
      'getAttribute',
      'dataset',
      'parentElement',
      'textContent',
    ];
    const inputs = fields.map((name) => `<input name="${name}" aria-label="x">`).join('');
    await site.visit(
      hostPage(`<form lang="en">${inputs}${place}</form><form data-faq-embed>${inputs}</form>${script}`),
    );
    await isShown();
    await site.page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, `<form lang="en">${inputs}${place}</form>`);
    await site.page.waitUntil(
      () =>
        [...document.querySelectorAll('faq-embed')].filter(({ shadowRoot }) =>
          shadowRoot?.querySelector('.answer'),
        ).length === 2,
    );
    expect(await site.page.noted()).toEqual([]);
  });
});

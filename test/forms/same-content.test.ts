/** Every form in every engine: the questions, answers and links that the pipeline gives. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pipelineFaq, shownFaq } from './faq-in-words.ts';
import { onSite, type Site } from './site.ts';
import { bookingUrl, type FormName, formNames, formOf, formOnPage, type Source } from './snippets.ts';
import { aDocument, aFile, requestOf, withStatic } from './sources.ts';

const inlineJson = JSON.stringify({
  ...JSON.parse(readFileSync('demo/contoso.json', 'utf8')),
  title: "Fragen & “Antworten” < 'quoted' >",
});

/** What organizations give, for files on this server. */
const sources: Record<string, (site: Site) => Source> = {
  'a file': ({ host }) => aFile(host),
  'a FAQ document': ({ host, pages }) => aDocument(host, pages),
  'a shipped template': ({ host }) => ({ base: `${host.origin}/faq/`, template: 'healthcare' }),
  'JSON in an attribute': ({ host }) => ({
    base: `${host.origin}/faq/`,
    overrides: inlineJson,
    bookingUrl,
  }),
  'a booking page alone': ({ host }) => ({ base: `${host.origin}/faq/`, bookingUrl }),
};
/** A name beside the framed page says it. */
const named = ['a file', 'a FAQ document', 'a shipped template'];

onSite((site) => {
  async function expectSame(name: FormName, source: Source): Promise<void> {
    await site.visit(formOnPage(name, await withStatic(source)));
    const { frame, isStatic } = formOf(name);
    const home = frame ? source.base : isStatic ? 'https://nowhere.invalid/' : site.host.origin;
    const where = frame ? { frame } : {};
    // Not what was in the page ahead of time: what the element makes of it.
    if (!isStatic)
      await site.page.waitUntil(() => document.querySelector('faq-embed')?.faq && true, undefined, where);
    const shown = await shownFaq(site.page, where);
    expect(shown).toEqual(await pipelineFaq(requestOf(source), home));
    expect(await site.page.noted()).toEqual([]);
    // The link that was there before has done its work.
    const left = () =>
      [...document.querySelectorAll('main a:not(.cut a)')].filter((link) => link.checkVisibility()).length;
    if (!isStatic) expect(await site.page.evaluate(left, undefined, where)).toBe(0);
  }

  describe.each(Object.entries(sources))('from %s', (what, sourceOn) => {
    const able = formNames.filter((name) => named.includes(what) || formOf(name).takes === 'anything');
    test.each(able)('%s', (name) => expectSame(name, sourceOn(site)));
  });

  describe.each([
    ['a file', () => aFile(site.cdn)],
    ['a FAQ document', () => aDocument(site.cdn, site.pages)],
  ])('from %s on another origin', (_, source) => {
    const able = formNames.filter((name) => !formOf(name).isStatic);
    test.each(able)('%s', (name) => expectSame(name, source()));
  });

  test('a document says what the overrides say that it is made of', async () => {
    const [compiled, raw] = [aDocument(site.host, site.pages), aFile(site.host)];
    expect(await pipelineFaq(requestOf(compiled), site.host.origin)).toEqual(
      await pipelineFaq(requestOf(raw), site.host.origin),
    );
  });
});

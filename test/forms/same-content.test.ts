/** Every form in every engine: the questions, answers and links that the pipeline gives. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { HostServer } from '../support/host-server.ts';
import { pipelineFaq, shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';
import { bookingUrl, type FormName, formNames, formOf, formOnPage, type Source } from './snippets.ts';
import { aFile, requestOf, withStatic } from './sources.ts';

const inlineJson = JSON.stringify({
  ...JSON.parse(readFileSync('demo/contoso.json', 'utf8')),
  title: "Fragen & “Antworten” <b>'quoted'</b>",
});

/** What organizations give, for files on this server. */
const sources: Record<string, (server: HostServer) => Source> = {
  'a file': aFile,
  'JSON in an attribute': ({ origin }) => ({ base: `${origin}/faq/`, overrides: inlineJson, bookingUrl }),
  'a booking page alone': ({ origin }) => ({ base: `${origin}/faq/`, bookingUrl }),
};

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
      [...document.querySelectorAll('main a')].filter((link) => link.checkVisibility()).length;
    if (!isStatic) expect(await site.page.evaluate(left, undefined, where)).toBe(0);
  }

  describe.each(Object.entries(sources))('from %s', (what, sourceOn) => {
    const able = formNames.filter((name) => what === 'a file' || formOf(name).takes === 'anything');
    test.each(able)('%s', (name) => expectSame(name, sourceOn(site.host)));
  });

  describe('from a file on another origin', () => {
    const able = formNames.filter((name) => !formOf(name).isStatic);
    test.each(able)('%s', (name) => expectSame(name, aFile(site.cdn)));
  });
});

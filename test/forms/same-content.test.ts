/** Every form in every engine: the questions, answers and links that the pipeline gives. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { answerHtml } from '../../src/outputs/answer-html.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { prepareFaq } from '../../src/pipeline/prepare-faq.ts';
import type { HostServer } from '../support/host-server.ts';
import { pipelineFaq, shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';
import { bookingUrl, type FormName, formNames, formOf, formOnPage, type Source } from './snippets.ts';

const inlineJson = JSON.stringify({
  ...JSON.parse(readFileSync('demo/contoso.json', 'utf8')),
  title: "Fragen & “Antworten” <b>'quoted'</b>",
});

/** What organizations give, for files on this server. */
const aFile = ({ origin }: HostServer): Source => ({
  base: `${origin}/faq/`,
  overrides: `${origin}/faq/northwind.json`,
  faq: 'northwind',
});
const sources: Record<string, (server: HostServer) => Source> = {
  'a file': aFile,
  'JSON in an attribute': ({ origin }) => ({ base: `${origin}/faq/`, overrides: inlineJson, bookingUrl }),
  'a booking page alone': ({ origin }) => ({ base: `${origin}/faq/`, bookingUrl }),
};

const requestOf = ({ base, overrides, bookingUrl }: Source) => ({
  template: `${base}faq-templates/en/general.json`,
  overrides: overrides?.startsWith('{') ? (JSON.parse(overrides) as object) : overrides,
  data: { bookingUrl },
});

async function withStatic(source: Source): Promise<Source> {
  const faq = await prepareFaq(requestOf(source));
  const answer = answerHtml(faq, new JSDOM('').window);
  return { ...source, html: staticHtml(faq, answer, { headingLevel: 2, open: [], expand: 'many' }) };
}

onSite((site) => {
  async function expectSame(name: FormName, source: Source): Promise<void> {
    await site.visit(formOnPage(name, await withStatic(source)));
    const { frame, isStatic } = formOf(name);
    const home = frame ? source.base : isStatic ? 'https://nowhere.invalid/' : site.host.origin;
    const shown = await shownFaq(site.page, frame ? { frame } : {});
    expect(shown).toEqual(await pipelineFaq(requestOf(source), home));
    expect(await site.page.noted()).toEqual([]);
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

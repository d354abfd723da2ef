/** Every form in every engine: the questions, answers and links that the pipeline gives. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHtml } from '../../src/outputs/answer-html.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { prepareFaq } from '../../src/pipeline/prepare-faq.ts';
import { wantedEngines } from '../support/browsers.ts';
import { type FormPage, formPage } from '../support/form-page.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { pipelineFaq, shownFaq } from './faq-in-words.ts';
import { bookingUrl, type FormName, formNames, formOf, formOnPage, type Source } from './snippets.ts';

const pages: Record<string, string> = {};
const headers = () => ({ 'access-control-allow-origin': '*' });
let host: HostServer;
let cdn: HostServer;
beforeAll(async () => {
  host = await startHostServer({ pages });
  cdn = await startHostServer({ headers });
});
afterAll(() => Promise.all([host.close(), cdn.close()]));

const inlineJson = JSON.stringify({
  ...JSON.parse(readFileSync('demo/contoso.json', 'utf8')),
  title: "Fragen & “Antworten” <b>'quoted'</b>",
});

/** What organizations give, for files on this server. */
const sources: Record<string, (server: HostServer) => Source> = {
  'a file': ({ origin }) => ({
    base: `${origin}/faq/`,
    overrides: `${origin}/faq/northwind.json`,
    faq: 'northwind',
  }),
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

describe.each(wantedEngines())('in %s', (engine) => {
  let page: FormPage;
  beforeAll(async () => {
    page = await formPage(engine);
  });
  afterAll(() => page.close());

  async function expectSame(name: FormName, source: Source): Promise<void> {
    pages['/site/page.html'] = formOnPage(name, await withStatic(source));
    await page.open(`${host.origin}/site/page.html`);
    const { frame, isStatic } = formOf(name);
    const site = frame ? source.base : isStatic ? 'https://nowhere.invalid/' : host.origin;
    expect(await shownFaq(page, frame ? { frame } : {})).toEqual(await pipelineFaq(requestOf(source), site));
    expect(await page.noted()).toEqual([]);
  }

  describe.each(Object.entries(sources))('from %s', (what, sourceOn) => {
    const able = formNames.filter((name) => what === 'a file' || formOf(name).takes === 'anything');
    test.each(able)('%s', (name) => expectSame(name, sourceOn(host)));
  });

  describe('from a file on another origin', () => {
    const able = formNames.filter((name) => !formOf(name).isStatic);
    test.each(able)('%s', (name) =>
      expectSame(name, (sources['a file'] as (server: HostServer) => Source)(cdn)),
    );
  });
});

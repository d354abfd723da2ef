/** What the builder shows of the FAQ, and what it asks for. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toFragment } from '../../src/builder/draft/share.ts';
import type { Overrides } from '../../src/model/content-model.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';

let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());
afterEach(() => opened.close());

/** Opens a shared draft, and gives the addresses on other hosts that are asked for from then on. */
async function open(engine: PageEngine, overrides: Overrides): Promise<string[]> {
  opened = await openPage({ engine, locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const elsewhere: string[] = [];
  opened.page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^http/.test(protocol) && origin !== server.origin) elsewhere.push(request.url());
  });
  const fragment = await toFragment({ updated: 0, step: 'about', overrides });
  await opened.page.goto(`${server.origin}/dist/builder/${fragment}`);
  await preview().locator('[part=question]').first().waitFor();
  return elsewhere;
}

const preview = () => opened.page.frameLocator('b-preview iframe').locator('faq-embed');
const goTo = (step: string) =>
  opened.page.getByRole('navigation').getByRole('button', { name: step }).click();

describe.each(pageEngines)('in %s', (engine) => {
  test('the answer that a fact makes is opened and in sight as soon as it is there', async () => {
    await open(engine, { template: 'healthcare', lang: 'en-GB' });
    await goTo('Still missing');
    const card = opened.page.getByRole('region', { name: 'How do I pay?' });
    await card.getByLabel('Kinds of payment you take').fill('cards\ncash');
    const answer = preview().locator('#a-payment');
    await answer.waitFor();
    expect(await answer.textContent()).toContain('cards and cash');
    const isInSight = await answer.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isInSight).toBe(true);
  });

  test('a shared draft that names a logo elsewhere makes nobody ask for it', async () => {
    const logo = 'https://pictures.example/logo.svg';
    const elsewhere = await open(engine, { template: 'general', lang: 'en-GB', brand: { logo } });
    await goTo('Your look');
    await opened.page.locator('b-look', { hasText: logo }).waitFor();
    await goTo('Put it on your site');
    await opened.page.locator('b-site .b-code').first().waitFor();
    expect(elsewhere).toEqual([]);
    expect(opened.cspViolations).toEqual([]);
  });
});

/** The package as people get it: packed, installed into an app of theirs, type-checked, built, and looked at. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { repository, run } from './program.ts';

const apps = ['react-app', 'vue-app'] as const;
const fixtures = join(repository, 'test/package');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faq-embed-package-'));
  const packed = await run('npm', ['pack', '--json', '--pack-destination', folder], repository);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  await Promise.all(
    apps.map(async (app) => {
      await cp(join(fixtures, app), join(folder, app), { recursive: true });
      const quickly = ['--no-audit', '--no-fund', '--prefer-offline'];
      await run('npm', ['install', ...quickly, join(folder, filename)], join(folder, app));
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(apps)('%s', (app) => {
  const npm = (...args: string[]) => run('npm', args, join(folder, app));
  let server: HostServer;
  beforeAll(async () => {
    await npm('run', 'build');
    server = await startHostServer({ root: join(folder, app, 'dist') });
  });
  afterAll(() => server.close());

  test('passes its type check, in which mistakes are found', () => npm('run', 'types'));

  describe.each(pageEngines)('in %s', (engine) => {
    let opened: OpenPage;
    let page: Page;
    beforeAll(async () => {
      opened = await openPage({ engine, url: server.origin });
      ({ page } = opened);
    });
    afterAll(() => opened.close());
    afterEach(() => {
      expect(opened.errors).toEqual([]);
      expect(opened.failedRequests).toEqual([]);
      expect(opened.console.filter(({ type }) => type === 'error' || type === 'warning')).toEqual([]);
    });
    const shows = (id: string, text: string) =>
      page.waitForFunction((wanted) => document.querySelector(wanted[0])?.textContent === wanted[1], [
        `#${id}`,
        text,
      ] as const);

    test('an attribute reaches the FAQ', async () => {
      await page.waitForSelector('faq-embed [part=title]');
      expect(await page.locator('faq-embed [part=title]').evaluate(({ localName }) => localName)).toBe('h3');
      expect(await page.locator('faq-embed [part~=action-primary]').getAttribute('href')).toMatch(
        /northwind/,
      );
      expect(await page.locator('faq-embed').getAttribute('class')).toBe('clinic');
    });

    test('the event that the FAQ is ready reaches the app', async () => {
      const questions = await page.locator('faq-embed [part=question]').count();
      expect(questions).toBeGreaterThan(3);
      await shows('questions', String(questions));
    });

    test('a property, an object, reaches the FAQ, and so does its change', async () => {
      await page.waitForSelector('faq-embed #a-parking strong:text("do not")', { state: 'attached' });
      await page.getByRole('button', { name: 'Build a yard' }).click();
      await page.waitForSelector('faq-embed #a-parking strong:text("yard")', { state: 'attached' });
    });

    test('the event that a visitor opened an entry reaches the app', async () => {
      await page.getByRole('button', { name: 'Where do I park?' }).click();
      await shows('toggled', 'clinic parking true');
    });

    test('a link can be followed in the app’s own way', async () => {
      await page.locator('faq-embed [part~=action-primary]').click();
      await shows('followed', 'book');
      expect(page.context().pages()).toHaveLength(1);
    });

    test('the element itself can be asked', async () => {
      await page.getByRole('button', { name: 'Read the title' }).click();
      await shows('followed', (await page.locator('faq-embed [part=title]').textContent()) ?? '');
    });
  });
});

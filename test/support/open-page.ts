/** Opens pages in real browsers for test/pages, and notes whatever goes wrong in them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, firefox, type Page } from 'playwright';
import { chromiumArgs, type Engine, findChromium, findFirefox, wantedEngines } from './browsers.ts';
import { endAnimations } from './end-animations.ts';

export type PageEngine = Exclude<Engine, 'webkit'>;

/** For `describe.each(pageEngines)`: what `BROWSERS` names, without webkit, which Playwright cannot drive here. */
export const pageEngines = wantedEngines().filter((engine): engine is PageEngine => engine !== 'webkit');

export interface OpenPageOptions extends BrowserContextOptions {
  engine?: PageEngine;
  /** Where to go first. */
  url?: string;
}

export interface Violation {
  directive: string;
  blocked: string;
  sample: string;
}

export interface OpenPage {
  page: Page;
  /** Everything the page wrote to its console, browser's notices included. */
  console: { type: string; text: string }[];
  /** Uncaught exceptions. */
  errors: string[];
  /** Requests that got no answer or one of 400 and above. */
  failedRequests: { url: string; reason: string }[];
  /** Violations of the page's content security policy, Trusted Types included. */
  cspViolations: Violation[];
  /** What all of axe's default rules say about the page as it stands now. */
  axe(options?: RunOptions): Promise<Result[]>;
  /** Writes a picture into the folder that `SHOTS` names; nothing when it names none. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const marker = '[csp violation]';

export async function openPage(options: OpenPageOptions = {}): Promise<OpenPage> {
  const { engine = pageEngines[0] ?? 'chromium', url, ...contextOptions } = options;
  const browser = await launched(engine);
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 }, ...contextOptions });
  const page = await context.newPage();
  const opened: OpenPage = {
    page,
    console: [],
    errors: [],
    failedRequests: [],
    cspViolations: [],
    axe: (axeOptions) => runAxe(page, axeOptions),
    async screenshot(name) {
      if (!process.env.SHOTS) return;
      mkdirSync(process.env.SHOTS, { recursive: true });
      await page.screenshot({ path: join(process.env.SHOTS, `${name}.${engine}.png`), fullPage: true });
    },
    close: () => context.close(),
  };

  page.on('console', (message) => {
    const text = message.text();
    if (!text.startsWith(marker)) return void opened.console.push({ type: message.type(), text });
    const violation = JSON.parse(text.slice(marker.length)) as Violation;
    if (!isFavicon(violation.blocked)) opened.cspViolations.push(violation);
  });
  page.on('pageerror', (error) => {
    // Firefox hands its notices over as errors without a name, for instance those about a security policy.
    if (error.name || engine !== 'firefox') opened.errors.push(String(error));
    else if (!isFavicon(error.message)) opened.console.push({ type: 'error', text: error.message });
  });
  page.on('requestfailed', (request) => {
    opened.failedRequests.push({ url: request.url(), reason: request.failure()?.errorText ?? 'failed' });
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    opened.failedRequests.push({ url: response.url(), reason: String(response.status()) });
  });
  await context.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.debug(mark + JSON.stringify({ directive: effectiveDirective, blocked: blockedURI, sample }));
    });
  }, marker);
  if (url) await page.goto(url);
  return opened;
}

/** The browser's own wish, which no page has to answer. */
function isFavicon(text: string): boolean {
  return text.includes('/favicon.ico');
}

const browsers = new Map<PageEngine, Promise<Browser>>();

function launched(engine: PageEngine): Promise<Browser> {
  const browser = browsers.get(engine) ?? launch(engine);
  browsers.set(engine, browser);
  return browser;
}

async function launch(engine: PageEngine): Promise<Browser> {
  if (engine === 'firefox') {
    return firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox().path });
  }
  const { path, env } = await findChromium();
  return chromium.launch({ executablePath: path, args: chromiumArgs, env: { ...process.env, ...env } });
}

/** For `afterAll`, in the set-up file: browsers live as long as the file of tests. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
  browsers.clear();
}

async function runAxe(page: Page, options: RunOptions = {}): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  await page.evaluate(endAnimations);
  return page.evaluate(
    async (runOptions) => {
      const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
      return (await axe.run(runOptions)).violations;
    },
    // To describe every element that passes takes most of its time, and in Firefox a second.
    { resultTypes: ['violations'], ...options } satisfies RunOptions,
  );
}

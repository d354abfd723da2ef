/** What the tests of whole pages do with the widgets on them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import type { OpenPage } from '../support/open-page.ts';

export const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/';
export const fallback = `<a id="fallback" href="${bookingUrl}">Book an appointment</a>`;
export const script = '<script type="module" src="/dist/faq-embed.js"></script>';
/** What the element loads only where it needs it, by whatever name the build gave it. */
export const chunks = {
  compile: /\/dist\/compile-in-page-[\w-]+\.js/,
  markdown: /\/dist\/markdown-in-page-[\w-]+\.js/,
  hydration: /\/dist\/hydration-[\w-]+\.js/,
  video: /\/dist\/video-[\w-]+\.js/,
  typedValues: /\/dist\/typed-values-[\w-]+\.js/,
};

/** Northwind's overrides, compiled by the command line. */
export async function northwindDocument(): Promise<string> {
  const args = ['dist/cli.js', 'compile', '--overrides', 'demo/northwind.json'];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}

/** A page of a test's own around a widget. `log` on `window` keeps the widget's events. */
export function hostPage(body: string, head = script): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Host page</title><link rel="icon" href="data:,">
<script>
window.log = [];
for (const type of ['faq-ready', 'faq-toggle', 'faq-action', 'faq-error'])
  addEventListener(type, ({ target, code, message, path, cause }) =>
    log.push({ type, id: target.id, time: performance.now(), code, message, path, cause }));
</script>
${head}
</head>
<body><main><h1>Host page</h1>${body}</main></body>
</html>`;
}

/** A widget with a fallback link inside, for the body of a page. Attributes are escaped here. */
export function widget(attributes: Record<string, string> = {}, tag = 'faq-embed'): string {
  const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${list.join('')}>${fallback}</${tag}>`;
}

/** An attribute of {@link widget} for overrides as JSON text. */
export const inline = (overrides: object): { overrides: string } => ({
  overrides: JSON.stringify(overrides),
});

export interface LoggedEvent {
  type: string;
  /** Of `faq-toggle`. */
  cause?: string;
  /** Of the widget. */
  id: string;
  /** In milliseconds since the page began to load. */
  time: number;
  code?: string;
  message?: string;
  path?: string;
}

export const events = (page: Page): Promise<LoggedEvent[]> =>
  page.evaluate(() => (window as unknown as { log: LoggedEvent[] }).log);

/** Waits until every widget of the page shows its FAQ. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll<FaqEmbed>('faq-embed, clinic-faq')];
    return widgets.length > 0 && widgets.every(({ faq }) => faq);
  });
}

/** Opens all there is. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const widget of document.querySelectorAll<FaqEmbed>('faq-embed, clinic-faq')) {
      widget.expand = 'many';
      widget.open = 'all';
    }
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('faq-embed, clinic-faq')].every(
      (widget) => !widget.shadowRoot?.querySelector('[aria-expanded="false"]'),
    ),
  );
  // Firefox cannot be told to do without motion, and what still moves is measured where it no longer is.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('faq-embed, clinic-faq')].every((widget) =>
      widget.shadowRoot?.getAnimations().every(({ playState }) => playState === 'finished'),
    ),
  );
}

/** All that can be read in the widget, closed answers included. */
export const textOf = (page: Page, selector = 'faq-embed'): Promise<string> =>
  page.evaluate(
    (wanted) => document.querySelector(wanted)?.shadowRoot?.querySelector('.faq')?.textContent ?? '',
    selector,
  );

/** What browsers themselves say of requests that failed, of a policy (violations are recorded apart), and of the icon that they ask for unasked. */
const notice =
  /^Content-Security-Policy: |^Failed to load resource|^Cross-Origin Request Blocked|^Loading (failed for|module from)|^error loading dyn|\/favicon\.ico/;

/** Console messages of a kind, without the browser's own about requests. */
export const said = ({ console }: OpenPage, type: 'error' | 'warning'): string[] =>
  console
    .filter((message) => message.type === type || (type === 'warning' && message.type === 'warn'))
    .map(({ text }) => text)
    .filter((text) => !notice.test(text));

/** Uncaught exceptions, without Firefox's notices. */
export const thrown = ({ errors }: OpenPage): string[] => errors.filter((text) => !notice.test(text));

/** Waits until something is so. */
export async function until(what: () => boolean | Promise<boolean>, timeout = 8000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`not so within ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

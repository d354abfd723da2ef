import type { Browser, CDPSession, Page } from 'playwright';
import { type Condition, VIEWPORT } from './conditions.ts';
import { type ProbeOptions, probe } from './probe.ts';

/** A page that is open with the probe in it. */
export interface BenchPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Resolves when the probe says it. */
  readonly says: (what: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page of a context of its own, whose cache is empty. */
export async function newPage(
  browser: Browser,
  options: ProbeOptions,
  condition: Condition,
): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const heard = new Set<string>();
  const waiting = new Map<string, () => void>();
  cdp.on('Runtime.bindingCalled', ({ payload }) => {
    heard.add(payload);
    waiting.get(payload)?.();
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchSays' });
  await cdp.send('Performance.enable');
  await cdp.send('Network.enable');
  await throttle(cdp, condition);
  await page.addInitScript(probe, options);
  return {
    page,
    cdp,
    says: (what) =>
      new Promise((resolve) => {
        if (heard.has(what)) resolve();
        else waiting.set(what, resolve);
      }),
    close: () => context.close(),
  };
}

async function throttle(cdp: CDPSession, { roundTrip, download, cpuSlowdown }: Condition): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTrip,
    downloadThroughput: download,
    uploadThroughput: download,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

/** A click as a finger's, without Playwright's own checks, which would take their time. */
export async function click(cdp: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  const button = { x, y, button: 'left', clickCount: 1 } as const;
  const pressed = cdp.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
  await Promise.all([pressed, cdp.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' })]);
}

/** What the page's scripts hold when all that is garbage has been collected. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

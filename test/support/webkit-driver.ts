/**
 * WebKitWebDriver (and Xvfb when there is no display), for Vitest as a global set-up and for tests of pages.
 * They are killed when this process exits and not in a teardown: Vitest closes its session only after that.
 * They are unref'ed, or Vitest would wait for them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from './browsers.ts';

const portVariable = 'FAQ_WEBKIT_PORT';

/** Vitest calls this before the tests of a project with webkit; the config has chosen the port. */
export async function setup(): Promise<void> {
  await startWebKitDriver(Number(process.env[portVariable]));
}

/** A port for the driver, kept in the environment so that the config and `setup` agree on it. */
export async function webKitPort(): Promise<number> {
  const port = Number(process.env[portVariable]) || (await freePort());
  process.env[portVariable] = String(port);
  return port;
}

/** The capabilities that WebKitWebDriver takes; it refuses what WebdriverIO would ask for by itself. */
export function webKitCapabilities(): object {
  return {
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: findWebKit().browser, args: ['--automation'] },
  };
}

const running = new Map<number, Promise<void>>();

export function startWebKitDriver(port: number): Promise<void> {
  const start = running.get(port) ?? launch(port);
  running.set(port, start);
  return start;
}

async function launch(port: number): Promise<void> {
  const programs = findWebKit();
  const children: ChildProcess[] = [];
  process.once('exit', () => {
    for (const child of children.reverse()) child.kill();
  });
  let display = process.env.DISPLAY;
  if (programs.xvfb) {
    const args = ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'];
    const xvfb = spawn(programs.xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(xvfb);
    const pipe = xvfb.stdio[3] as Socket;
    display = await new Promise<string>((resolve, reject) => {
      pipe.once('data', (number) => resolve(`:${String(number).trim()}`));
      xvfb.once('error', reject);
      xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} before it had a display.`)));
    });
    xvfb.unref();
    pipe.unref();
  }
  const env = { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', XDG_CONFIG_HOME: narrowTheme() };
  const driver = spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' });
  children.push(driver);
  driver.unref();
  await answers(`http://127.0.0.1:${port}/status`);
}

/** MiniBrowser's tool bar keeps its window 447 px wide at least, unless GTK's theme makes it smaller. */
function narrowTheme(): string {
  const folder = join(tmpdir(), 'faq-embed-gtk');
  mkdirSync(join(folder, 'gtk-3.0'), { recursive: true });
  writeFileSync(
    join(folder, 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }',
  );
  return folder;
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`WebKitWebDriver did not answer at ${url} within 10 s.`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

import { readFile } from 'node:fs/promises';
import { playwright } from '@vitest/browser-playwright';
import { webdriverio } from '@vitest/browser-webdriverio';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import type { BrowserCommand, BrowserConfigOptions } from 'vitest/node';
import {
  chromiumArgs,
  type Engine,
  findChromium,
  findFirefox,
  findWebKit,
  wantedEngines,
} from './test/support/browsers.ts';
import { misbehavingServer } from './test/support/misbehaving-server.ts';
import { webKitCapabilities, webKitPort } from './test/support/webkit-driver.ts';

const common = {
  enabled: true,
  ui: false,
  screenshotFailures: false,
  viewport: { width: 800, height: 600 }, // Firefox cannot be made to click outside of 1280 by 720
} satisfies Partial<BrowserConfigOptions>;

const browser: Record<Engine, () => Promise<BrowserConfigOptions>> = {
  async chromium() {
    const { path, env } = await findChromium();
    const launchOptions = { executablePath: path, args: chromiumArgs, env: { ...process.env, ...env } };
    return {
      ...common,
      headless: true,
      provider: playwright({ launchOptions }),
      instances: [{ browser: 'chromium' }],
    };
  },
  async firefox() {
    // Playwright drives a stock Firefox over BiDi, up to 1.64.1: 1.65 asks for a command that Firefox lacks.
    const launchOptions = { channel: 'moz-firefox', executablePath: findFirefox().path };
    return {
      ...common,
      headless: true,
      provider: playwright({ launchOptions }),
      instances: [{ browser: 'firefox' }],
    };
  },
  async webkit() {
    findWebKit();
    const provider = webdriverio({ hostname: '127.0.0.1', port: await webKitPort(), path: '/' });
    const make = provider.providerFactory;
    provider.providerFactory = (project) =>
      Object.assign(make(project), { buildCapabilities: webKitCapabilities });
    return { ...common, headless: false, provider, instances: [{ browser: 'safari' }] };
  },
};

// See test/browser/keys.ts.
const pressKey: BrowserCommand<[keys: string]> = ({ page }, keys) => page.keyboard.press(keys);
const typeText: BrowserCommand<[text: string]> = ({ page }, text) => page.keyboard.type(text);

async function browserProject(engine: Engine): Promise<TestProjectConfiguration> {
  return {
    extends: './vite.config.ts',
    plugins: [misbehavingServer()],
    // Found one by one, they would make Vite reload the page in the middle of a test.
    optimizeDeps: {
      include: [
        ...[
          '@open-wc/testing',
          'axe-core/axe.min.js',
          'lit',
          'marked',
          'dompurify',
          'fast-check',
          'idb-keyval',
          'parse5',
          'fflate',
        ],
        ...['commands', 'history', 'inputrules', 'keymap', 'model', 'schema-list', 'state', 'view'].map(
          (name) => `prosemirror-${name}`,
        ),
      ],
    },
    test: {
      name: `element in ${engine}`,
      include: ['test/browser/**/*.test.ts'],
      setupFiles: ['./test/support/browser-setup.ts'],
      globalSetup: engine === 'webkit' ? ['./test/support/webkit-driver.ts'] : [],
      browser: { ...(await browser[engine]()), commands: { pressKey, typeText } },
    },
  };
}

/** Made for bundlers: it imports JSON without saying so, and names source maps that it does not bring. */
const FOR_BUNDLERS = '@actions/workflow-parser';
const withoutLostMaps: Plugin = {
  name: 'without-lost-maps',
  enforce: 'pre',
  load: async (id) =>
    id.includes(FOR_BUNDLERS) && id.endsWith('.js')
      ? (await readFile(id, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, '')
      : null,
};

const nodeProject = (
  name: string,
  files: { include: string[]; exclude?: string[] },
): TestProjectConfiguration => ({
  extends: './vite.config.ts',
  plugins: [withoutLostMaps],
  test: {
    name,
    ...files,
    environment: 'node',
    isolate: false, // they change nothing that others see, and to load everything anew for each file takes longer than many
    setupFiles: ['./test/support/random.ts'],
    testTimeout: 60_000, // property tests take their time on a busy machine
    hookTimeout: 60_000,
    server: { deps: { inline: [FOR_BUNDLERS] } },
  },
});

// Where to write how many tests passed and failed, for npm run check.
const { TEST_REPORT: outputFile } = process.env;
const jsonReport: [name: 'json', options: object][] = outputFile ? [['json', { outputFile }]] : [];

// Files of tests that run in one process share its browsers: to start one takes longer than most tests.
const sharedBrowsers = { pool: 'forks', isolate: false } as const;

export default defineConfig(async () => ({
  test: {
    reporters: ['default', ...jsonReport],
    projects: [
      nodeProject('node', {
        include: ['test/{model,compile,fill,load,search,outputs,cli,content,tools,security}/**/*.test.ts'],
        exclude: ['test/outputs/infographic/**'],
      }),
      // What only authors meet: nothing in the core breaks it without breaking a test of its own.
      nodeProject('authoring', { include: ['test/{builder,outputs/infographic}/**/*.test.ts'] }),
      ...(await Promise.all(wantedEngines().map(browserProject))),
      {
        extends: './vite.config.ts',
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          environment: 'node',
          css: true, // else Vitest takes the styles that outputs carry for empty
          setupFiles: ['./test/support/pages-setup.ts'],
          ...sharedBrowsers,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // After the others, two at a time: each file drives whole browsers of its own, and waits more than it works.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'forms',
          include: ['test/forms/**/*.test.ts'],
          environment: 'node',
          css: true,
          setupFiles: ['./test/support/pages-setup.ts'],
          ...sharedBrowsers,
          globalSetup: wantedEngines().includes('webkit') ? ['./test/support/webkit-pages-setup.ts'] : [],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // One file at a time: the engines in it run side by side, and WebKit's driver has one session.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'package',
          include: ['test/package/*.test.ts'],
          environment: 'node',
          setupFiles: ['./test/support/pages-setup.ts'],
          ...sharedBrowsers,
          testTimeout: 60_000,
          hookTimeout: 240_000, // npm installs whole apps
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'speech',
          include: ['test/speech/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000, // on a busy machine
          // Last, for what is waited for is quiet.
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
}));

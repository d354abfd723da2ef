/** What a browser can do is asked of the browser, on a page of its own: names and versions say too little. */
import type { Page } from 'playwright';
import type { TestContext } from 'vitest';
import { openPage, type PageEngine } from './open-page.ts';

interface Capability {
  /** What a browser without it does not do, as the reason why a test was skipped. */
  lacking: string;
  page: string;
  /** Does what needs the capability, and waits until it has worked; throws when it has not. */
  attempt(page: Page): Promise<unknown>;
}

const patience = { timeout: 3000 };

const capabilities = {
  textFragments: {
    lacking: 'does not open what a link with a text fragment finds hidden',
    page: `<a href="#:~:text=far%20below">go</a><div style="height: 300vh"></div><div id="host"></div>
      <script>host.attachShadow({ mode: 'open' }).innerHTML = '<p hidden="until-found">It is far below</p>';</script>`,
    attempt: async (page) => {
      await page.click('a');
      await page.locator('#host p').waitFor(patience);
    },
  },
  secondTab: {
    lacking: 'opens no second tab by a middle click',
    page: '<a href="/second">go</a>',
    attempt: (page) =>
      Promise.all([
        page.context().waitForEvent('page', patience),
        page.click('a', { button: 'middle', ...patience }),
      ]),
  },
} satisfies Record<string, Capability>;

export type CapabilityName = keyof typeof capabilities;

/**
 * Skips the test, with the reason, where the browser lacks a capability. `npm run check` sets `REQUIRE_CAPABILITIES`: it runs
 * where everything is there, and a test that is skipped all the same fails.
 */
export async function needs(
  capability: CapabilityName,
  engine: PageEngine,
  { skip }: Pick<TestContext, 'skip'>,
): Promise<void> {
  if (await has(capability, engine)) return;
  const reason = `this ${engine} ${capabilities[capability].lacking}`;
  if (process.env.REQUIRE_CAPABILITIES) throw new Error(`${reason}, and REQUIRE_CAPABILITIES is set.`);
  skip(reason);
}

const answers = new Map<string, Promise<boolean>>();

function has(capability: CapabilityName, engine: PageEngine): Promise<boolean> {
  const key = `${capability} ${engine}`;
  const answer = answers.get(key) ?? ask(capabilities[capability], engine);
  answers.set(key, answer);
  return answer;
}

async function ask({ page: html, attempt }: Capability, engine: PageEngine): Promise<boolean> {
  const { page, close } = await openPage({ engine });
  try {
    await page
      .context()
      .route('**', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Probe</title>${html}` }),
      );
    await page.goto('https://probe.example/');
    await attempt(page);
    return true;
  } catch {
    return false;
  } finally {
    await close();
  }
}

/** design: "When things go wrong", row by row: what the visitor sees, and what the developer is told. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';
import {
  chunks,
  events,
  hostPage,
  inline,
  type LoggedEvent,
  northwindDocument,
  ready,
  said,
  script,
  textOf,
  thrown,
  until,
  widget,
} from './widget.ts';

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());

/** Failures of the server that end with the test at the latest. */
const failing: (() => void)[] = [];
function fail(pattern: RegExp): () => void {
  const works = server.fail(pattern);
  failing.push(works);
  return works;
}

/** Opens a page with this body. */
async function visit(engine: PageEngine, body: string, head?: string): Promise<OpenPage> {
  pages['/host/'] = hostPage(body, head);
  server.requests.length = 0;
  opened = await openPage({ engine, url: `${server.origin}/host/` });
  return opened;
}

const asBody = (json: unknown) => `body=${encodeURIComponent(JSON.stringify(json))}`;
const errorsOf = async () => (await events(opened.page)).filter(({ type }) => type === 'faq-error');
const errorCame = (timeout?: number) => until(async () => (await errorsOf()).length > 0, timeout);

/** The visitor has the plain link and nothing else; the developer is told once, in two ways. */
async function expectFallback(code: string, source: string): Promise<void> {
  const { page } = opened;
  expect(await page.locator('#fallback').isVisible()).toBe(true);
  expect(await page.locator('[part=faq]').count()).toBe(0);
  const errors = await errorsOf();
  expect(errors.map((error) => error.code)).toEqual([code]);
  const spoken = said(opened, 'error');
  expect(spoken).toHaveLength(1);
  expect(spoken[0]).toContain(source);
  expect(spoken[0]).toContain(errors[0]?.message);
  expect(said(opened, 'warning')).toEqual([]);
  expect(thrown(opened)).toEqual([]);
}

/** Files that cannot be used: the route that gives one, what is said of it, and how often it is asked for. */
const failures: [what: string, route: string, code: string, requests: number][] = [
  ['is not there', 'status/404', 'not-found', 1],
  ['is forbidden', 'status/403', 'http', 1],
  ['makes the server fail', 'status/500', 'http', 3],
  ['cannot be reached', 'flaky-network/99', 'network', 3],
  ['is not JSON', 'not-json', 'bad-json', 1],
  ['has the wrong shape', `json?${asBody(['not', 'an', 'object'])}`, 'wrong-shape', 1],
  ['is null', `json?${asBody(null)}`, 'wrong-shape', 1],
  ['does not come within ten seconds', 'hang', 'timeout', 1],
];
const cases = ['src', 'overrides', 'template'].flatMap((attribute) =>
  failures.map(([what, route, kind, requests], row) => {
    const code = attribute === 'src' && kind === 'wrong-shape' ? 'not-a-document' : kind;
    const key = `${attribute}-${row}`;
    const path = `/_test/${route}${route.includes('?') ? '&' : '?'}key=${key}`;
    return { name: `${attribute}: ${what}`, attribute, code, requests, key, path };
  }),
);

interface Failed {
  server: HostServer;
  opened: OpenPage;
  errors: LoggedEvent[];
}

/** All of them on one page: what takes ten seconds takes them once. */
async function failAll(engine: PageEngine): Promise<Failed> {
  const body = cases.map(({ attribute, key, path }) => widget({ id: key, [attribute]: path })).join('');
  const server = await startHostServer({ pages: { '/host/': hostPage(body) } });
  const opened = await openPage({ engine, url: `${server.origin}/host/` });
  const failed: Failed = { server, opened, errors: [] };
  await until(async () => {
    failed.errors = (await events(opened.page)).filter(({ type }) => type === 'faq-error');
    return failed.errors.length >= cases.length;
  }, 20_000);
  return failed;
}

/** Under way while the other tests run. */
const failedIn = new Map<PageEngine, Promise<Failed>>();
beforeAll(() => {
  for (const engine of pageEngines) {
    const failed = failAll(engine);
    failed.catch(() => {}); // the tests that wait for it fail
    failedIn.set(engine, failed);
  }
});

describe.each(pageEngines)('in %s', (engine) => {
  afterEach(async () => {
    for (const works of failing.splice(0)) works();
    await opened.close();
  });

  describe.each(['src', 'overrides', 'template'] as const)('when the file of %s', (attribute) => {
    test('comes at the third try, the FAQ is shown', async () => {
      const template = {
        lang: 'en',
        title: 'Third',
        sections: [{ id: 's', title: 'S', entries: [entry('third')] }],
      };
      const overrides = { sections: { basics: { entries: { payment: { question: 'third?' } } } } };
      const document = {
        format: 1,
        lang: 'en',
        title: 'Third',
        variables: {},
        sections: [
          {
            id: 's',
            title: 'S',
            entries: [{ id: 'third', question: 'third?', answers: [{ body: ['It is.'] }] }],
          },
        ],
      };
      const file = { src: document, template, overrides }[attribute];
      const path = `/_test/flaky/2?${asBody(file)}`;
      await visit(engine, widget({ [attribute]: path, 'data-payment-methods': 'cards' }));
      await ready(opened.page);
      expect(await textOf(opened.page)).toContain('third?');
      expect(await errorsOf()).toEqual([]);
    });
  });

  test('when overrides in the tag are broken, the link inside the tag stays', async () => {
    await visit(engine, widget({ overrides: '{ "variables": ' }));
    await errorCame();
    await expectFallback('bad-json', 'overrides');
  });

  test('a failure is not kept: the same file is asked for again', async () => {
    const works = fail(/demo\/northwind\.json/);
    await visit(engine, widget({ overrides: '/demo/northwind.json' }));
    await errorCame(8000);
    works();
    await opened.page.evaluate(() => {
      const again = document.createElement('faq-embed');
      again.setAttribute('overrides', '/demo/northwind.json');
      document.querySelector('faq-embed')?.replaceWith(again);
    });
    await ready(opened.page);
    expect(await textOf(opened.page)).toContain('Where do I park?');
  });

  test('one wrong entry in overrides costs that entry, and a warning says where it is', async () => {
    const overrides = {
      sections: {
        basics: {
          entries: { payment: { answer: 42 }, extra: { question: 'And this?', answer: 'Is here.' } },
        },
      },
    };
    await visit(engine, widget({ ...inline(overrides), 'data-payment-methods': 'cards' }));
    await ready(opened.page);
    await until(() => said(opened, 'warning').length > 0);
    expect(said(opened, 'warning')).toEqual([
      expect.stringContaining('sections.basics.entries.payment.answer'),
    ]);
    const text = await textOf(opened.page);
    expect(text).toContain('And this?');
    expect(text).toContain('What does “video appointment” mean?');
    expect(text).not.toContain('How do I pay?');
    expect(await errorsOf()).toEqual([]);
    expect(said(opened, 'error')).toEqual([]);
  });

  test('one wrong entry in a template costs that entry, and a warning says where it is', async () => {
    const { answers: _, ...wrong } = entry('wrong');
    const template = {
      lang: 'en',
      title: 'T',
      sections: [{ id: 's', title: 'S', entries: [entry('good'), wrong, entry('fine')] }],
    };
    await visit(engine, widget({ template: `/_test/json?${asBody(template)}` }));
    await ready(opened.page);
    await until(() => said(opened, 'warning').length > 0);
    expect(said(opened, 'warning')).toEqual([expect.stringContaining('sections.s.entries.wrong.answers')]);
    expect(await opened.page.locator('[part=button]').allTextContents()).toEqual(['good?', 'fine?']);
  });

  test.each([
    ['compiles overrides', chunks.compile, 'compile'],
    ['reads Markdown', chunks.markdown, 'markdown'],
  ])('when the chunk that %s cannot be loaded, the link inside the tag stays', async (_, chunk, source) => {
    fail(chunk);
    await visit(engine, widget({ overrides: '/demo/northwind.json' }));
    await errorCame();
    await expectFallback('chunk', source);
  });

  test('when the chunk that reads typed values cannot be loaded, those are not shown, and all else is', async () => {
    const works = fail(chunks.typedValues);
    const typed = { 'data-price': '£45', 'data-payment-methods': 'cards', 'data-phone': '020 7946 0958' };
    await visit(engine, widget({ ...typed, open: 'all' }));
    await ready(opened.page);
    await errorCame();
    expect((await errorsOf()).map(({ code }) => code)).toEqual(['chunk']);
    expect(said(opened, 'error')).toEqual([expect.stringContaining('values: a part of the script cannot')]);
    expect(said(opened, 'warning')).toEqual([]);
    const text = await textOf(opened.page);
    expect(text).toContain('020 7946 0958');
    expect(text).not.toContain('45');
    works();
  });

  test('when the chunk that plays videos cannot be loaded, they stay links', async () => {
    const works = fail(chunks.video);
    const video = { href: 'https://youtu.be/dQw4w9WgXcQ', title: 'A film' };
    const sections = { basics: { entries: { differences: { answer: 'See.', video } } } };
    await visit(engine, widget({ ...inline({ sections }), open: 'differences' }));
    await ready(opened.page);
    await errorCame();
    expect((await errorsOf()).map(({ code }) => code)).toEqual(['chunk']);
    expect(said(opened, 'error')).toEqual([expect.stringContaining('video: a part of the script cannot')]);
    expect(await opened.page.locator('[part=video] a').getAttribute('href')).toBe(video.href);
    works();
  });

  test('a document and a shipped template need no chunk', async () => {
    for (const chunk of Object.values(chunks)) fail(chunk);
    pages['/northwind.json'] = await northwindDocument();
    await visit(engine, widget({ src: '/northwind.json' }) + widget());
    await ready(opened.page);
    expect(await textOf(opened.page)).toContain('the garage on Alder Street');
    expect(await errorsOf()).toEqual([]);
  });

  test('a document of a newer format: the link inside the tag stays', async () => {
    const document = { format: 2, lang: 'en', title: 'Later', variables: {}, sections: [] };
    const path = `/_test/json?newer&${asBody(document)}`;
    await visit(engine, widget({ src: path }));
    await errorCame();
    await expectFallback('newer-format', '/_test/json?newer');
  });

  test('overrides where a document is expected: the link stays, and a sentence says which attribute takes them', async () => {
    await visit(engine, widget({ src: '/demo/northwind.json' }));
    await errorCame();
    await expectFallback('not-a-document', '/demo/northwind.json');
    expect((await errorsOf())[0]?.message).toContain('the attribute overrides');
  });

  test('one wrong entry in a document costs that entry, and a warning says where it is', async () => {
    const one = (id: string, body: unknown) => ({ id, question: `${id}?`, answers: [{ body }] });
    const document = {
      format: 1,
      lang: 'en',
      title: 'D',
      variables: {},
      sections: [
        {
          id: 's',
          title: 'S',
          entries: [one('good', [['p', 'Yes.']]), one('wrong', '<p>Yes.</p>'), one('fine', ['Yes.'])],
        },
      ],
    };
    await visit(engine, widget({ src: `/_test/json?entry&${asBody(document)}` }));
    await ready(opened.page);
    await until(() => said(opened, 'warning').length > 0);
    expect(said(opened, 'warning')).toEqual([expect.stringContaining('sections.s.entries.wrong')]);
    expect(await opened.page.locator('[part=button]').allTextContents()).toEqual(['good?', 'fine?']);
    expect(await errorsOf()).toEqual([]);
  });

  test('of two attributes set while the first is loading, the newest wins and stays', async () => {
    const called = (question: string) => ({
      sections: { basics: { entries: { differences: { question } } } },
    });
    await visit(engine, widget({ overrides: `/_test/slow/700?${asBody(called('Old?'))}` }));
    await opened.page.evaluate(
      (url) => document.querySelector('faq-embed')?.setAttribute('overrides', url),
      `/_test/json?${asBody(called('New?'))}`,
    );
    await ready(opened.page);
    expect(await textOf(opened.page)).toContain('New?');
    await opened.page.waitForTimeout(900);
    expect(await textOf(opened.page)).toContain('New?');
    expect(await textOf(opened.page)).not.toContain('Old?');
    expect((await events(opened.page)).map(({ type }) => type)).toEqual(['faq-ready']);
  });

  test('moved, removed and put back it shows the same, and asks for nothing again', async () => {
    await visit(engine, `${widget({ overrides: '/demo/northwind.json' })}<div id="there"></div>`);
    const { page } = opened;
    await ready(page);
    await page.getByRole('button', { name: 'How do I pay?' }).click();
    const before = await textOf(page);
    const asked = server.requests.length;
    await page.evaluate(async () => {
      const it = document.querySelector('faq-embed') as HTMLElement;
      document.querySelector('#there')?.append(it);
      await new Promise(requestAnimationFrame);
      it.remove();
      await new Promise(requestAnimationFrame);
      document.querySelector('main')?.append(it);
    });
    await page.waitForTimeout(200);
    expect(await textOf(page)).toBe(before);
    await expect.poll(() => page.locator('#a-payment').isVisible()).toBe(true);
    expect(server.requests.length).toBe(asked);
  });

  test('two versions of the script: the first works, and a warning names both', async () => {
    const built = readFileSync(new URL('../../dist/faq-embed.js', import.meta.url), 'utf8');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const other = built.replaceAll(version, '98.7.6');
    expect(other).not.toBe(built);
    opened = await openPage({ engine });
    await opened.page.route('**/dist/other.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: other }),
    );
    pages['/host/'] = hostPage(widget(), `${script}<script type="module" src="/dist/other.js"></script>`);
    await opened.page.goto(`${server.origin}/host/`);
    await ready(opened.page);
    await until(() => said(opened, 'warning').length > 0);
    expect(said(opened, 'warning')).toHaveLength(1);
    expect(said(opened, 'warning')[0]).toContain(version);
    expect(said(opened, 'warning')[0]).toContain('98.7.6');
    expect(thrown(opened)).toEqual([]);
    const used = await opened.page.evaluate(
      () => (customElements.get('faq-embed') as unknown as { version: string }).version,
    );
    expect(used).toBe(version);
  });

  test('the same version twice says nothing', async () => {
    await visit(engine, widget(), `${script}<script type="module" src="/dist/faq-embed.js?again"></script>`);
    await ready(opened.page);
    await opened.page.waitForLoadState('networkidle');
    expect(said(opened, 'warning')).toEqual([]);
    expect(thrown(opened)).toEqual([]);
  });

  test('where the policy forbids the sanitizer, what the overrides wrote is left out, the rest is shown', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html";
    const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">${script}`;
    await visit(engine, widget({ overrides: '/demo/northwind.json', open: 'all' }), head);
    await ready(opened.page);
    const own = ['payment', 'parking', 'insurers', 'card'];
    // Chromium alone has Trusted Types in every version that these tests may meet.
    const isEnforced = await opened.page.evaluate(() => 'trustedTypes' in window);
    const wanted = isEnforced ? own : [];
    // DOMPurify has a warning of its own.
    const ours = () => said(opened, 'warning').filter((text) => text.startsWith('<faq-embed>'));
    await until(() => ours().length >= wanted.length);
    const warnings = ours();
    expect(warnings).toHaveLength(wanted.length);
    for (const id of wanted)
      expect(warnings.find((text) => text.includes(`.${id}.`))).toContain('"dompurify"');
    const shown = await opened.page.locator('[part=button]').evaluateAll((all) => all.map(({ id }) => id));
    expect(shown).toContain('q-what-is-it');
    expect(shown.length).toBeGreaterThan(5);
    for (const id of own) expect(shown.includes(`q-${id}`), id).toBe(!isEnforced);
    expect(await errorsOf()).toEqual([]);
    expect(thrown(opened)).toEqual([]);
  });
});

describe.each(pageEngines)('a file that cannot be used, in %s', (engine) => {
  let server: HostServer;
  let opened: OpenPage;
  let errors: LoggedEvent[];
  beforeAll(async () => {
    ({ server, opened, errors } = (await failedIn.get(engine)) as Failed);
  });
  afterAll(async () => {
    await opened.close();
    await server.close();
  });

  test.each(cases.map((one) => [one.name, one] as const))(
    '%s, and the link inside the tag stays',
    async (_, one) => {
      const { code, requests, key, path } = one;
      const element = opened.page.locator(`#${key}`);
      expect(await element.locator('> a').isVisible()).toBe(true);
      expect(await element.locator('[part=faq]').count()).toBe(0);
      const own = errors.filter(({ id }) => id === key);
      expect(own.map((error) => error.code)).toEqual([code]);
      const spoken = said(opened, 'error').filter((text) => text.includes(path));
      expect(spoken).toEqual([expect.stringContaining(own[0]?.message ?? 'a message')]);
      if (code === 'timeout') expect(own[0]?.time).toBeGreaterThan(9500);
      const asked = await fetch(`${server.origin}/_test/count?key=${key}`);
      expect(await asked.text()).toBe(String(requests));
    },
  );

  test('the developer is told of each once, and of nothing else', () => {
    expect(errors).toHaveLength(cases.length);
    expect(said(opened, 'error')).toHaveLength(cases.length);
    expect(said(opened, 'warning')).toEqual([]);
    expect(thrown(opened)).toEqual([]);
  });
});

const entry = (id: string) => ({ id, question: `${id}?`, answers: [{ text: `**${id}** it is` }] });

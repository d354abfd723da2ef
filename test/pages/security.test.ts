/** Whatever stands in a file or an attribute, nothing of it runs, nothing is fetched, and text stays text. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such text is what is tried here
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';
import { hostPage, inline, openAll, ready, textOf, thrown, widget } from './widget.ts';

/** Each calls `pwn()` or asks the server for /evil when a browser takes it for more than text. */
const payloads = [
  '<script>pwn()</script>',
  '</script><script>pwn()</script>',
  '<img src=x onerror=pwn()>',
  '<img src="/evil.png" srcset="/evil-2.png 2x">',
  '<svg onload=pwn()><image href="/evil.svg" /></svg>',
  '<svg><animate onbegin=pwn() attributeName=x dur=1s></svg>',
  '<iframe src="javascript:parent.pwn()"></iframe><iframe srcdoc="<script>parent.pwn()</script>"></iframe>',
  '<style>@import "/evil.css"; * { background: url(/evil-bg.png) }</style><p style="background: url(/evil-p.png)">p</p>',
  '<link rel="stylesheet" href="/evil.css"><link rel="prefetch" href="/evil-prefetch">',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0; url=/evil">',
  '<form action="/evil"><button autofocus onfocus=pwn()>x</button><input name=attributes></form>',
  '<video src="/evil.mp4" autoplay onloadstart=pwn()><source src="/evil.webm" onerror=pwn()></video>',
  '<object data="/evil.swf"></object><embed src="javascript:pwn()">',
  '<details open ontoggle=pwn()><summary>s</summary></details><b onmouseover=pwn() onclick=pwn()>b</b>',
  '<a href="javascript:pwn()">a</a> <a href="&#106;avascript&colon;pwn()">b</a> <a href="java\tscript:pwn()">c</a>',
  '[a](javascript:pwn()) [b](JaVaScRiPt:pwn()) [c](<java\tscript:pwn()>) [d](&#106;avascript:pwn()) <javascript:pwn()>',
  '[a](data:text/html,<script>pwn()</script>) [b](vbscript:pwn()) ![c](/evil.png) ![d](javascript:pwn())',
  '[a]: javascript:pwn() "t"\n\n[a] [b](https://e.example "\\" onmouseover=\\"pwn()")',
  'javascript:pwn()',
  ' javascript&colon;pwn()',
  'data:text/html,<script>pwn()</script>',
  '" onmouseover="pwn()" autofocus onfocus="pwn()" x="',
  "'><img src=x onerror=pwn()>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwn()&gt;">',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=pwn()></style></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x onerror=pwn()>"></noscript>',
  '<template><img src=x onerror=pwn()></template><template shadowrootmode="open"><img src=x onerror=pwn()></template>',
  '<svg></p><style><a id="</style><img src=1 onerror=pwn()>"></svg>',
  '<b id="body" name="getElementById">x</b><a id="q-payment" name="documentElement">y</a>',
  '${pwn()} #{pwn()} <%= pwn() %> {{constructor}} {{__proto__}} {{toString.constructor("pwn()")()}}',
  '<!--?lit$0$--> <!--lit-part--> {{"a".at(0)}} ?lit$123$',
  '`<img src=x onerror=pwn()>` \u202e<img src=x onerror=pwn()>\u2028',
  '__proto__',
  'constructor',
];

/** Every field of overrides, as value and as name. */
function overridesOf(payload: string) {
  const links = `[${payload}](${payload}) ![${payload}](${payload}) [l]({{paymentUrl}} "{{organization}}")`;
  const html = `<a href="{{paymentUrl}}" title="{{organization}}">h</a> \`{{organization}}\` {{organization}} <{{organization}}>`;
  const any = { question: payload, answer: payload, guidance: payload };
  return {
    $schema: payload,
    lang: payload,
    title: payload,
    variables: {
      ...Object.fromEntries(
        ['bookingUrl', 'paymentUrl', 'phone', 'email', 'price', 'organization'].map((name) => [
          name,
          payload,
        ]),
      ),
      paymentMethods: [payload],
      own: { type: 'text', default: payload, label: payload, guidance: payload },
      [payload]: payload,
    },
    sections: {
      basics: {
        title: payload,
        entries: {
          payment: { answer: payload },
          differences: { question: payload, answers: [{ text: payload, more: [{ text: payload }] }] },
          links: { question: payload, answer: links },
          html: { question: 'html', answer: html },
          [payload]: any,
        },
      },
      [payload]: { title: payload, entries: { [payload]: any } },
    },
    actions: {
      book: { label: payload, href: payload },
      evil: { label: payload, href: '{{organization}}' },
      [payload]: { label: payload, href: payload },
    },
    messages: { expandAll: payload, collapseAll: payload, newTab: payload, actions: payload },
    [payload]: payload,
  };
}

/** The same as a template of its own. */
function templateOf(payload: string) {
  const { sections, actions, variables, ...rest } = overridesOf(payload);
  const listed = <T extends object>(named: Record<string, T>) =>
    Object.entries(named).map(([id, item]) => ({ id, ...item }));
  const entries = listed<object>(sections.basics.entries).map((entry) => ({
    question: 'q',
    answers: [{ text: (entry as { answer?: string }).answer ?? payload }],
    ...entry,
  }));
  return {
    ...rest,
    lang: 'en',
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? { type: 'text', default: value, label: payload, guidance: payload }
          : value,
      ]),
    ),
    sections: [{ id: 's', title: payload, entries }],
    actions: listed(actions),
  };
}

const TAGS =
  'script img image svg iframe style link base meta form input button video object embed details a b p';
const HANDLERS = 'onclick onload onerror onfocus onmouseover ontoggle';

/** The same as a document written by hand, with the payload wherever a tree has a place for it, and more that no tree may have. */
function documentOf(payload: string): string {
  const { variables: _, sections, ...rest } = templateOf(payload);
  const attributes = {
    ...Object.fromEntries(HANDLERS.split(' ').map((name) => [name, 'pwn()'])),
    ...Object.fromEntries(
      ['src', 'srcset', 'srcdoc', 'style', 'href', 'action', 'id', 'title', payload].map((name) => [
        name,
        payload,
      ]),
    ),
  };
  const body = [
    payload,
    [payload, payload],
    [payload, { [payload]: payload }, payload],
    ['p', attributes, payload],
    ...TAGS.split(' ').flatMap((tag) => [
      [tag, attributes, payload],
      [tag.toUpperCase(), attributes, payload],
      ['p', [tag, { src: '/evil.png', href: 'javascript:pwn()', onerror: 'pwn()' }, payload]],
    ]),
    { [payload]: payload },
    [[payload]],
    [null, 7, true, [], {}],
    DEEP,
  ];
  const [first] = sections;
  const entries = first?.entries.map((entry) => ({ ...entry, answers: [{ body }] }));
  const document = {
    ...rest,
    format: 1,
    brand: { accent: payload, font: payload, logo: payload, radius: payload },
    variables: {
      organization: { type: 'text', value: payload },
      paymentUrl: { type: 'url', value: payload },
      [payload]: { type: payload, value: payload },
    },
    notices: [{ id: 'n', answers: [{ body }] }],
    sections: [{ ...first, entries }, payload, null, { id: payload, title: payload, entries: [payload] }],
  };
  return JSON.stringify(document).replaceAll(JSON.stringify(DEEP), () => deepTree(JSON.stringify(payload)));
}

/** Stands for a tree that is nested deeper than any stack, which JSON.stringify could not write. */
const DEEP = 'a deep tree';
const deepTree = (content: string) => `${'["b",'.repeat(10_000)}${content}${']'.repeat(10_000)}`;

const data = (payload: string) =>
  Object.fromEntries(
    [
      'organization',
      'booking-url',
      'payment-url',
      'phone',
      'email',
      'price',
      'staff',
      'x',
      'constructor',
    ].map((name) => [`data-${name}`, payload]),
  );

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
const requested: string[] = [];
const dialogs: string[] = [];
const works = () => {};
beforeAll(async () => {
  payloads.forEach((payload, i) => {
    pages[`/template-${i}.json`] = JSON.stringify(templateOf(payload));
    pages[`/document-${i}.json`] = documentOf(payload);
  });
  server = await startHostServer({
    pages,
    headers: (path) => {
      const policy = policies[path];
      return policy ? { 'content-security-policy': policy } : undefined;
    },
  });
});
afterAll(() => server.close());
afterEach(async () => {
  works();
  await opened.close();
});

const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const policies: Record<string, string> = { '/strict/': `${strict} dompurify`, '/strictest/': strict };

/** Values are never parsed as HTML at all. */
const values = 'data-* attributes';
/** Nor are documents: what is not a tree of known tags is text. */
const documents = 'a document';

const carriers: Record<string, (payload: string, i: number) => Record<string, string>> = {
  overrides: (payload) => inline(overridesOf(payload)),
  'a template': (_, i) => ({ template: `/template-${i}.json` }),
  [documents]: (_, i) => ({ src: `/document-${i}.json` }),
  [values]: data,
};

async function visit(engine: PageEngine, path: string, html: string): Promise<void> {
  pages[path] = html;
  requested.length = dialogs.length = 0;
  opened = await openPage({ engine });
  const { page } = opened;
  page.on('request', (request) => requested.push(request.url()));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    Object.assign(window, { pwned: 0, pwn: () => (window as unknown as { pwned: number }).pwned++ });
  });
  await page.goto(server.origin + path);
  await ready(page);
}

const FORBIDDEN =
  'script, img, image, svg, math, iframe, object, embed, style, link, base, meta, form, input, video, source, template, [srcset], [src], [style]';

/** Nothing ran, nothing was asked for, and nothing is there that could. */
async function expectHarmless(): Promise<void> {
  const { page } = opened;
  const found = await page.evaluate((forbidden) => {
    const roots = [...document.querySelectorAll('faq-embed')].map((it) => it.shadowRoot as ShadowRoot);
    const all = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    // What a pointer and the keyboard would set off.
    for (const node of all) {
      for (const type of ['mouseover', 'focus', 'toggle', 'load', 'error'])
        node.dispatchEvent(new Event(type));
    }
    return {
      pwned: (window as unknown as { pwned: number }).pwned,
      elements: roots.flatMap((root) => [...root.querySelectorAll(forbidden)].map((node) => node.outerHTML)),
      handlers: all.flatMap((node) => node.getAttributeNames().filter((name) => name.startsWith('on'))),
      links: [
        ...new Set(roots.flatMap((root) => [...root.querySelectorAll('a')].map((link) => link.protocol))),
      ],
      polluted: Object.keys(Object.prototype),
    };
  }, FORBIDDEN);
  const safe = ['http:', 'https:', 'mailto:', 'tel:', 'sms:', ':', ''];
  expect({ ...found, links: found.links.filter((protocol) => !safe.includes(protocol)) }).toEqual({
    pwned: 0,
    elements: [],
    handlers: [],
    links: [],
    polluted: [],
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => (window as unknown as { pwned: number }).pwned)).toBe(0);
  expect(dialogs).toEqual([]);
  const known = /\/(host|strict|strictest)\/$|\/dist\/[\w./-]+$|\/(template|document)-\d+\.json$|^data:,$/;
  expect(
    requested
      .filter((url) => !url.startsWith(server.origin) || !known.test(url))
      .filter((url) => url !== 'data:,'),
  ).toEqual([]);
  expect(thrown(opened)).toEqual([]);
  expect(page.url()).toMatch(/\/(host|strict|strictest)\/$/);
}

/** A page for a strict policy: its module script only. */
const withoutInline = (html: string) =>
  html.replace(/<script>[\s\S]*?<\/script>/, '').replace('<link rel="icon" href="data:,">', '');

describe.each(pageEngines)('in %s', (engine) => {
  describe.each(Object.entries(carriers))('with payloads in every field of %s', (carrier, attributes) => {
    const body = payloads.map((payload, i) => widget({ id: `w${i}`, ...attributes(payload, i) })).join('\n');

    test('nothing runs and nothing is fetched', async () => {
      await visit(engine, '/host/', hostPage(body));
      await openAll(opened.page);
      await expectHarmless();
      expect(await opened.page.locator('[part=question]').count()).toBeGreaterThan(payloads.length);
    });

    test('nor where the policy forbids the sanitizer', async () => {
      await visit(engine, '/strictest/', withoutInline(hostPage(body)));
      await openAll(opened.page);
      await expectHarmless();
      if ([values, documents].includes(carrier)) expect(opened.cspViolations).toEqual([]);
    });

    test('nor under a strict policy, which is not violated', async () => {
      await visit(engine, '/strict/', withoutInline(hostPage(body)));
      await openAll(opened.page);
      await expectHarmless();
      // DOMPurify parses in a document where nothing runs; Chromium reports what it finds there all the same.
      const parsed = /^(script|style)-src-(attr|elem) inline$|^base-uri /;
      const violations = opened.cspViolations.filter(
        ({ directive, blocked }) =>
          [values, documents].includes(carrier) || !parsed.test(`${directive} ${blocked}`),
      );
      expect(violations).toEqual([]);
    });
  });

  test('text is read as it was written, in a question, an answer, a title and a label', async () => {
    const name = 'Smith_&_Co <script> *a* `b` [c](d) &amp; "e" \\f';
    const overrides = {
      title: 'About {{organization}}',
      sections: {
        basics: {
          title: 'At {{organization}}',
          entries: {
            payment: {
              question: 'Who is {{organization}}?',
              answer: 'We **are** {{organization}}, `{{organization}}`.',
            },
          },
        },
      },
      actions: { web: { label: 'See {{organization}}', href: '/x?n={{organization}}' } },
    };
    await visit(engine, '/host/', hostPage(widget({ ...inline(overrides), 'data-organization': name })));
    const { page } = opened;
    for (const state of ['before', 'after']) {
      if (state === 'after') await openAll(page);
      expect(await page.locator('[part=title]').textContent()).toBe(`About ${name}`);
      expect(await page.locator('[part=section-title]').first().textContent()).toBe(`At ${name}`);
      expect(await page.locator('#q-payment').textContent()).toBe(`Who is ${name}?`);
      expect((await page.locator('#a-payment').textContent())?.trim()).toBe(`We are ${name}, ${name}.`);
      const action = page.locator('[data-action=web]');
      expect(await action.textContent()).toBe(`See ${name}`);
      expect(await action.getAttribute('href')).toBe(`/x?n=${encodeURIComponent(name)}`);
    }
  });

  test('payloads in data-* are read as they were written', async () => {
    const readable = payloads.filter((payload) => payload.trim() === payload);
    const overrides = inline({
      sections: { basics: { entries: { own: { question: 'q', answer: 'By {{organization}}!' } } } },
    });
    const body = readable.map((payload, i) =>
      widget({ id: `w${i}`, ...overrides, 'data-organization': payload }),
    );
    await visit(engine, '/host/', hostPage(body.join('\n')));
    await openAll(opened.page);
    const answers = await opened.page.locator('#a-own').allTextContents();
    expect(answers.map((answer) => answer.trim())).toEqual(readable.map((payload) => `By ${payload}!`));
  });

  test('names of Object.prototype are names like others', async () => {
    const overrides = {
      variables: { constructor: 'C', ['__proto__']: { polluted: 'yes' } },
      sections: {
        ['__proto__']: {
          title: 'P',
          entries: { toString: { question: 'Q {{constructor}}?', answer: 'A {{constructor}}' } },
        },
        constructor: {
          title: 'K',
          entries: { hasOwnProperty: { question: 'H?', answer: '{{toString}}{{valueOf}}' } },
        },
      },
    };
    await visit(engine, '/host/', hostPage(widget(inline(overrides))));
    await openAll(opened.page);
    expect(await opened.page.evaluate(() => 'polluted' in {})).toBe(false);
    const text = await textOf(opened.page);
    expect(text).toContain('Q C?');
    expect(text).toContain('A C');
    expect(text).not.toContain('native code');
  });
});

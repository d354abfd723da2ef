/** Documents that somebody wrote by hand to do harm: nothing of them runs, asks for anything or throws, and the rest is shown. */
import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { server } from 'vitest/browser';
import '../../src/define.ts';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import { expectHarmless } from './harmless.ts';
import {
  all,
  aWhile,
  blob,
  bookingUrl,
  buttons,
  consoleSpy,
  entries,
  faqDocument,
  file,
  one,
  panel,
  place,
  ready,
  tag,
  toggleAll,
  until,
} from './helpers.ts';

declare global {
  interface Window {
    xss: (() => void) | undefined;
  }
}

let ran = 0;
let thrown: unknown[] = [];
const onThrown = (event: ErrorEvent | PromiseRejectionEvent) => {
  event.preventDefault();
  thrown.push('reason' in event ? event.reason : event.error);
};

beforeEach(() => {
  consoleSpy();
  [ran, thrown] = [0, []];
  window.xss = () => {
    ran++;
  };
  addEventListener('error', onThrown);
  addEventListener('unhandledrejection', onThrown);
});
afterEach(() => {
  window.xss = undefined;
  removeEventListener('error', onThrown);
  removeEventListener('unhandledrejection', onThrown);
});

/** A widget with a good entry beside what is hostile; everything in it is opened and touched. */
async function show(json: object | string): Promise<FaqEmbed> {
  const element = await ready(place(tag({ src: blob(json), open: 'all', 'data-booking-url': bookingUrl })));
  await poke(element);
  return element;
}

async function poke(element: FaqEmbed): Promise<void> {
  expectHarmless(element);
  for (const link of all(element, 'a')) {
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    link.focus();
    link.click();
  }
  for (const node of all(element, '.answer *')) node.click();
  for (const button of all(element, '.toggle-all')) button.click();
  await element.updateComplete;
  await aWhile(20);
  expectHarmless(element);
  expect(ran, 'nothing ran').to.equal(0);
  expect(thrown, 'nothing was thrown').to.deep.equal([]);
}

const good = [['p', 'All is ', ['strong', 'well'], '.']];
const expectGood = (element: FaqEmbed) =>
  expect(one(element, '#a-good .answer').innerHTML).to.equal('<p>All is <strong>well</strong>.</p>');

/** A document with a hostile answer before a good one; its JSON is not what the types say. */
const beside = (body: unknown, more: object = {}) =>
  faqDocument({ hostile: body as never, good: good as never }, more);

describe('a tag that is none of text', () => {
  const tags =
    `script iframe img svg math style form input button object embed video audio source link meta base template
    noscript details dialog textarea select title body html head frame frameset marquee slot canvas image animate
    foreignObject annotation-xml faq-embed x-y SCRIPT Script scr\u0000ipt`.split(/\s+/);
  for (const name of tags) {
    it(`<${name.replace('\u0000', '\\0')}> is left out`, async () => {
      const picture = file({});
      const attributes = {
        src: picture.url,
        href: picture.url,
        data: picture.url,
        srcset: picture.url,
        poster: picture.url,
        action: picture.url,
        background: picture.url,
        style: `background: url("${picture.url}")`,
        onload: 'xss()',
        onerror: 'xss()',
        onclick: 'xss()',
        srcdoc: '<script>parent.xss()</script>',
      };
      const node = [name, attributes, 'xss()', ['p', 'inside']];
      const element = await show(beside([node, ['p', node, ['b', node]], ['ul', ['li', node]]]));
      expect(panel(element, 'hostile').textContent).to.equal('');
      expectGood(element);
      expect(await picture.asked()).to.equal(0);
    });
  }

  const names = [
    '',
    ' ',
    'p ',
    'P',
    'p onclick=xss()',
    'p><script>xss()</script>',
    '__proto__',
    'constructor',
    'toString',
    '!--',
  ];
  for (const name of names) {
    it(`${JSON.stringify(name)} is no tag`, async () => {
      const element = await show(
        beside([
          [name, { onclick: 'xss()' }, 'x'],
          ['p', 'y'],
        ]),
      );
      expect(panel(element, 'hostile').textContent).to.equal('y');
      expectGood(element);
    });
  }
});

describe('an attribute that is none of text', () => {
  const hostile: [name: string, value: unknown][] = [
    ['onclick', 'xss()'],
    ['onmouseover', 'xss()'],
    ['onfocus', 'xss()'],
    ['ONCLICK', 'xss()'],
    ['style', 'position: fixed; inset: 0; background: url(/_test/json?key=style)'],
    ['class', 'button'],
    ['id', 'q-good'],
    ['part', 'button'],
    ['slot', 'x'],
    ['is', 'x-y'],
    ['name', 'getElementById'],
    ['hidden', 'until-found'],
    ['aria-controls', 'a-good'],
    ['aria-expanded', 'true'],
    ['data-action', 'book'],
    ['target', '_top'],
    ['rel', 'opener'],
    ['ping', '/_test/json?key=ping'],
    ['download', 'x'],
    ['src', '/_test/json?key=src'],
    ['srcdoc', '<script>parent.xss()</script>'],
    ['autofocus', ''],
    ['tabindex', '0'],
    ['contenteditable', 'true'],
    ['popover', 'auto'],
    ['xlink:href', 'javascript:xss()'],
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['a b', 'x'],
    ['', 'x'],
    ['"><script>', 'x'],
    ['__proto__', 'x'],
    ['toString', 'x'],
    ['title', { toString: 5 }],
    ['title', ['x']],
    ['lang', null],
    ['dir', 5],
    ['href', 'javascript:xss()'],
  ];
  for (const [name, value] of hostile) {
    it(`${name}=${JSON.stringify(value)} is left out`, async () => {
      // By hand: an object literal would not have "__proto__" as a key of its own.
      const attributes = `{${JSON.stringify(name)}: ${JSON.stringify(value)}}`;
      const link = `{"href": "/own", ${JSON.stringify(name)}: ${JSON.stringify(value)}}`;
      const text = JSON.stringify(beside(['BODY'])).replace(
        '"BODY"',
        `["p", ${attributes}, "x"], ["p", ["a", ${link}, "y"]], ["ol", ["li", ${attributes}, "z"]]`,
      );
      const element = await show(text);
      expect(panel(element, 'hostile').textContent).to.equal('xyz');
      const [first, second, item] = panel(element, 'hostile').querySelectorAll('p, li');
      expect([first, item].map((node) => node?.outerHTML)).to.deep.equal(['<p>x</p>', '<li>z</li>']);
      expect(second?.innerHTML).to.equal(name === 'href' ? 'y' : '<a href="/own">y</a>');
      expectGood(element);
      expect(Object.hasOwn(Object.prototype, 'x')).to.equal(false);
    });
  }
});

describe('a link that runs or holds something', () => {
  const hrefs = [
    'javascript:xss()',
    'JaVaScRiPt:xss()',
    ' javascript:xss()',
    '\u0001javascript:xss()',
    '\u00a0javascript:xss()',
    '\ufeffjavascript:xss()',
    'java\tscript:xss()',
    'java\nscript:xss()',
    'java\rscript:xss()',
    'javascript\n:xss()',
    '\tjavascript:xss()',
    'javascript:/*--></title>*/xss()',
    'javascript://%0Axss()',
    'vbscript:xss()',
    'data:text/html,<script>parent.xss()</script>',
    'DATA:text/html;base64,PHNjcmlwdD54c3MoKTwvc2NyaXB0Pg==',
    'data:image/svg+xml,<svg onload="xss()"/>',
    'blob:https://example.com/x',
    'file:///etc/passwd',
    'filesystem:https://example.com/x',
    'view-source:javascript:xss()',
    'about:blank',
    'ftp://example.com/',
    'intent://x#Intent;end',
    '{{way}}',
    'java{{rest}}',
    '{{scheme}}:xss()',
  ];
  const values = { 'data-way': 'javascript:xss()', 'data-rest': 'script:xss()', 'data-scheme': 'javascript' };
  for (const href of hrefs) {
    it(`${JSON.stringify(href)} leaves its words`, async () => {
      const json = beside([['p', ['a', { href }, 'x']]], {
        variables: Object.fromEntries(['way', 'rest', 'scheme'].map((name) => [name, { type: 'text' }])),
        actions: [{ id: 'own', label: 'Own', href }],
        notices: [{ id: 'n', answers: [{ body: [['a', { href }, 'y']] }] }],
      });
      Object.assign(json.sections[0]?.entries[0] ?? {}, { video: { href, title: 'V' } });
      const element = await ready(place(tag({ src: blob(json), open: 'all', ...values })));
      await poke(element);
      for (const link of all<HTMLAnchorElement>(element, 'a')) {
        // What stands before the colon may be encoded: a path of this site then.
        expect(link.origin, link.outerHTML).to.equal(location.origin);
        expect(link.protocol).to.match(/^https?:$/);
      }
      expect(panel(element, 'hostile').querySelector('p')?.textContent).to.equal('x');
      expectGood(element);
    });
  }
});

describe('what is nested 10,000 levels deep', () => {
  const levels = 10_000;
  const lists = `${'['.repeat(levels)}"x"${']'.repeat(levels)}`;
  const objects = `${'{"x":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const tree = `${'["b",'.repeat(levels)}"x"${']'.repeat(levels)}`;
  const withAttributes = `${'["a",{"href":"/x"},'.repeat(levels)}"x"${']'.repeat(levels)}`;
  const places = {
    body: '"body":[["p","x"]]',
    question: '"question":"Question hostile?"',
    id: '"id":"hostile"',
    messages: '"messages":{"expandAll":"E","collapseAll":"C"}',
    brand: '"brand":{}',
    notices: '"notices":[{"id":"n","answers":[{"body":[["p","N"]]}]}]',
    value: '"value":"VALUE"',
    type: '"type":"text"',
    label: '"label":"Own"',
  } as const;
  for (const [what, value] of Object.entries({ lists, objects, tree, withAttributes }))
    for (const [key, found] of Object.entries(places)) {
      it(`as ${what} in ${key} costs no more than itself`, async () => {
        const text = JSON.stringify(
          beside([['p', 'x']], {
            brand: {},
            messages: { expandAll: 'E', collapseAll: 'C' },
            notices: [{ id: 'n', answers: [{ body: [['p', 'N']] }] }],
            variables: { v: { type: 'text', value: 'VALUE' } },
            actions: [{ id: 'own', label: 'Own', href: '/own' }],
          }),
        );
        expect(text).to.include(found);
        const element = await show(text.replace(found, `"${key}":${value}`));
        expectGood(element);
      });
    }

  it('in an answer ends before a browser’s own limits, and says what is above', async () => {
    const element = await show(
      JSON.stringify(beside(['BODY'])).replace('"BODY"', `["p", "above"], ${tree}, ["p", "below"]`),
    );
    expect(panel(element, 'hostile').textContent).to.equal('abovebelow');
    expect(panel(element, 'hostile').querySelectorAll('b').length).to.be.within(30, 60);
    expectGood(element);
  });
});

describe('a key "__proto__"', () => {
  const evil =
    '"__proto__": {"xss": 1, "answers": [], "question": "Evil?", "accent": "#f00", "href": "javascript:xss()"}';
  it('is a name like others wherever it stands', async () => {
    const json = beside([['p', { title: 't' }, 'x ', ['a', { href: '/own' }, 'y']]], {
      brand: { accent: '#0b5e56' },
      variables: { v: { type: 'text', value: 'V' } },
      actions: [{ id: 'own', label: 'Own', href: '/own' }],
      notices: [{ id: 'n', answers: [{ body: [['p', 'N']] }] }],
    });
    const text = JSON.stringify(json).replaceAll('{', `{${evil},`).replaceAll(',}', '}');
    const element = await show(text);
    expectGood(element);
    expect(entries(element)).to.deep.equal(['hostile', 'good']);
    expect(all(element, '.action').map((link) => link.getAttribute('href'))).to.deep.equal(['/own']);
    expect('xss' in {}, 'no prototype is changed').to.equal(false);
    expect('xss' in [], 'no prototype is changed').to.equal(false);
  });
});

/** What JSON can hold where something else is expected. */
const strange: [what: string, value: string][] = [
  ['null', 'null'],
  ['true', 'true'],
  ['a number', '1e999'],
  ['a text', '"x"'],
  ['an empty text', '""'],
  ['a placeholder', '"{{x}}"'],
  ['a list', '["x", null, 5, [], {}]'],
  ['a list of nothing', '[null, [null], {}]'],
  ['an object', '{"x": "y", "id": 5, "length": 3}'],
  ['an object that is no text', '{"toString": 5, "valueOf": null, "trim": 1, "includes": 2}'],
  ['a template of Lit', '{"_$litType$": 1, "strings": ["<img src=x onerror=xss()>"], "values": []}'],
  [
    'a compiled template of Lit',
    '{"_$litType$": {"h": ["<img src=x onerror=xss()>"], "parts": []}, "values": []}',
  ],
  ['a node', '{"nodeType": 1, "localName": "script", "textContent": "xss()"}'],
  ['a tree', '[["script", "xss()"], ["p", {"onclick": "xss()"}, "x"]]'],
];

/** A document with everything in it, hostile where it is wrong. */
const whole = {
  format: 1,
  lang: 'en',
  title: 'A document',
  brand: {
    accent: '#0b5e56',
    light: '#0b5e56',
    dark: '#9fd',
    radius: '4px',
    logo: '/x.svg',
    font: 'Georgia',
  },
  variables: {
    bookingUrl: { type: 'booking' },
    phone: { type: 'tel', value: '+1 206 555 0142' },
    price: { type: 'money', value: '45 EUR' },
    hours: { type: 'hours', value: 24 },
    names: { type: 'list', value: ['a', 'b'] },
  },
  notices: [{ id: 'n', answers: [{ needs: ['phone'], body: [['p', '{{phone}}']] }] }],
  sections: [
    {
      id: 'first',
      title: 'First',
      entries: [
        {
          id: 'hostile',
          question: 'Hostile {{phone}}?',
          answers: [
            {
              needs: ['price'],
              body: [['p', { title: '{{names}}' }, '{{price}} ', ['a', { href: 'tel:{{phone}}' }, 'c']]],
              more: [{ needs: ['hours'], body: [['p', '{{hours}}']] }],
            },
          ],
          video: { href: '/film.mp4', title: 'Film' },
          reviewed: '2026-05-31',
          owner: '{{names}}',
        },
      ],
    },
    {
      id: 'second',
      title: 'Second',
      entries: [
        { id: 'good', question: 'Good?', answers: [{ body: good }] },
        { id: 'better', question: 'Better?', answers: [{ body: good }] },
      ],
    },
  ],
  actions: [
    { id: 'book', label: 'Book', href: '{{bookingUrl}}' },
    { id: 'call', label: 'Call', href: 'tel:{{phone}}' },
  ],
  messages: {
    expandAll: 'E',
    collapseAll: 'C',
    newTab: 'new tab',
    playVideo: 'Play',
    reviewed: 'Reviewed',
    owner: 'Owner',
  },
};

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => {
        const step = Array.isArray(value) ? Number(key) : key;
        return [[...path, step], ...pathsIn(item, [...path, step])];
      })
    : [];

/** The document as text, with this JSON at that place. */
function withStrange(path: Path, json: string): string {
  // Not structuredClone: what stands twice in it would be one thing.
  const copy = JSON.parse(JSON.stringify(whole));
  let parent = copy as Record<string | number, Record<string | number, unknown>>;
  for (const step of path.slice(0, -1)) parent = parent[step] as typeof parent;
  Object.assign(parent, { [path.at(-1) as string]: 'STRANGE' });
  return JSON.stringify(copy).replace('"STRANGE"', json);
}

/** What must be there for anything to be shown, and what holds the good entries. */
const isVital = (path: Path) =>
  path.length === 1 && /^(format|lang|title|sections|variables)$/.test(String(path[0]));
const holdsGood = ([first, section, list, entry]: Path) =>
  first === 'sections' && (section === undefined || (section === 1 && (list !== 'entries' || entry !== 1)));
/** What must never be read. A value and a message say what they say, braces and all. */
const nonsense = ([first = '']: Path) =>
  /variables|messages/.test(`${first}`) ? /undefined|\[object/ : /undefined|\[object|\{\{/;

describe('what is of the wrong type costs no more than itself', () => {
  const everywhere = pathsIn(whole);
  // The same code reads a document in every engine: one has them all, the others a third, of each kind another.
  const step = server.browser === 'chromium' ? 1 : 3;
  for (const [number, [what, json]] of strange.entries()) {
    const paths = everywhere.filter((_, at) => at % step === number % step);
    it(`${what}, at each of ${paths.length} places`, async () => {
      const widgets = paths.map((path) => {
        const src = blob(withStrange(path, json));
        return { path, src, markup: tag({ src, open: 'all', 'data-booking-url': bookingUrl }) };
      });
      place(widgets.map(({ markup }) => markup).join(''));
      const elements = [...document.querySelectorAll('faq-embed')];
      const failed = new Set<EventTarget>();
      for (const element of elements) element.addEventListener('faq-error', () => failed.add(element));
      await until(
        () => elements.every((element) => element.faq || failed.has(element)),
        'neither FAQ nor error',
      );
      expect(thrown, 'nothing was thrown').to.deep.equal([]);
      for (const [at, { path }] of widgets.entries()) {
        const element = elements[at] as FaqEmbed;
        await element.updateComplete;
        if (!element.faq && isVital(path)) continue;
        expectHarmless(element);
        expect(element.shadowRoot?.textContent, path.join('.')).not.to.match(nonsense(path));
        if (isVital(path)) continue;
        expect(failed.has(element), `${path.join('.')} is no failure`).to.equal(false);
        if (!holdsGood(path)) expectGood(element);
        expect(buttons(element).length, path.join('.')).to.be.at.least(1);
      }
      for (const element of elements) for (const one of all(element, '.toggle-all')) one.click();
      await aWhile();
      expect(ran, 'nothing ran').to.equal(0);
      expect(thrown, 'nothing was thrown').to.deep.equal([]);
    }, 60_000);
  }
});

it('a good document is whole', async () => {
  const element = await show(whole);
  expect(entries(element)).to.deep.equal(['hostile', 'good', 'better']);
  expect(toggleAll(element).textContent).to.equal('E');
  expect(one(element, '.notice').textContent).to.equal('+1 206 555 0142');
  expect(panel(element, 'hostile').textContent)
    .to.include('€45')
    .and.to.include('24\u00a0hours')
    .and.to.include('a and b');
});

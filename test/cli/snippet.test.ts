import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { SYSTEMS } from '../../src/outputs/snippet/systems.ts';
import { run, runHere } from './run-cli.ts';

const BASE = 'https://faq.example.com/v1';
const BOOKING = 'https://outlook.office.com/book/northwind@example.com/?ismsaljsauthenabled';
const given = ['--base', `${BASE}/`, '--booking-url', BOOKING];
const framed = ['--base', `${BASE}/`, '--faq', 'northwind'];
const rich = [
  ...given,
  '--template',
  'general',
  '--lang',
  'en',
  '--overrides',
  '/faq/clinic.json',
  '--set',
  'organization=Smith & "Co" <b>',
  '--open',
  'payment join',
  '--expand',
  'one',
  '--heading-level',
  '3',
  '--theme',
  'dark',
];

async function snippet(
  system: string,
  args: readonly string[],
): Promise<{ lines: string[]; body: HTMLElement }> {
  const { status, stdout, stderr } = await runHere(['snippet', '--for', system, ...args]);
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  return { lines, body: new JSDOM(lines[1] ?? '').window.document.body };
}
const attributesOf = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

const names = Object.keys(SYSTEMS) as (keyof typeof SYSTEMS)[];
const withForm = (...forms: string[]) => names.filter((name) => forms.includes(SYSTEMS[name].form));

describe('--search', () => {
  it('is an attribute, and in the address of a framed page', async () => {
    const { body } = await snippet('html', [...given, '--search', 'auto']);
    expect(body.querySelector('faq-embed')?.getAttribute('search')).toBe('auto');
    const page = await snippet('sharepoint', [...framed, '--search', 'on']);
    expect(page.body.querySelector('iframe')?.src).toContain('&search=on');
  });
});

describe('--view and --languages', () => {
  it('are attributes, and in the address of a framed page', async () => {
    const { body } = await snippet('html', [...given, '--view', 'join', '--languages', 'en,de']);
    const element = body.querySelector('faq-embed');
    expect([element?.getAttribute('view'), element?.getAttribute('languages')]).toEqual(['join', 'en,de']);
    const files = await snippet('html', [...given, '--src', '/n.{lang}.json', '--languages', 'en,de']);
    expect(files.body.querySelector('faq-embed')?.getAttribute('languages')).toBe('en,de');
    const page = await snippet('sharepoint', [...framed, '--view', 'join', '--languages', 'en,de']);
    expect(page.body.querySelector('iframe')?.src).toContain('&view=join&languages=en%2Cde');
  });
});

describe('--feedback, --feedback-url and --booking', () => {
  const asked = ['--feedback', 'on', '--feedback-url', '/votes', '--booking', 'dialog'];

  it('are attributes', async () => {
    const { body } = await snippet('html', [...given, ...asked]);
    expect(attributesOf(body.querySelector('faq-embed'))).toMatchObject({
      feedback: 'on',
      'feedback-url': '/votes',
      booking: 'dialog',
    });
  });

  it('are left out of a frame, with a warning; a link that becomes an FAQ has those that are names', async () => {
    const page = await runHere(['snippet', '--for', 'sharepoint', ...framed, ...asked]);
    expect(page.stdout).not.toMatch(/feedback|booking=/);
    expect(page.stderr).toContain('--feedback, --feedback-url, --booking: not for --for sharepoint');
    const link = await runHere(['snippet', '--for', 'link', ...framed, ...asked]);
    expect(link.stdout).toContain('feedback=on&amp;booking=dialog');
    expect(link.stderr).toContain('Warning: --feedback-url: not for --for link');
  });

  it('that names no address is a mistake', async () => {
    const { status, stderr } = await runHere([
      'snippet',
      '--for',
      'html',
      ...given,
      '--feedback-url',
      'javascript:1',
    ]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('--feedback-url: "javascript:1" is not an address'),
    ]);
  });
});

describe('--ref-id', () => {
  it('is an attribute, and on the link inside', async () => {
    const { body } = await snippet('html', [...given, '--ref-id', 'website']);
    const element = body.querySelector('faq-embed');
    expect(element?.getAttribute('ref-id')).toBe('website');
    expect(element?.getAttribute('data-booking-url')).toBe(BOOKING);
    expect(element?.querySelector('a')?.getAttribute('href')).toBe(`${BOOKING}&RefID=website`);
  });

  it('is in the address of a framed page', async () => {
    const { body } = await snippet('sharepoint', [...framed, '--ref-id', 'website']);
    expect(body.querySelector('iframe')?.src).toContain('faq=northwind&ref-id=website');
  });

  it('that Bookings would not take is a mistake', async () => {
    const { status, stderr } = await runHere(['snippet', '--for', 'html', ...given, '--ref-id', 'ä']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--ref-id: "ä" may only have letters')]);
  });
});

describe('every system', () => {
  it.each(names)('%s gets three lines: what to do, the snippet, what to know', async (name) => {
    const { form } = SYSTEMS[name];
    const isFramed = ['frame', 'link', 'wikitext'].includes(form);
    const { lines, body } = await snippet(name, isFramed ? framed : given);
    expect(lines.length).toBe(3);
    const [todo = '', html = '', know = ''] = lines;
    expect(todo).toMatch(/^[A-Z].*:$/);
    expect(know).toMatch(/^[A-Z].*\.$/);
    if (form === 'wikitext') return;
    // A link that works before and without the widget, with words in it.
    const link = (body.ownerDocument.querySelector('template')?.content ?? body).querySelector('a');
    expect(link?.getAttribute('href')).toBe(isFramed ? `${BASE}/frame.html?faq=northwind` : BOOKING);
    expect(link?.textContent).toBe(
      isFramed ? 'Your video appointment: questions and answers' : 'Book an appointment',
    );
    // Every tag that begins ends, and nothing breaks off the line.
    const starts = [...html.matchAll(/<([a-z][a-z-]*)[\s>]/g)].map(([, tag]) => tag);
    const ends = [...html.matchAll(/<\/([a-z][a-z-]*)>/g)].map(([, tag]) => tag);
    expect(ends.sort()).toEqual(starts.sort());
    expect(html).not.toMatch(/[\n\r]/);
  });

  it('gets the form that gets through it', () => {
    const forms = Object.fromEntries(names.map((name) => [name, SYSTEMS[name].form]));
    expect(forms).toEqual({
      'wordpress-admin': 'element',
      'wordpress-author': 'div',
      drupal: 'div',
      sharepoint: 'frame',
      wix: 'element',
      squarespace: 'element',
      webflow: 'element',
      ghost: 'element',
      'google-sites': 'frame',
      joomla: 'div',
      html: 'element',
      react: 'react',
      vue: 'vue',
      'tag-manager': 'div-and-script',
      script: 'script',
      link: 'link',
      mediawiki: 'wikitext',
    });
  });

  it.each(withForm('div'))('%s is told of the script that the site needs once', async (name) => {
    const { lines } = await snippet(name, given);
    expect(lines[0]).toContain(`<script async src="${BASE}/embed.js"></script>`);
  });
});

describe('the element', () => {
  const preloaded = async (...more: string[]) =>
    /<link rel="preload" as="fetch" crossorigin href="([^"]*)">/.exec(
      (await snippet('html', [...given, ...more])).lines[1] ?? '',
    )?.[1];

  it('asks for what it shows first before its script is there, where the language is known', async () => {
    expect(await preloaded('--lang', 'zh-TW', '--template', 'retail')).toBe(
      `${BASE}/faq-templates/zh-Hant/retail.json`,
    );
    expect(await preloaded()).toBeUndefined();
    expect(await preloaded('--lang', 'en', '--open', 'first')).toBe(`${BASE}/faq-templates/en/general.json`);
  });

  it('with overrides in the page, and what compiles them, where that has the same name for ever', async () => {
    const addresses = async (...more: string[]) => {
      const { body } = await snippet('html', ['--booking-url', BOOKING, ...more]);
      const links = [...body.ownerDocument.querySelectorAll('link')];
      return links.map((link) => `${link.rel} ${link.getAttribute('href')}`);
    };
    const overrides = ['--overrides', '/faq.json'];
    const template = `preload ${BASE}/faq-templates/en/retail.json`;
    // Which template the file itself names is known when it is there.
    const base = ['--base', BASE, '--lang', 'en'];
    expect(await addresses(...base, ...overrides)).toEqual(['preload /faq.json']);
    expect(await addresses(...base, '--template', 'retail', ...overrides)).toEqual([
      template,
      'preload /faq.json',
    ]);
    expect(await addresses('--base', BASE, '--overrides', '/faq.{lang}.json')).toEqual([]);
    const [, compiler] = await addresses(...overrides, '--base', `https://faq.example.com/${__VERSION__}`);
    expect(compiler).toMatch(/^modulepreload https:\/\/faq\.example\.com\/.+compile-in-page/);
  });
});

describe('--src', () => {
  const src = ['--src', '/faq/northwind.json'];

  it('names a document: the element asks for it before its script is there', async () => {
    const { lines, body } = await snippet('html', [...given, ...src]);
    // The address for booking stands in the document.
    expect(attributesOf(body.querySelector('faq-embed'))).toEqual({ src: '/faq/northwind.json' });
    expect(body.querySelector('faq-embed > a')?.getAttribute('href')).toBe(BOOKING);
    expect(lines[1]).toMatch(
      /^<link rel="preload" as="fetch" crossorigin href="\/faq\/northwind\.json"><faq-embed /,
    );
  });

  it('with {lang} waits for the page, which knows the language', async () => {
    const { lines, body } = await snippet('html', [...given, '--src', 'https://a.example/faq.{lang}.json']);
    expect(body.querySelector('faq-embed')?.getAttribute('src')).toBe('https://a.example/faq.{lang}.json');
    expect(lines[1]).not.toContain('preload');
  });

  it.each(withForm('script', 'div', 'div-and-script'))('is a data attribute for %s', async (name) => {
    const { body } = await snippet(name, [...given, ...src]);
    const [one] = body.querySelectorAll('[data-src]');
    expect(one?.getAttribute('data-src')).toBe('/faq/northwind.json');
    expect(body.querySelector('link, [data-booking-url]')).toBeNull();
  });

  it.each([
    ['html', [...given, '--src', 'javascript:1'], '--src: "javascript:1" is not an address.'],
    [
      'html',
      [...given, ...src, '--overrides', '/faq.json'],
      '--src names a whole FAQ: leave out --overrides.',
    ],
    ['html', [...given, ...src, '--languages', 'en de'], '--languages: --src names one document'],
    ['html', [...given, ...src, '--template', 'retail'], '--src names a whole FAQ: leave out --template.'],
  ])('for %s %j is a mistake', async (system, args, message) => {
    const { status, stdout, stderr } = await runHere(['snippet', '--for', system, ...args]);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it('is not for frames, which take a file beside them', async () => {
    const { status, stderr } = await runHere(['snippet', '--for', 'sharepoint', ...framed, ...src]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('--src: not for --for sharepoint.')]);
  });
});

describe('the forms', () => {
  const options = {
    template: 'general',
    lang: 'en',
    overrides: '/faq/clinic.json',
    open: 'payment join',
    expand: 'one',
    'heading-level': '3',
    theme: 'dark',
  };
  // The address for booking stands in the overrides: an attribute would win over it.
  const variables = { 'data-organization': 'Smith & "Co" <b>' };
  const prefixed = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [`data-${name}`, value]),
  );

  it.each(withForm('element'))('element, for %s', async (name) => {
    const { body, lines } = await snippet(name, rich);
    expect(attributesOf(body.querySelector('faq-embed'))).toEqual({ ...options, ...variables });
    expect(body.querySelector('faq-embed > a')).not.toBeNull();
    expect(attributesOf(body.querySelector('script'))).toEqual({
      type: 'module',
      src: `${BASE}/faq-embed.js`,
    });
    expect(lines[1]).toMatch(/<\/faq-embed><script type="module" src="[^"]+"><\/script>$/);
  });

  it.each(withForm('div', 'div-and-script'))('div, for %s', async (name) => {
    const { body } = await snippet(name, [...rich, '--lazy']);
    const expected = { 'data-faq-embed': '', ...prefixed, 'data-loading': 'lazy', ...variables };
    expect(attributesOf(body.querySelector('div'))).toEqual(expected);
    expect(body.querySelector('div[data-faq-embed] > a')).not.toBeNull();
    const isPastedWhole = name === 'tag-manager';
    expect(body.querySelector('script')?.getAttribute('src')).toBe(
      isPastedWhole ? `${BASE}/embed.js` : undefined,
    );
  });

  it('script, with the link right before it', async () => {
    const { body } = await snippet('script', rich);
    const script = body.querySelector('script');
    expect(attributesOf(script)).toEqual({ async: '', src: `${BASE}/embed.js`, ...prefixed, ...variables });
    expect(script?.previousElementSibling?.matches('a[data-faq-fallback]')).toBe(true);
  });

  it.each(withForm('frame'))('frame, for %s', async (name) => {
    const { body } = await snippet(name, [
      ...framed,
      '--lang',
      'en',
      '--theme',
      'dark',
      '--template',
      'general',
    ]);
    const src = `${BASE}/frame.html?faq=northwind&template=general&lang=en&theme=dark`;
    expect(attributesOf(body.querySelector('iframe'))).toEqual({
      title: 'Your video appointment: questions and answers',
      src,
      width: '100%',
      height: '900',
      style: 'border:0',
      loading: 'lazy',
    });
    // In one block, which themes align with the text around it.
    expect(body.querySelector('body > div:only-child > iframe + a')?.getAttribute('href')).toBe(src);
    expect(attributesOf(body.querySelector('body > div'))).toEqual({});
  });

  it('link, with the script of the site', async () => {
    const { lines } = await snippet('link', [...framed, '--label', 'Questions & answers']);
    expect(lines[1]).toBe(
      `<div><a href="${BASE}/frame.html?faq=northwind">Questions &amp; answers</a></div>`,
    );
    expect(lines[0]).toContain(`<script async src="${BASE}/embed.js" data-links></script>`);
  });

  it('a link in the notation of wikis, in which no sign of the label means anything', async () => {
    const label = `Q & A [1] ''for'' {{you}} | <b> ~~~~ __TOC__`;
    const { lines } = await snippet('mediawiki', [...framed, '--lang', 'en', '--label', label]);
    const [, href, text = ''] = /^\[(\S+) (.+)\]$/.exec(lines[1] ?? '') ?? [];
    expect(href).toBe(`${BASE}/frame.html?faq=northwind&lang=en`);
    expect(text).not.toMatch(/&(?!#\d+;)|[[\]{}|<>'~_]/);
    expect(new JSDOM(text).window.document.body.textContent).toBe(label);
    expect(lines[0]).toContain(`<script async src="${BASE}/embed.js" data-links></script>`);
  });

  it('without overrides the address for booking is a variable', async () => {
    const { body } = await snippet('html', ['--base', BASE, '--booking-url', BOOKING]);
    expect(attributesOf(body.querySelector('faq-embed'))).toEqual({ 'data-booking-url': BOOKING });
  });

  it.each(['wix', 'sharepoint', 'google-sites', 'mediawiki'])(
    '%s takes whole addresses only',
    async (name) => {
      const more = name === 'wix' ? ['--booking-url', BOOKING] : ['--faq', 'northwind'];
      const { status, stderr } = await runHere(['snippet', '--for', name, '--base', '/faq', ...more]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('Give the whole address')]);
    },
  );

  it('react and vue, with the templates imported or loaded from the site', async () => {
    const react = await snippet('react', ['--booking-url', BOOKING, '--label', '{{a}} <b>']);
    expect(react.lines[1]).toBe(
      `import 'faq-embed/define'; import 'faq-embed/templates/en/general'; export const Faq = () => <faq-embed data-booking-url="${BOOKING}"><a href="${BOOKING}">&#123;&#123;a&#125;&#125; &lt;b&gt;</a></faq-embed>;`,
    );
    const vue = await snippet('vue', ['--booking-url', BOOKING, '--base', BASE]);
    expect(vue.lines[1]).toBe(
      `<script setup>import 'faq-embed/define';</script><template><faq-embed templates="${BASE}/faq-templates/" data-booking-url="${BOOKING}"><a href="${BOOKING}">Book an appointment</a></faq-embed></template>`,
    );
  });

  it.each([
    [['--template', 'healthcare', '--lang', 'de'], ['de/healthcare']],
    [
      ['--languages', 'en,fr-FR'],
      ['en/general', 'fr/general'],
    ],
    [['--src', '/faq.json'], []],
    [['--src', '/faq.json', '--search', 'auto'], ['en/search']],
    [['--template', 'https://a.example/t.json'], []],
  ])('react with %j imports the templates that it shows, %j', async (more, imported) => {
    const { lines } = await snippet('react', ['--booking-url', BOOKING, ...more]);
    const found = [...(lines[1] ?? '').matchAll(/'faq-embed\/templates\/([^']+)'/g)];
    expect(found.map(([, name]) => name)).toEqual(imported);
  });
});

describe('what is missing or wrong', () => {
  it.each([
    [
      ['snippet'],
      2,
      'Which system? Add --for, for example --for wordpress-admin. Known systems: wordpress-admin, ',
    ],
    [['snippet', 'wix'], 2, '"wix" is not expected here. Did you mean --for wix?'],
    [['snippet', '--for', 'wordpres'], 2, '--for: "wordpres" is not a value for it. Known: wordpress-admin'],
    [['snippet', '--for', 'sharepont'], 2, 'Did you mean "sharepoint"?'],
    [
      ['snippet', '--for', 'html', '--booking-url', BOOKING],
      2,
      'Where are the built files? Add --base, for example --base https://',
    ],
    [
      ['snippet', '--for', 'html', '--base', BASE],
      2,
      'Where are appointments booked? Add --booking-url, for example --booking-url https://',
    ],
    [
      ['snippet', '--for', 'sharepoint', '--base', BASE],
      2,
      'Add --faq, the name of the JSON file beside frame.html',
    ],
    [
      ['snippet', '--for', 'sharepoint', ...framed.slice(0, 3), '../x'],
      2,
      '--faq: "../x" is not such a name. Give the name',
    ],
    [
      ['snippet', '--for', 'link', ...framed, '--template', 'https://a.example/t.json'],
      2,
      'takes the name of a shipped template',
    ],
    [['snippet', '--for', 'html', ...given, '--base', BASE], 2, '--base is given twice'],
    [
      ['snippet', '--for', 'html', '--base', 'faq.example.com/v1', '--booking-url', BOOKING],
      2,
      'Write it with https:// in front',
    ],
    [
      ['snippet', '--for', 'html', '--base', BASE, '--booking-url', BOOKING, '--overrides', 'javascript:1'],
      2,
      '--overrides: "javascript:1" is not an address.',
    ],
    [
      ['snippet', '--for', 'script', ...given, '--set', 'theme=x'],
      2,
      '--set theme: in this form data-theme is an option',
    ],
    [['snippet', '--for', 'html', ...given, '--template', 'generl'], 2, 'Did you mean "general"?'],
    [['snippet', '--for', 'html', ...given, '--lang', 'xx'], 2, 'There is no template in "xx".'],
    [
      [
        'snippet',
        '--for',
        'html',
        '--base',
        BASE,
        '--booking-url',
        'https://outlook.office.com/bookings/homepage',
      ],
      1,
      '--booking-url: "https://outlook.office.com/bookings/homepage" is refused: it is the page where staff work. Give the address of the public booking page.',
    ],
    [
      ['snippet', '--for', 'html', '--base', BASE, '--booking-url', 'http://a.example/'],
      1,
      'it does not begin with https:',
    ],
    [['snippet', '--for', 'html', '--base', BASE, '--booking-url', 'javascript:alert(1)'], 1, 'is refused'],
  ])('%j', async (args, expected, message) => {
    const { status, stdout, stderr } = await runHere(args);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(message);
  });

  it.each([
    ['html', ['--set', 'fone=1', ...given], '--set fone: nothing uses it. Did you mean "phone"?'],
    ['html', ['--set', 'price=free', '--overrides', '/x.json', ...given], '--set price: expected one amount'],
    ['html', ['--faq', 'x', '--lazy', ...given], '--lazy: only for snippets with embed.js'],
    [
      'sharepoint',
      [...framed, '--booking-url', BOOKING, '--set', 'phone=1'],
      '--booking-url, --set: not for --for sharepoint.',
    ],
  ])('for %s %j is a warning', async (system, args, message) => {
    const { status, stdout, stderr } = await runHere(['snippet', '--for', system, ...args]);
    expect([status, stdout.split('\n').length]).toEqual([0, 4]);
    expect(stderr).toContain(message);
  });

  it('does not count variables that the overrides may bring', async () => {
    const { stderr } = await runHere([
      'snippet',
      '--for',
      'html',
      ...given,
      '--overrides',
      '/x.json',
      '--set',
      'parking=Alder Street',
    ]);
    expect(stderr).toBe('');
  });
});

it('is printed by the built program', async () => {
  const { status, stdout, stderr } = await run(['snippet', '--for', 'wordpress-author', ...given]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')[1]).toBe(
    `<div data-faq-embed data-booking-url="${BOOKING}"><a href="${BOOKING}">Book an appointment</a></div>`,
  );
});

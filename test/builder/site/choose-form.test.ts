/** Which way onto a site comes first, and what stands in the snippet. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageOptions } from '../../../src/builder/draft/page-options.ts';
import { chooseForms } from '../../../src/builder/site/choose-form.ts';
import { filesOf } from '../../../src/builder/site/files.ts';
import { SITE_KEYS } from '../../../src/builder/site/form-steps.ts';
import {
  type FormChoice,
  isHosted,
  type SiteForm,
  type SiteRight,
  SYSTEM_CHOICES,
  type SystemChoice,
} from '../../../src/builder/site/site-form.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { runHere } from '../../cli/run-cli.ts';
import { makeOnNode } from '../made-on-node.ts';

const overrides: Overrides = {
  lang: 'en',
  brand: { accent: '#0b5e56' },
  variables: { organization: 'Northwind', bookingUrl: 'https://example.com/book?a=1&b=2' },
  sections: { basics: { entries: { payment: { answer: 'We take "cards"  & <cash>.' } } } },
};
const base = 'https://faq.example.com/widget/';
const made = await makeOnNode(overrides);

const ways = (system: SystemChoice, may: SiteRight, more: Partial<Parameters<typeof chooseForms>[1]> = {}) =>
  chooseForms(made, { system, may, base, ...more });
const way = async (system: SystemChoice, may: SiteRight, form: SiteForm): Promise<FormChoice> => {
  const found = (await ways(system, may)).find((one) => one.form === form);
  if (!found) throw new Error(`no ${form}`);
  return found;
};
const formsOf = (choices: readonly FormChoice[]) => choices.map(({ form }) => form);

describe('the order', () => {
  it.each<[SystemChoice, SiteRight, SiteForm[]]>([
    ['wordpress-author', 'text', ['static-styled', 'static', 'page']],
    ['unknown', 'text', ['static-styled', 'static', 'page']],
    ['drupal', 'text', ['static', 'static-styled', 'page']],
    ['sharepoint', 'text', ['static', 'static-styled', 'page']],
    ['wordpress-author', 'admin', ['div', 'static-styled', 'static', 'page']],
    ['unknown', 'admin', ['div', 'static-styled', 'static', 'page']],
    ['mediawiki', 'admin', ['frame', 'static', 'static-styled', 'page']],
    ['wix', 'admin', ['static-styled', 'static', 'page']],
    ['wordpress-author', 'scripts', ['div', 'static-styled', 'static', 'page']],
    ['wordpress-admin', 'scripts', ['element', 'element-src', 'static-styled', 'static', 'page']],
    ['html', 'scripts', ['element-src', 'element', 'static-styled', 'static', 'page']],
    ['google-sites', 'scripts', ['frame', 'static', 'static-styled', 'page']],
    ['unknown', 'frames', ['frame', 'static-styled', 'static', 'page']],
    ['squarespace', 'none', ['element', 'element-src', 'static-styled', 'static', 'page']],
  ])('on %s with the right to %s', async (system, may, forms) => {
    expect(formsOf(await ways(system, may))).toEqual(forms);
  });

  it('begins with plain HTML where the widget is on this computer, and says of the others what they need', async () => {
    const choices = await ways('html', 'scripts', { base: 'http://localhost:8080/builder/' });
    expect(formsOf(choices)).toEqual(['static-styled', 'static', 'page', 'element-src', 'element']);
    expect(choices.map(({ needsHost = false }) => needsHost)).toEqual([false, false, false, true, true]);
    expect((await ways('html', 'scripts')).some(({ needsHost }) => needsHost)).toBe(false);
  });

  it.each([
    ['https://faq.example.com/', true],
    ['https://localhosting.example/', true],
    ['http://localhost:3000/', false],
    ['http://127.0.0.1/', false],
    ['http://[::1]:8080/', false],
    ['http://nas.local/', false],
    ['file:///home/faq/', false],
    ['faq/', false],
  ])('takes %s for a host: %s', (address, is) => expect(isHosted(address)).toBe(is));

  it('ends with what is too long for the system', async () => {
    const choices = await ways('webflow', 'scripts');
    expect(choices[0]?.form).toBe('element');
    const answer = 'Very long. '.repeat(1000);
    const long = await makeOnNode({
      ...overrides,
      sections: { basics: { entries: { payment: { answer } } } },
    });
    const [first, ...others] = await chooseForms(long, { system: 'webflow', may: 'scripts', base });
    expect([first?.form, first?.tooLong]).toEqual(['element-src', undefined]);
    const element = others.find(({ form }) => form === 'element');
    expect(element?.tooLong).toEqual({ limit: 10_000, length: element?.snippet.length });
  });
});

describe('the snippet', () => {
  const parse = (html: string) => new JSDOM(html).window.document;

  it('carries the overrides where no file can be put', async () => {
    const div = parse((await way('wordpress-author', 'admin', 'div')).snippet).querySelector('div');
    expect(JSON.parse(div?.dataset['overrides'] ?? '')).toEqual(overrides);
    expect(div?.querySelector('a')?.href).toBe('https://example.com/book?a=1&b=2');
    const tag = parse((await way('squarespace', 'scripts', 'element')).snippet).querySelector('faq-embed');
    expect(JSON.parse(tag?.getAttribute('overrides') ?? '')).toEqual(overrides);
    expect(tag?.getAttribute('lang')).toBe('en');
  });

  it.each<[SystemChoice, string, string]>([
    ['html', 'northwind.json', 'site.step.uploadBesidePage'],
    ['squarespace', 'https://faq.example.com/widget/northwind.json', 'site.step.upload'],
  ])('names the document where it is put on %s', async (system, src, step) => {
    const { snippet, files, steps } = await way(system, 'scripts', 'element-src');
    const document = parse(snippet);
    expect(document.querySelector('faq-embed')?.getAttribute('src')).toBe(src);
    expect(document.querySelector('link')?.getAttribute('href')).toBe(src);
    expect(files).toEqual(['northwind.json']);
    expect(steps.map(({ key }) => key)).toContain(step);
  });

  it('is a frame, a link or the link of a wiki, as the system takes it', async () => {
    const href = 'https://faq.example.com/widget/frame.html?faq=northwind';
    const frame = parse((await way('sharepoint', 'frames', 'frame')).snippet).querySelector('iframe');
    expect(frame?.src).toBe(href);
    expect((await way('mediawiki', 'admin', 'frame')).snippet).toBe(`[${href} ${made.faq.title}]`);
    expect((await way('link', 'admin', 'frame')).snippet).toContain(`<div><a href="${href}">`);
  });

  it('in one of several languages is in that language', async () => {
    const several = { ...overrides, languages: { de: { title: 'Fragen' } } };
    const german = await makeOnNode(several, 'de');
    const choices = await chooseForms(german, { system: 'html', may: 'scripts', base });
    const document = parse(choices[0]?.snippet ?? '');
    expect(document.querySelector('faq-embed')?.getAttribute('src')).toBe('northwind.de.json');
    const [frame] = await chooseForms(german, { system: 'google-sites', may: 'frames', base });
    expect(frame?.snippet).toContain('frame.html?faq=faq&amp;lang=de');
    const there = (await filesOf(german, { base, make: (lang) => makeOnNode(several, lang) })).map(
      ({ name }) => name,
    );
    for (const choice of [...choices, frame])
      for (const file of choice?.files ?? []) expect(there).toContain(file);
  });

  it('is one line, names the files that there are, and has no link where none is known', async () => {
    const empty = await makeOnNode({});
    const files = (await filesOf(empty, { base, make: makeOnNode.bind(undefined, {}) })).map(
      ({ name }) => name,
    );
    for (const system of SYSTEM_CHOICES)
      for (const may of ['text', 'scripts', 'admin', 'frames', 'none'] as const)
        for (const choice of await chooseForms(empty, { system, may, base })) {
          if (choice.form !== 'page') expect(choice.snippet).not.toMatch(/\n|href=""/);
          for (const name of choice.files) expect(files).toContain(name);
          for (const { key } of [...choice.steps, choice.message ?? choice.steps[0] ?? { key: '' }])
            expect(SITE_KEYS).toContain(key);
        }
  });
});

describe('more for the page', () => {
  const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/';
  const booked = makeOnNode({ ...overrides, variables: { ...overrides.variables, bookingUrl } });
  const options: PageOptions = { search: 'auto', refId: 'website', feedback: 'on', booking: 'dialog' };
  const snippetWith = async (system: SystemChoice, may: SiteRight, form: SiteForm) => {
    const choices = await chooseForms(await booked, { system, may, base, options });
    return choices.find((one) => one.form === form)?.snippet ?? '';
  };
  /** The snippet that the command line printed below its advice. Overrides in the page are no file that could be preloaded. */
  const printed = (stdout: string) =>
    stdout.split('\n')[1]?.replace('<link rel="preload" as="fetch" crossorigin href="/o.json">', '');

  it.each<[SystemChoice, SiteRight, SiteForm, string[]]>([
    ['squarespace', 'scripts', 'element', ['--lang', 'en', '--overrides', '/o.json']],
    ['wordpress-author', 'admin', 'div', ['--lang', 'en', '--overrides', '/o.json']],
    ['html', 'scripts', 'element-src', ['--src', 'northwind.json']],
    ['vue', 'scripts', 'element-src', ['--src', '/northwind.json']],
    ['sharepoint', 'frames', 'frame', ['--faq', 'northwind']],
  ])(
    'on %s with the right to %s, as %s, is what the command line prints',
    async (system, may, form, from) => {
      const isFramed = form === 'frame';
      const { stdout, stderr } = await runHere([
        ...['snippet', '--for', system, ...from, ...(system === 'vue' ? [] : ['--base', base])],
        ...(isFramed ? ['--label', (await booked).faq.title] : ['--booking-url', bookingUrl]),
        ...['--ref-id', 'website', '--search', 'auto'],
        ...(isFramed ? [] : ['--feedback', 'on', '--booking', 'dialog']),
      ]);
      expect(stderr).toBe('');
      const snippet = (await snippetWith(system, may, form)).replace(/(overrides)="[^"]*"/, '$1="/o.json"');
      expect(snippet).toBe(printed(stdout));
    },
  );

  it.each<[SystemChoice, SiteRight, SiteForm, string[]]>([
    ['squarespace', 'scripts', 'element', ['--overrides', '/o.json']],
    ['wordpress-author', 'admin', 'div', ['--overrides', '/o.json']],
    ['google-sites', 'frames', 'frame', ['--faq', 'faq']],
  ])(
    'on %s with the right to %s, as %s in two languages, has links to both as the command line makes them',
    async (system, may, form, from) => {
      const { variables } = overrides;
      const both = {
        ...overrides,
        variables: { ...variables, bookingUrl },
        languages: { de: { title: 'F' } },
      };
      const made = await makeOnNode(both, 'de');
      const label = form === 'frame' ? made.faq.title : (made.faq.actions[0]?.label ?? '');
      const { stdout } = await runHere([
        ...['snippet', '--for', system, ...from, '--lang', 'de', '--base', base, '--label', label],
        ...(form === 'frame' ? [] : ['--booking-url', bookingUrl]),
        ...['--languages', 'en de'],
      ]);
      const ways = await chooseForms(made, { system, may, base, options: { languages: 'on' } });
      const snippet = ways
        .find((one) => one.form === form)
        ?.snippet.replace(/overrides="[^"]*"/, 'overrides="/o.json"');
      expect(snippet).toBe(printed(stdout));
    },
  );

  it('has no links to languages where there is one', async () => {
    const options: PageOptions = { languages: 'on' };
    for (const { snippet } of await chooseForms(await booked, {
      system: 'html',
      may: 'scripts',
      base,
      options,
    }))
      expect(snippet).not.toMatch(/languages=/);
  });

  it('has links to languages that are a finished file each, all of them to be uploaded', async () => {
    const made = await makeOnNode({ ...overrides, languages: { de: { title: 'F' } } }, 'de');
    const all = ['northwind.en.json', 'northwind.de.json'];
    const wayWith = async (options: PageOptions, may: SiteRight = 'scripts') => {
      const choices = await chooseForms(made, { system: 'html', may, base, options });
      return choices.find(({ form }) => form === 'element-src');
    };
    const both = await wayWith({ languages: 'on' });
    expect(both?.snippet).toContain('<faq-embed src="northwind.{lang}.json" languages="en de">');
    expect(both?.snippet).not.toContain('preload');
    expect(both?.files).toEqual(all);
    expect(both?.steps.flatMap(({ values }) => values?.['file'] ?? [])).toEqual(all);
    const { message } = (await wayWith({ languages: 'on' }, 'none')) ?? {};
    expect(message).toMatchObject({
      key: 'site.message.pasteWithFilesBeside',
      values: { file: all.join(', ') },
    });
    const one = await wayWith({});
    expect(one?.files).toEqual(['northwind.de.json']);
    expect(one?.snippet).not.toMatch(/languages=/);
  });

  it('is what works in each form, and no more', async () => {
    const isIn = async (...[system, may, form]: [SystemChoice, SiteRight, SiteForm]) => {
      const snippet = await snippetWith(system, may, form);
      return ['search', 'RefID=website|ref-id', 'feedback', 'booking="dialog"|booking=dialog'].map((name) =>
        new RegExp(`[ ?;&-](${name})`).test(snippet),
      );
    };
    expect(await isIn('squarespace', 'scripts', 'element')).toEqual([true, true, true, true]);
    expect(await isIn('wordpress-author', 'admin', 'div')).toEqual([true, true, true, true]);
    expect(await isIn('sharepoint', 'frames', 'frame')).toEqual([true, true, false, false]);
    expect(await isIn('wordpress-author', 'text', 'static-styled')).toEqual([false, true, false, false]);
  });
});

describe('the message', () => {
  it('has the line in it that an administrator adds once', async () => {
    const { message, steps } = await way('wordpress-author', 'admin', 'div');
    expect(message).toEqual({
      key: 'site.message.line',
      values: { line: '<script async src="https://faq.example.com/widget/embed.js"></script>' },
    });
    expect(steps[0]?.key).toBe('site.step.send');
  });

  it('has the whole snippet in it where somebody else manages the site', async () => {
    const { message, snippet } = await way('squarespace', 'none', 'element');
    expect(message?.values?.['snippet']).toBe(snippet);
    expect((await way('squarespace', 'none', 'element-src')).message?.values?.['file']).toBe(
      'northwind.json',
    );
  });

  it('is not needed for what somebody can do alone', async () => {
    for (const { message } of await ways('squarespace', 'scripts')) expect(message).toBeUndefined();
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestOf } from '../../src/element/faq-options.ts';
import { inlineJson } from '../../src/outputs/inline-json.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { prepareFromDisk } from '../support/prepare-on-node.ts';
import { folderWith, type Run, run, runHere } from './run-cli.ts';

const BOOKING = 'https://outlook.office.com/book/northwind@example.com/';
const clinic = {
  title: 'Before your visit',
  variables: {
    organization: 'Smith_&_Co <b>',
    bookingUrl: BOOKING,
    paymentMethods: ['cards'],
    staff: ['Ana'],
  },
  sections: {
    basics: {
      entries: {
        differences: null,
        choice: null,
        recording: null,
        parking: { question: 'Where?', answer: 'Code:\n\n    a  "b"\n' },
      },
    },
  },
};
let folder: Awaited<ReturnType<typeof folderWith>>;
let server: HostServer;
beforeAll(async () => {
  folder = await folderWith({
    'clinic.json': clinic,
    'gaps.json': { variables: { phone: '12345', fone: '1' } },
    'mine.json': { lang: 'en', title: 'Mine', sections: [] },
    'list.json': [],
  });
  server = await startHostServer({ root: folder.path });
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});
/** Most of what is tested here needs no process of its own, in which the DOM library takes its time to load. */
async function render(args: readonly string[], { input }: { input?: string } = {}): Promise<Run> {
  const inFolder = (arg: string) => (/^[\w.][\w./-]*\.(json|html)$/.test(arg) ? join(folder.path, arg) : arg);
  const { status, stdout, stderr } = await runHere(['render', ...args.map(inFolder)], { input });
  return { status, stdout, stderr: stderr.replaceAll(`${folder.path}/`, '') };
}
const built = (args: readonly string[]) => run(['render', ...args], { cwd: folder.path });
const pageOf = ({ stdout, stderr, status }: Run): Document => {
  expect([status, stderr]).toEqual([0, '']);
  return new JSDOM(stdout).window.document;
};
const document = async (...args: string[]) => pageOf(await render(args));
const openIds = (page: Document) => [...page.querySelectorAll('details[open]')].map(({ id }) => id);
const questions = (page: Document) =>
  [...page.querySelectorAll('summary')].map(({ textContent }) => textContent);

describe('static', () => {
  it('is what is written without --as: one line of details, all open, with the organization’s facts', async () => {
    const result = await built(['--overrides', 'clinic.json']);
    expect(result.stdout.trimEnd()).not.toContain('\n');
    const page = pageOf(result);
    expect(page.querySelector('h2')?.textContent).toBe('Before your visit');
    expect(page.querySelectorAll('details').length).toBe(14);
    expect(openIds(page).length).toBe(14);
    expect(page.querySelector(`a[data-action="book"]`)?.getAttribute('href')).toBe(BOOKING);
    expect(page.body.textContent).toContain('Smith_&_Co <b>');
    expect(page.querySelector('script, style, b')).toBeNull();
  });

  it('opens what it is told to, in the sections and at the level that are asked for', async () => {
    const own = ['--overrides', 'clinic.json'];
    expect(openIds(await document(...own, '--open', 'none'))).toEqual([]);
    expect(openIds(await document(...own, '--open', 'first'))).toEqual(['faq-what-is-it']);
    expect(openIds(await document(...own, '--open', 'payment,join'))).toEqual(['faq-payment', 'faq-join']);
    expect(openIds(await document(...own, '--open', 'first,payment'))).toEqual([
      'faq-what-is-it',
      'faq-payment',
    ]);
    expect(openIds(await document(...own, '--open', 'all', '--expand', 'one'))).toEqual(['faq-what-is-it']);
    const page = await document(
      ...own,
      '--sections',
      'technology',
      '--open',
      'first',
      '--heading-level',
      '4',
    );
    expect(openIds(page)).toEqual(['faq-equipment']);
    expect(page.querySelector('h4')?.textContent).toBe('Before your visit');
    expect(questions(page).length).toBe(4);
  });
});

describe('static, for pages of others', () => {
  const own = ['--overrides', 'clinic.json'];

  it('has a small look when it is asked for, and ids that begin as they are told to', async () => {
    const set = ['--set', `bookingUrl=${BOOKING}`];
    const html = async (...args: string[]) => (await render([...set, ...args])).stdout;
    const page = new JSDOM(await html('--styled', '--id-prefix', 'clinic')).window.document;
    expect(page.querySelector('summary')?.getAttribute('style')).toContain('cursor:pointer');
    expect(openIds(page).length).toBeGreaterThan(5);
    for (const id of openIds(page)) expect(id).toMatch(/^clinic-/);
    expect(await html()).not.toContain('style=');
  });

  it.each([
    [['--id-prefix', 'a b'], '--id-prefix: "a b" is not a prefix for ids.'],
    [['--id-prefix', '7'], '--id-prefix: "7" is not a prefix for ids.'],
    [['--styled', '--as', 'page'], '--styled is not for --as page.'],
    [['--id-prefix', 'a', '--as', 'handout'], '--id-prefix is not for --as handout.'],
  ])('%j is a mistake', async (args, message) => {
    const { status, stdout, stderr } = await render([...own, ...args]);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });
});

describe('page and handout', () => {
  it('are whole documents in the language of the template', async () => {
    for (const form of ['page', 'handout']) {
      const { stdout } = await built(['--overrides', 'clinic.json', '--as', form]);
      expect(stdout).toMatch(/^<!doctype html>/i);
      const page = new JSDOM(stdout).window.document;
      expect(page.documentElement.lang).toBe('en');
      expect(page.querySelector('h1')?.textContent).toContain('Before your visit');
      expect(page.querySelector('style')?.textContent).toMatch(/\{.*\}/s);
      expect(page.body.textContent).toContain('Code:');
    }
    expect(openIds(await document('--overrides', 'clinic.json', '--as', 'page'))).toEqual([]);
  });
});

describe('element', () => {
  const form = ['--overrides', 'clinic.json', '--as', 'element', '--base', 'https://faq.example.com/v1/'];
  const elementOf = async (...args: string[]) => (await document(...args)).querySelector('faq-embed');

  it('carries the FAQ and the attributes by which the script comes to the same one', async () => {
    const page = pageOf(
      await built([...form, '--set', 'phone=+1 206', '--open', 'payment', '--expand', 'one']),
    );
    const element = page.querySelector('faq-embed');
    expect(element?.getAttribute('lang')).toBe('en');
    expect(element?.getAttribute('open')).toBe('payment');
    expect(element?.getAttribute('expand')).toBe('one');
    expect(element?.getAttribute('data-phone')).toBe('+1 206');
    expect(JSON.parse(element?.getAttribute('overrides') ?? '')).toEqual(clinic);
    expect(page.querySelector('script')?.getAttribute('src')).toBe('https://faq.example.com/v1/faq-embed.js');
    const inside = element?.querySelector('template')?.content;
    expect(inside?.textContent).toContain('Before your visit');
    expect([...(inside?.querySelectorAll('details[open]') ?? [])].length).toBe(1);
  });

  it('has attributes by which a browser prepares the same FAQ', async () => {
    const page = await document(...form, '--set', 'phone=+1 206 555 0142', '--set', 'price=45 EUR');
    const element = page.querySelector<HTMLElement>('faq-embed');
    const [template, overrides, lang] = ['template', 'overrides', 'lang'].map((name) =>
      element?.getAttribute(name),
    );
    // From the disk: there is no server.
    const templates = pathToFileURL('faq-templates/').href;
    const request = requestOf({ template, templates, overrides, lang: lang ?? '' }, 'https://a.example/');
    const faq = await prepareFromDisk({ ...request, overrides, data: { ...element?.dataset } });
    const inside = element?.querySelector('template')?.content;
    const texts = (selector: string) =>
      [...(inside?.querySelectorAll(selector) ?? [])].map((one) => one.textContent);
    expect(texts('.question')).toEqual(
      faq.sections.flatMap(({ entries }) => entries.map(({ question }) => question)),
    );
    expect(texts('.action > span:first-child')).toEqual(faq.actions.map(({ label }) => label));
    expect(faq.problems).toEqual([]);
    expect(faq.values.get('price')?.text).toBe('€45');
  });

  it('names the overrides by their address where they have one', async () => {
    expect((await elementOf(...form, '--overrides-url', '/clinic.json'))?.getAttribute('overrides')).toBe(
      '/clinic.json',
    );
    const url = `${server.origin}/clinic.json`;
    const args = ['--overrides', url, '--as', 'element', '--base', '/faq'];
    expect((await elementOf(...args))?.getAttribute('overrides')).toBe(url);
  });

  it('carries a nonce, or a style sheet instead of a style', async () => {
    const strict = await document(...form, '--nonce', 'r4nd"m');
    expect(strict.querySelector('script')?.getAttribute('nonce')).toBe('r4nd"m');
    expect((await render([...form, '--stylesheet', '/faq/prerendered.css'])).stdout).not.toContain('<style');
  });

  it.each([
    [['--as', 'element'], 'Where are the built files? Add --base'],
    [['--as', 'element', '--base', 'faq.example.com/x'], 'Write it with https:// in front'],
    [['--as', 'element', '--base', 'javascript:alert(1)'], 'is not an address'],
    [['--as', 'element', '--base', '/faq', '--overrides-url', 'data:x'], 'is not an address'],
    [['--as', 'element', '--base', '/faq', '--template', 'mine.json'], 'visitors need the file too'],
    [['--as', 'page', '--nonce', 'x'], '--nonce is not for --as page.'],
    [['--as', 'page', '--heading-level', '3'], "The title of a page is the page's own: its level is 1."],
    [['--as', 'handout', '--open', 'first'], '--open is not for --as handout.'],
  ])('%j is a mistake', async (args, message) => {
    const { status, stdout, stderr } = await render(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('keeps every character of inline overrides, however HTML is written', () => {
    const odd = { a: 'x  y   z', b: 'a\n\n    b\t\u2028\u2029\x7f', c: '\ud800 "\'<&\\' };
    const text = inlineJson({ $schema: 'x', ...odd });
    expect(text).not.toMatch(/ {2}|[\n\t\u2028\u2029\x7f]/);
    expect(JSON.parse(text)).toEqual(odd);
  });

  it('leaves out of inline overrides what is for their authors alone', () => {
    const notes = { gaps: { payment: 'Legal decides.' }, translatedFrom: { de: { title: { en: 'Old' } } } };
    expect(JSON.parse(inlineJson({ title: 'Ours', ...notes }))).toEqual({ title: 'Ours' });
  });
});

describe('structured data', () => {
  it('is one script with what is shown in the sections that are asked for', async () => {
    const { stdout, status } = await render([
      '--as',
      'structured-data',
      '--overrides',
      `${folder.path}/clinic.json`,
      '--sections',
      'technology',
    ]);
    expect(status).toBe(0);
    const [, json = ''] = /^<script type="application\/ld\+json">(.*)<\/script>\n$/.exec(stdout) ?? [];
    const { mainEntity } = JSON.parse(json) as { mainEntity: { name: string }[] };
    expect(mainEntity.map(({ name }) => name)).toEqual([
      'What do I need?',
      'How do I join?',
      'Do I need an app, an account or a lot of data?',
      'What if we cannot see or hear each other?',
    ]);
  });

  it.each(['--open', '--expand', '--heading-level', '--base'])('has no use for %s', async (option) => {
    const value = { '--expand': 'one', '--heading-level': '3' }[option] ?? 'x';
    const { status, stderr } = await render(['--as', 'structured-data', option, value]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`${option} is not for --as structured-data.`),
    ]);
  });
});

describe('--search', () => {
  it('is an attribute of the element, and what is prerendered has no field', async () => {
    const page = await document(
      ...['--overrides', 'clinic.json', '--as', 'element', '--base', '/faq', '--search', 'auto'],
    );
    expect(page.querySelector('faq-embed')?.getAttribute('search')).toBe('auto');
    expect(page.documentElement.innerHTML).not.toContain('<input');
  });

  it('is for the element alone', async () => {
    const { status, stderr } = await render(['--overrides', 'clinic.json', '--search', 'on']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--search is not for --as static')]);
  });
});

describe('the day of the appointment', () => {
  it('is prerendered open, with the attribute by which the script comes to the same', async () => {
    const page = await document(
      ...['--overrides', 'clinic.json', '--as', 'element', '--base', '/faq', '--view', 'join'],
    );
    expect(page.querySelector('faq-embed')?.getAttribute('view')).toBe('join');
    const entries = [...(page.querySelector('template')?.content.querySelectorAll('details') ?? [])];
    expect(entries.map(({ dataset }) => dataset['entry'])).toContain('late');
    expect(entries.map(({ dataset }) => dataset['entry'])).not.toContain('payment');
    expect(entries.every(({ open }) => open)).toBe(true);
  });

  it.each([
    ['join', '--sections', 'booking'],
    ['join-email', '--open', 'all'],
    ['join-text', '--heading-level', '3'],
    ['static', '--view', 'join'],
  ])('as %s has no use for %s', async (form, option, value) => {
    const { status, stderr } = await render(['--as', form, option, value]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${option} is not for --as ${form}`)]);
  });

  it('names the links that a message cannot have, and has them where the site is known', async () => {
    const args = ['--as', 'join-email', '--set', 'joinUrl=/join', '--set', 'phone=12345'];
    const { status, stdout, stderr } = await render(args);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Warning: /join: a path leads nowhere')]);
    expect(stdout).not.toContain('/join');
    const known = await render([...args, '--site', 'https://www.example.com']);
    expect(known.stdout).toContain('href="https://www.example.com/join"');
    expect(known.stderr).not.toContain('leads nowhere');
  });

  it('is refused where no question is for it', async () => {
    const { status, stdout, stderr } = await render(['--as', 'join', '--template', 'team']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('"views": ["join"]');
  });
});

describe('--ref-id', () => {
  const hrefs = (root: ParentNode) =>
    [...root.querySelectorAll('a')].map(({ href }) => href).filter((href) => href.startsWith(BOOKING));

  it.each(['static', 'page', 'handout'])('is on links to Bookings in the form %s', async (form) => {
    const page = await document('--overrides', 'clinic.json', '--as', form, '--ref-id', 'website');
    const found = hrefs(page);
    expect(found.length).toBeGreaterThan(0);
    for (const href of found) expect(href).toMatch(/\?RefID=website(-[a-z-]+)?$/);
  });

  it('is an attribute of the element, and on what is prerendered in it', async () => {
    const page = await document(
      ...['--overrides', 'clinic.json', '--as', 'element', '--base', '/faq', '--ref-id', 'website'],
    );
    expect(page.querySelector('faq-embed')?.getAttribute('ref-id')).toBe('website');
    const found = hrefs(page.querySelector('template')?.content ?? page);
    expect(found.length).toBeGreaterThan(0);
    for (const href of found) expect(href).toContain('?RefID=website');
  });

  it('that Bookings would not take is a mistake', async () => {
    const { status, stdout, stderr } = await render(['--overrides', 'clinic.json', '--ref-id', 'a b']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--ref-id: "a b" may only have letters, digits, _ and -');
  });
});

describe('--site', () => {
  const booking = ['--set', 'bookingUrl=https://www.example.com/book', '--set', 'phone=12345'];
  const links = async (...args: string[]) => {
    const page = await document('--overrides', 'clinic.json', ...booking, ...args);
    const root = page.querySelector('template')?.content ?? page;
    return [...root.querySelectorAll('a[href="https://www.example.com/book"]')].map((link) => [
      link.getAttribute('target'),
      link.textContent,
    ]);
  };

  it.each([[['static']], [['page']], [['element', '--base', '/faq']]])(
    '%j: links to it stay in the tab',
    async (form) => {
      const elsewhere = await links('--as', ...form);
      expect(elsewhere.length).toBeGreaterThan(1);
      expect(elsewhere.map(([target]) => target)).toEqual(elsewhere.map(() => '_blank'));
      expect(elsewhere[0]?.[1]).toMatch(/\(.*new tab.*\)/);
      expect(await links('--as', ...form, '--site', 'https://other.example')).toEqual(elsewhere);
      for (const site of ['https://www.example.com', 'https://www.example.com/some/page?x#y']) {
        const stay = await links('--as', ...form, '--site', site);
        expect(stay.map(([target]) => target)).toEqual(elsewhere.map(() => null));
        expect(stay.map(([, text]) => text).join()).not.toContain('new tab');
      }
    },
  );

  it.each([
    'nonsense',
    '/path',
    'www.example.com',
    'http://[',
    'javascript:alert(1)',
    'mailto:a@b.example',
    '',
  ])('%j is no site', async (site) => {
    const { status, stdout, stderr } = await render(['--overrides', 'clinic.json', `--site=${site}`]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `--site: "${site}" is not the address of a site. Example: --site https://www.example.com\nRun faq-embed render --help.\n`,
    );
  });
});

describe('what the author is told', () => {
  it('are the problems as warnings, and how many questions wait', async () => {
    const { status, stdout, stderr } = await render(['--overrides', 'gaps.json', '--set', 'price=free']);
    expect(status).toBe(0);
    expect(stdout).toContain('<details');
    expect(stderr.split('\n')).toEqual([
      'Warning: gaps.json: variables.fone: nothing uses it. Did you mean "phone"?',
      'Warning: --set price: expected one amount with its currency, such as 45 EUR, without a separator for thousands, got "free". It counts as missing.',
      '3 of 16 questions still need you: run faq-embed check gaps.json --set price=free',
      '',
    ]);
  });

  it('without overrides is how to give them', async () => {
    const { stderr } = await render([]);
    expect(stderr).toBe(
      '5 of 16 questions still need you: give --overrides FILE with your facts, or --set, and run faq-embed check FILE.\n',
    );
  });

  it('is quoted for a shell', async () => {
    const { stderr } = await render(['--overrides', '-', '--set', "phone=it's 1"], { input: '{}' });
    expect(stderr).toContain(`run faq-embed check - --set 'phone=it'\\''s 1'`);
  });
});

describe('files', () => {
  it('may be written to', async () => {
    const { status, stdout } = await render(['--overrides', 'clinic.json', '-o', 'out.html']);
    expect([status, stdout]).toEqual([0, '']);
    expect(await readFile(join(folder.path, 'out.html'), 'utf8')).toContain('<details');
  });

  it.each([
    [['--output', 'no/such/folder.html'], 1, 'no/such/folder.html: cannot be written (ENOENT).'],
    [['--overrides', 'none.json'], 1, 'none.json: there is no such file. Check the path.'],
    [['--overrides', 'list.json'], 1, 'list.json: is not an FAQ overrides file: it must be a JSON object.'],
    [['--template', './clinic.json'], 1, 'is not an FAQ template'],
    [['--open', 'paymet'], 2, '--open: "paymet" is not shown in this FAQ.'],
    [['--sections', 'basic'], 2, '--sections: "basic" is not shown in this FAQ. Did you mean "basics"?'],
  ])('%j are told about in one sentence', async (args, expected, message) => {
    const { status, stdout, stderr } = await render(args);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(message);
  });

  it('without a question make an FAQ all the same', async () => {
    expect((await document('--template', './mine.json')).querySelector('h2')?.textContent).toBe('Mine');
  });
});

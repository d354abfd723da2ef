/** `faq-embed/server` as it was built: FAQ documents and their HTML on Node. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { repository, run } from './program.ts';

type Server = typeof import('../../src/server.ts');
const moduleUrl = pathToFileURL(join(repository, 'dist/server.js')).href;
const { compile, renderElement, renderJoinEmail, renderJoinText, renderPage, renderStatic, structuredData } =
  (await import(moduleUrl)) as Server;

const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/';
const overrides = {
  variables: { bookingUrl },
  sections: {
    basics: { entries: { parking: { question: 'Where do I park?', answer: 'In the **yard**.' } } },
  },
};
const shipped = async (path: string) =>
  JSON.parse(await readFile(join(repository, `dist/faq-templates/${path}.json`), 'utf8')) as object;
/** HTML as a page has it, without a script that runs. */
const page = (html: string) => new JSDOM(html).window.document;
const inTemplate = (html: string) => page(html).querySelector('template')?.innerHTML ?? '';

test('a template is named and found beside the package', async () => {
  expect(await compile()).toEqual(await shipped('en/general'));
  expect(await compile({ template: 'healthcare', lang: 'de-LI' })).toEqual(await shipped('de/healthcare'));
  expect(await compile({ template: await shipped('fr/general') })).toEqual(await shipped('fr/general'));
});

test('overrides say which template and which language they are for', async () => {
  const { lang, title, variables } = await compile({
    overrides: { template: 'healthcare', lang: 'de', ...overrides, languages: { de: { title: 'Fragen' } } },
  });
  expect([lang, title]).toEqual(['de', 'Fragen']);
  expect(variables.bookingUrl).toMatchObject({ value: bookingUrl });
});

test('it is the same document as the command line makes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faq-embed-server-'));
  const file = join(folder, 'northwind.json');
  await writeFile(file, JSON.stringify(overrides));
  const printed = await run('node', ['dist/cli.js', 'compile', '--overrides', file], repository);
  await rm(folder, { recursive: true });
  expect(await compile({ overrides })).toEqual(JSON.parse(printed));
});

test('a template of one’s own may extend a shipped one, and nothing that is a file', async () => {
  const own = { extends: 'general', lang: 'de', title: 'Fragen und mehr' };
  const { title, sections } = await compile({ template: own });
  expect(title).toBe('Fragen und mehr');
  expect(sections.length).toBeGreaterThan(1);
  for (const place of ['https://example.com/x.json', 'file:///etc/passwd', '../../package.json'])
    await expect(compile({ template: { ...own, extends: place } })).rejects.toMatchObject({
      path: 'extends',
    });
});

test('mistakes that cost a part are told, others thrown', async () => {
  const told: string[] = [];
  const onProblem = (_: object, sentence: string) => told.push(sentence);
  await compile({ template: 'general', overrides: { template: 'healthcare', titel: 'x' }, onProblem });
  expect(told).toEqual([
    expect.stringContaining('template: is "healthcare", but "general" is used'),
    expect.stringContaining('titel: is not a known name here. Did you mean "title"?'),
  ]);
  await expect(compile({ template: 'helthcare' })).rejects.toThrow('Did you mean "healthcare"?');
  await expect(compile({ overrides: [] })).rejects.toMatchObject({ code: 'wrong-shape' });
  const newer = { ...(await compile()), format: 2 };
  expect(() => renderStatic(newer)).toThrow(expect.objectContaining({ code: 'newer-format' }));
  renderStatic(await compile(), { data: { bookingUrl: 'javascript:alert(1)' }, onProblem });
  expect(told.at(-1)).toContain('data-booking-url');
});

test('static HTML takes a small look, and ids of its own', async () => {
  const faq = await compile({ overrides });
  const details = page(renderStatic(faq, { styled: true, idPrefix: 'clinic' })).querySelector('details');
  expect(details?.id).toMatch(/^clinic-/);
  expect(details?.getAttribute('style')).toContain('border:');
  expect(renderStatic(faq)).not.toContain('style=');
  expect(() => renderStatic(faq, { idPrefix: 'a b' })).toThrow(RangeError);
});

test('static HTML, a page and structured data are of the same questions', async () => {
  const faq = await compile({ overrides });
  const options = { sections: ['basics'], headingLevel: 3 } as const;
  const questions = [...page(renderStatic(faq, options)).querySelectorAll('summary')].map(
    ({ textContent }) => textContent,
  );
  expect(questions).toContain('Where do I park?');
  expect(page(renderStatic(faq, options)).querySelector('h3.faq-title')?.textContent).toBe(
    'Your video appointment: questions and answers',
  );
  const whole = page(renderPage(faq, { sections: ['basics'] }));
  expect([...whole.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual(questions);
  const { mainEntity } = JSON.parse(
    page(structuredData(faq, { sections: ['basics'] })).querySelector('script')?.text ?? '',
  ) as { mainEntity: { name: string }[] };
  expect(mainEntity.map(({ name }) => name)).toEqual(questions);
});

test('the element says where it finds the same FAQ, and has a script only when it is asked for', async () => {
  const faq = await compile({ overrides });
  const html = renderElement(faq, {
    overrides,
    open: 'first',
    headingLevel: 3,
    data: { phone: '+1 206 555 0142' },
    attributes: { class: 'clinic' },
  });
  const element = page(html).querySelector('faq-embed');
  expect(JSON.parse(element?.getAttribute('overrides') ?? '')).toEqual(overrides);
  expect(element?.outerHTML).toMatch(
    /^<faq-embed overrides="[^"]+" lang="en" open="first" heading-level="3" /,
  );
  expect(element?.getAttribute('data-phone')).toBe('+1 206 555 0142');
  expect(element?.className).toBe('clinic');
  expect(inTemplate(html)).toContain('<strong>yard</strong>');
  expect(inTemplate(html).match(/<details[^>]* open/g)).toHaveLength(1);
  expect(html).not.toContain('<script');
  const counted = renderElement(faq, { src: '/faq.json', refId: 'website' });
  expect(counted).toContain('ref-id="website"');
  expect(inTemplate(counted)).toContain(`${bookingUrl}?RefID=website"`);
  expect(renderStatic(faq, { refId: 'website' })).toContain(`${bookingUrl}?RefID=website"`);
  const strict = renderElement(faq, { src: '/faq.json', base: '/faq', stylesheet: '/p.css', nonce: 'abc' });
  expect(strict).toContain('<script type="module" src="/faq/faq-embed.js" nonce="abc">');
  expect(strict).toContain('<link rel="stylesheet" href="/p.css">');
  expect(strict).not.toContain('<style');
});

test('the day of an appointment is a page, a part of an email, and text', async () => {
  const faq = await compile({ overrides });
  const data = { joinUrl: '/join', phone: '+1 206 555 0142' };
  const entries = [...page(renderPage(faq, { view: 'join' })).querySelectorAll('details')];
  expect(entries[0]?.id).toBe('faq-join');
  expect(entries.every(({ open }) => open)).toBe(true);
  const email = renderJoinEmail(faq, { data, site: 'https://www.example.com', headingLevel: 3 });
  expect(email).toContain('href="https://www.example.com/join"');
  expect(email).toContain('<h3');
  expect(renderJoinText(faq, { data })).toMatch(/^Call us \+1 206 555 0142\n/);
  const element = renderElement(faq, { view: 'join', src: '/faq.json', attributes: { languages: 'en de' } });
  expect(page(element).querySelector('faq-embed')?.getAttribute('view')).toBe('join');
  // Room for the links between the languages, which come with the script.
  expect(inTemplate(element)).toContain('<div class="languages" part="languages"></div>');
});

test('a document written by hand runs nothing', async () => {
  const faq = await compile();
  const hostile = {
    ...faq,
    title: '<script>alert(1)</script>',
    sections: [
      {
        id: 'a',
        title: 'A',
        entries: [
          {
            id: 'b',
            question: '"><img src=x onerror=alert(1)>',
            answers: [
              {
                body: [
                  ['script', 'alert(1)'],
                  ['p', { onclick: 'alert(1)', style: 'x' }, ['a', { href: 'javascript:alert(1)' }, 'Hello']],
                ],
              },
            ],
          },
        ],
      },
    ],
  } as unknown as typeof faq;
  for (const html of [renderStatic(hostile), renderPage(hostile), renderElement(hostile)]) {
    expect(html).toContain('Hello');
    for (const root of [page(html), page(inTemplate(html))]) {
      expect(root.querySelectorAll('script, img, [onclick], [href^=javascript]')).toHaveLength(0);
    }
  }
});

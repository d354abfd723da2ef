import { constants, existsSync } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, run } from './program.ts';

type Target = string | Record<string, string>;

const about = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
  exports: Record<string, Target>;
  types: string;
  customElements: string;
  'web-types': string;
  bin: Record<string, string>;
  sideEffects: string[];
};
const filesOf = (target: Target) => (typeof target === 'string' ? [target] : Object.values(target));
const exported = Object.entries(about.exports).filter(([name]) => !name.includes('*'));

/** For pages: they start when they are loaded, and are no use to Node. */
const forPages = ['./faq-embed.single.js', './faq-embed.js', './embed.js', './frame.js'];
const forPrograms = exported
  .filter(
    ([name, target]) => !forPages.includes(name) && filesOf(target).some((file) => file.endsWith('.js')),
  )
  .map(([name]) => name);

/** What a program in Node prints that imports the package by its name, as one that has installed it does. */
const inNode = (program: string) => run('node', ['--input-type=module', '--eval', program], repository);

describe('package.json', () => {
  test.each(exported)('exports %s, which is there', (_, target) => {
    for (const file of filesOf(target)) expect(existsSync(join(repository, file)), file).toBe(true);
  });

  test('names no other file that is not there', () => {
    const { types, customElements, 'web-types': webTypes, bin, sideEffects } = about;
    const named = [types, customElements, webTypes, ...Object.values(bin), ...sideEffects];
    const files = named.filter((file) => !file.includes('*'));
    expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
  });

  test.each([
    'en/general.json',
    'schema/faq-template.schema.json',
    'schema/faq-overrides.schema.json',
    'schema/faq-document.schema.json',
  ])('exports the template file %s', async (file) => {
    const path = await inNode(`console.log(import.meta.resolve('faq-embed/faq-templates/${file}'))`);
    expect(JSON.parse(await readFile(new URL(path.trim()), 'utf8'))).toBeTypeOf('object');
  });
});

describe('the modules of templates', async () => {
  const files = await readdir(join(repository, 'dist/templates'), { recursive: true });
  const names = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));

  test('are there for every template, and every language, with types', async () => {
    const templates = await readdir(join(repository, 'dist/faq-templates'), { recursive: true });
    const shipped = templates.filter((file) => file.endsWith('.json') && !file.startsWith('schema'));
    const languages = [...new Set(shipped.map((file) => file.split('/')[0] ?? ''))];
    expect(names('.js').sort()).toEqual(
      [...shipped.map((file) => file.replace('.json', '')), ...languages].sort(),
    );
    expect(names('.d.ts').sort()).toEqual(names('.js').sort());
  });

  test('register what they hold, which a bundler must not take for nothing', async () => {
    const [patterns] = about.sideEffects.filter((file) => file.includes('*'));
    expect(patterns).toBe('./dist/templates/**/*.js');
    const printed = await inNode(`
      import { document } from 'faq-embed/templates/de/general';
      import 'faq-embed/templates/fr';
      import { prepareFaq } from 'faq-embed';
      const faqs = await Promise.all(['de', 'fr'].map((lang) => prepareFaq({ lang })));
      console.log(document.sections[0].title === faqs[0].sections[0].title, faqs[1].lang);
      console.log(await prepareFaq({ lang: 'de', template: 'healthcare' }).catch(({ code }) => code));
    `);
    expect(printed).toBe('true fr\nnot-imported\n');
  });
});

describe('in Node, where there is no document', () => {
  test.each(forPrograms)('%s can be imported', async (name) => {
    await inNode(`await import('${name.replace('.', 'faq-embed')}')`);
  });

  test('a server can import what registers the element, and prepare an FAQ', async () => {
    const printed = await inNode(`
      import 'faq-embed/define';
      import { FaqEmbed, prepareFaq } from 'faq-embed';
      import { access, readFile } from 'node:fs/promises';
      const load = async (url) => JSON.parse(await readFile(new URL(url), 'utf8'));
      const template = import.meta.resolve('faq-embed/faq-templates/en/general.json');
      const { sections } = await prepareFaq({ template, data: { cancellationNotice: '24' } }, load);
      console.log(FaqEmbed.version, sections.map(({ id }) => id).join());
    `);
    expect(printed).toMatch(/^\d+\.\d+\.\d+ basics,booking,technology\n$/);
  });
});

test('the program can be run as it was built, not only as npm has linked it', async () => {
  const [program = ''] = Object.values(about.bin);
  await access(join(repository, program), constants.X_OK);
});

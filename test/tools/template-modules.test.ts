/** The modules by which an app names the templates that it uses, run as a bundler's output would be. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShippedTemplate } from '../../tools/shipped-templates.ts';
import { templateModules } from '../../tools/template-modules.ts';

const template = (lang: string, name: string): ShippedTemplate => ({
  lang,
  name,
  document: {
    format: 1,
    lang,
    // What would end a string, or a script.
    title: `${name} "\\'\`\${x}\u2028</script>`,
    variables: {},
    sections: [],
  },
});
const words = new Map([
  [
    'de',
    {
      search: { messages: { search: 'Suche' }, synonyms: [] },
      feedback: { messages: { feedback: 'Hilfreich?' } },
      booking: { messages: { bookingClose: 'Zu' } },
    },
  ],
]);
const templates = [
  ...[template('de', 'general'), template('de', 'team'), template('en', 'general')],
  template('zh-Hans', 'financial-services'),
];

let root = '';
/** What the modules registered, by the name. */
const registered: Record<string, unknown> = {};
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'template-modules-'));
  const write = (path: string, code: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), code);
  };
  write('package.json', '{ "type": "module" }');
  write(
    'register-templates.js',
    'export const registerTemplates = (more) => Object.assign(globalThis.registeredTemplates, more);',
  );
  for (const { path, code } of templateModules(templates, words)) write(path, code);
  Object.assign(globalThis, { registeredTemplates: registered });
});
afterAll(() => {
  rmSync(root, { recursive: true });
  Reflect.deleteProperty(globalThis, 'registeredTemplates');
});

const load = (path: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ pathToFileURL(join(root, path)).href);

describe('the modules of the templates', () => {
  it('are one a template, and one a language', () => {
    const paths = templateModules(templates, words).map(({ path }) => path);
    // Each has its types beside it.
    expect(paths.filter((path) => path.endsWith('.d.ts'))).toHaveLength(paths.length / 2);
    expect(paths.filter((path) => path.endsWith('.js'))).toEqual([
      'templates/de/general.js',
      'templates/de/team.js',
      'templates/en/general.js',
      'templates/zh-Hans/financial-services.js',
      'templates/de/search.js',
      'templates/de/feedback.js',
      'templates/de/booking.js',
      'templates/de.js',
      'templates/en.js',
      'templates/zh-Hans.js',
    ]);
  });

  it.each(templates.map((one): [string, ShippedTemplate] => [`${one.lang}/${one.name}`, one]))(
    '%s registers its document under this name',
    async (name, { document }) => {
      const module = await load(`templates/${name}.js`);
      expect(module.document).toEqual(document);
      expect(registered[name]).toBe(module.document);
    },
  );

  it.each(['search', 'feedback', 'booking'] as const)(
    'of any template bring what loads the words of the part %s',
    async (part) => {
      await load('templates/de/team.js');
      const loader = registered[`de/${part}`] as () => Promise<unknown>;
      expect(await loader()).toEqual(words.get('de')?.[part]);
    },
  );

  it('of a language load any of its templates when they are asked for', async () => {
    await load('templates/de.js');
    const { 'de/general': general, 'de/team': team } = registered as Record<string, () => Promise<unknown>>;
    expect(await general?.()).toEqual(templates[0]?.document);
    expect(await team?.()).toEqual(templates[1]?.document);
  });
});

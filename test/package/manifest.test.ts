import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../tools/package/declarations.ts';
import type { Manifest } from '../../tools/package/manifest.ts';
import { repository, run } from './program.ts';

const text = (path: string) => readFile(join(repository, path), 'utf8');
const json = async (path: string) => JSON.parse(await text(path)) as unknown;

const manifest = (await json('dist/custom-elements.json')) as Manifest;
const element = manifest.modules[0]?.declarations.find(({ tagName }) => tagName) as Declaration;
const names = (items: readonly { name: string }[] = []) => items.map(({ name }) => name).sort();
const found = (source: string, pattern: RegExp) =>
  [...new Set([...source.matchAll(pattern)].flatMap(([, name = '']) => name.split(' ')))].sort();

describe('custom-elements.json', () => {
  test('is a Custom Elements Manifest', async () => {
    const schema = (await json('node_modules/custom-elements-manifest/schema.json')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has the attributes that the element observes, each with its property', async () => {
    const observed = await run(
      'node',
      ['-e', `import('faq-embed').then(({ FaqEmbed }) => console.log(FaqEmbed.observedAttributes.join()))`],
      repository,
    );
    expect(names(element.attributes?.filter(({ fieldName }) => fieldName))).toEqual(
      observed.trim().split(',').sort(),
    );
    for (const { name, fieldName } of element.attributes ?? []) {
      if (fieldName)
        expect(element.members).toContainEqual(expect.objectContaining({ name: fieldName, attribute: name }));
    }
  });

  test('has the events that there are, each with its exported class and that class its fields', async () => {
    const classes = found(await text('src/element/events.ts'), /super\('(faq-[a-z-]+)'/g);
    expect(names(element.events)).toEqual(classes);
    const exported = names(manifest.modules[0]?.exports);
    for (const { type } of element.events ?? []) expect(exported).toContain(type?.text);
    const toggle = manifest.modules[0]?.declarations.find(({ name }) => name === 'FaqToggleEvent');
    expect(toggle?.members?.map(({ name, type }) => [name, type?.text])).toEqual([
      ['entry', 'string'],
      ['open', 'boolean'],
      ['cause', 'ToggleCause'],
    ]);
  });

  test('has the parts and custom properties that there are', async () => {
    const views = await readdir(join(repository, 'src/element/view'));
    const html = (await Promise.all(views.map((file) => text(`src/element/view/${file}`)))).join('\n');
    expect(names(element.cssParts)).toEqual(expect.arrayContaining(found(html, /part="([a-z -]+)"/g)));
    const css = (await text('src/element/faq-embed.css')) + (await text('src/element/answer.css'));
    expect(names(element.cssProperties)).toEqual(found(css, /var\(\s*(--faq-[a-z-]+)/g));
  });

  test('tells nothing that is the element’s own affair, and no path that the package lacks', async () => {
    const all = JSON.stringify(manifest);
    expect(all).not.toMatch(/"privacy"|"#|"_|anonymous|__|\.ts"|"src\//);
    const files = await readdir(join(repository, 'dist'));
    for (const { path } of manifest.modules) expect(files).toContain(path.replace('dist/', ''));
  });
});

const values = (attribute: string) =>
  ({
    heading: ['1', '2', '3', '4', '5'],
    theme: ['auto', 'light', 'dark'],
    expand: ['many', 'one'],
    search: ['auto', 'on', 'off'],
    view: ['all', 'join'],
    feedback: ['on', 'off'],
    booking: ['tab', 'dialog'],
  })[attribute];

test('VS Code offers the values of an attribute that takes one of a few, and no others', async () => {
  const { tags } = (await json('dist/vscode.html-custom-data.json')) as {
    tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[];
  };
  expect(tags.map(({ name }) => name)).toEqual(['faq-embed']);
  expect(names(tags[0]?.attributes)).toEqual(names(element.attributes));
  for (const attribute of tags[0]?.attributes ?? []) {
    const offered = attribute.values?.map(({ name }) => name);
    expect(offered, attribute.name).toEqual(values(attribute.name.replace('-level', '')));
  }
});

test('JetBrains’ editors know attributes, properties, events, parts and custom properties', async () => {
  const { contributions, version } = (await json('dist/web-types.json')) as {
    version: string;
    contributions: {
      html: {
        elements: [
          { attributes: { name: string }[]; js: Record<'properties' | 'events', { name: string }[]> },
        ];
      };
      css: Record<'properties' | 'pseudo-elements', { name: string }[]>;
    };
  };
  const { attributes, js } = contributions.html.elements[0];
  expect(version).toBe(((await json('package.json')) as { version: string }).version);
  expect(names(attributes)).toEqual(names(element.attributes));
  expect(names(js.events)).toEqual(names(element.events));
  expect(names(js.properties)).toEqual(
    names(element.members?.filter((it) => it.kind === 'field' && !it.static)),
  );
  expect(names(contributions.css.properties)).toEqual(names(element.cssProperties));
  expect(contributions.css['pseudo-elements']).toHaveLength(element.cssParts?.length ?? 0);
});

test('the package has no script that npm would run, or warn of, when somebody installs it', async () => {
  const { scripts } = (await json('package.json')) as { scripts: Record<string, string> };
  const atInstall = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
  expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([]);
});

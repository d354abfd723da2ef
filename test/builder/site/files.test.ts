/** The builder's files are those that the command line makes of the overrides that are among them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PageOptions } from '../../../src/builder/draft/page-options.ts';
import { archiveOf, everythingOf } from '../../../src/builder/site/archive.ts';
import { documentName, filesOf, languagesOf } from '../../../src/builder/site/files.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { folderWith, runHere } from '../../cli/run-cli.ts';
import { overridesJson } from '../../compile/arbitraries.ts';
import { makeOnNode, nodeTools } from '../made-on-node.ts';

const base = 'https://faq.example.com/widget';
const demo = async (name: string) =>
  JSON.parse(await readFile(new URL(`../../../demo/${name}.json`, import.meta.url), 'utf8')) as Overrides;

const allFiles = async (overrides: Overrides, options: PageOptions = {}) => {
  const made = await makeOnNode(overrides, overrides.lang ?? 'en');
  return filesOf(made, { base, options, make: (lang) => makeOnNode(overrides, lang) });
};

/** Runs the command of every file in a folder that has only the downloaded overrides in it. */
async function sameAsCommandLine(overrides: Overrides, options: PageOptions = {}): Promise<string[]> {
  const files = await allFiles(overrides, options);
  const download = files.find(({ kind }) => kind === 'overrides');
  const folder = await folderWith({ 'faq.json': download?.text ?? '' });
  const own = join(folder.path, 'faq.json');
  try {
    for (const { kind, name, text, command } of files) {
      if (kind === 'overrides') continue;
      const [verb = '', ...args] = command;
      const inFolder = args.map((arg) => (arg.endsWith('.json') ? join(folder.path, arg) : arg));
      const { status, stdout, stderr } = await runHere([verb, '--overrides', own, ...inFolder]);
      expect(status, stderr).toBe(0);
      const theirs = kind === 'document' ? await readFile(join(folder.path, name), 'utf8') : stdout;
      expect(text === theirs, `${name} differs from faq-embed ${command.join(' ')}`).toBe(true);
    }
    return files.map(({ name }) => name);
  } finally {
    await folder.remove();
  }
}

describe('files', () => {
  it.each(['northwind', 'litware'])('of demo/%s.json are those of the command line', async (name) => {
    await sameAsCommandLine(await demo(name));
  });

  it('of several languages have one of each in every language', async () => {
    expect(await sameAsCommandLine(await demo('litware'))).toEqual([
      'faq.json',
      'litware-moving.json',
      'litware-moving.en.json',
      'litware-moving.es.json',
      ...['en', 'es'].flatMap((lang) => [
        ...['plain', 'plain-styled', 'page', 'handout', 'structured-data', 'element', 'join', 'reminder'].map(
          (name) => `${name}.${lang}.html`,
        ),
        `reminder.${lang}.txt`,
      ]),
    ]);
  });

  it.each([
    ['healthcare', 'de', 'en'],
    ['retail', 'ar', 'he'],
    ['team', 'zh-Hans', 'ja'],
    ['financial-services', 'pt-BR', 'x-none'],
    ['general', 'en-GB', 'en-US'],
  ])('of %s in %s and %s are those of the command line', async (template, lang, other) => {
    const texts = {
      question: 'A “quoted” & <b>bold</b>  one?',
      answer: '**Yes**: {{phone}}\n\n- a\n- [b](/b)',
    };
    await sameAsCommandLine({
      template,
      lang,
      brand: { accent: '#0b5e56' },
      variables: {
        organization: 'Größe & Co',
        bookingUrl: 'https://example.com/book',
        phone: '+44 20 7946 0958',
      },
      sections: { own: { title: 'Own', entries: { mine: texts } } },
      languages: { [other]: { title: 'Other' } },
    });
  });

  it('do not hang on the language that is looked at', async () => {
    const overrides = await demo('litware');
    const names = async (lang: string) =>
      (
        await filesOf(await makeOnNode(overrides, lang), { base, make: (tag) => makeOnNode(overrides, tag) })
      ).map(({ name, text }) => [name, text]);
    expect(await names('es')).toEqual(await names('en'));
  });

  it('with more for the page are those of the command line', async () => {
    await sameAsCommandLine(await demo('northwind'), {
      ...{ search: 'on', refId: 'website', feedback: 'on', booking: 'dialog' },
    });
  });

  it('of nothing at all are those of the command line', async () => {
    expect(await sameAsCommandLine({})).toContain('faq-document.json');
  });

  it('of any overrides are those of the command line', async () => {
    await fc.assert(
      fc.asyncProperty(overridesJson, async (json) => {
        const overrides = { ...json, template: 'general' } as Overrides;
        // What cannot be used at all makes no files here, and none there.
        const made = await makeOnNode(overrides, overrides.lang ?? 'en').catch(() => undefined);
        if (made) await sameAsCommandLine(JSON.parse(JSON.stringify(overrides)) as Overrides);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the document', () => {
  it.each([
    ['Northwind Clinic', 'northwind-clinic.json'],
    ['Café “Größe”', 'cafe-gro-e.json'],
    ['診療所', 'faq-document.json'],
    ['FAQ', 'faq-document.json'],
    ['', 'faq-document.json'],
  ])('of %s is called %s', (organization, name) => {
    expect(documentName({ overrides: { variables: { organization } } })).toBe(name);
  });

  it('is in the languages that there is a template in', () => {
    const languages = { de: {}, tlh: {}, '../x': {} };
    expect(languagesOf({ overrides: { lang: 'en', languages } })).toEqual(['en', 'de']);
  });
});

describe('the archive', () => {
  const litware = async () => {
    const overrides = await demo('litware');
    const all = await Promise.all(['en', 'es'].map((lang) => makeOnNode(overrides, lang)));
    return { files: await allFiles(overrides), all };
  };

  it('holds the infographic in every language beside the files', async () => {
    const { files, all } = await litware();
    const { archive, isWhole } = await everythingOf(files, all, nodeTools.load, nodeTools.templates);
    const unzipped = unzipSync(archive);
    expect(isWhole).toBe(true);
    expect(Object.keys(unzipped)).toEqual([
      ...files.map(({ name }) => name),
      ...['en', 'es'].flatMap((lang) => ['svg', 'html', 'pptx'].map((form) => `infographic.${lang}.${form}`)),
    ]);
    expect(strFromU8(unzipped['infographic.es.svg'] as Uint8Array)).toContain('lang="es"');
    expect(Object.keys(unzipSync(unzipped['infographic.en.pptx'] as Uint8Array))).toContain(
      'ppt/slides/slide1.xml',
    );
  });

  it('is there without an infographic that cannot be made, and says so', async () => {
    const { files, all } = await litware();
    const load = (url: string) =>
      url.includes('/es/') ? Promise.reject(new Error('404')) : nodeTools.load(url);
    const { archive, isWhole } = await everythingOf(files, all, load, nodeTools.templates);
    expect(isWhole).toBe(false);
    const names = Object.keys(unzipSync(archive));
    expect(names).toContain('infographic.en.svg');
    expect(names.filter((name) => /infographic\.es/.test(name))).toEqual([]);
    expect(names).toContain('faq.json');
  });

  it('holds every file as it is, and is the same for the same files at any time', async () => {
    const files = await allFiles({ variables: { organization: 'Ünïcode 診' } });
    const archive = archiveOf(files);
    const unzipped = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(unzipped).toEqual(files.map(({ name, text }) => [name, text]));
    await new Promise((resolve) => setTimeout(resolve, 2100)); // an archive counts by two seconds
    expect(Buffer.from(archiveOf(files)).equals(Buffer.from(archive))).toBe(true);
  });
});

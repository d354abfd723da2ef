/** Which files are loaded for a request, and what is said when they do not agree. */
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/compile/publish.ts';
import type { Load } from '../../src/compile/read-template.ts';
import { type DraftRequest, loadDraft } from '../../src/load/load-draft.ts';
import { overridesSource } from '../../src/load/overrides-source.ts';
import { FaqError } from '../../src/model/errors.ts';
import { frozen } from '../compile/arbitraries.ts';
import { draftOf } from '../compile/drafts.ts';

const SITE = 'https://site.example';
const template = (title: string) => ({
  lang: 'en',
  title,
  sections: [{ id: 's', title: 'S', entries: [{ id: 'e', question: 'Q?', answers: [{ text: 'A' }] }] }],
});
const document = publish(draftOf(template('document')));

const files: Record<string, unknown> = {
  '/faq/document.json': document,
  '/faq/newer.json': { ...document, format: 2 },
  '/t/en/general.json': template('general'),
  '/t/en/healthcare.json': template('healthcare'),
  '/t/de/general.json': { ...template('allgemein'), lang: 'de' },
  '/faq/mine.json': template('mine'),
  '/faq/plain.json': { title: 'overrides' },
  '/faq/health.json': { template: 'healthcare' },
  '/faq/beside.json': { template: 'mine.json' },
  '/faq/above.json': { template: '../t/en/healthcare.json' },
  '/faq/absolute.json': { template: `${SITE}/faq/mine.json` },
  '/faq/odd.json': { template: 5 },
};

/** A draft from these files, with what was asked for in turn, and the problems as `source path code`. */
async function load(request: DraftRequest) {
  const asked: string[] = [];
  const fromFiles: Load = async (url) => {
    const path = url.replace(SITE, '');
    asked.push(path);
    if (!Object.hasOwn(files, path)) throw new FaqError('not-found', url, '', '404');
    return frozen(files[path]);
  };
  let isCompiled = false;
  const compiler = () => {
    isCompiled = true;
    return import('../../src/compile/compile-on-node.ts');
  };
  const templates = `${SITE}/t/`;
  const { draft, source, problems } = await loadDraft(
    { templates, ...frozen(request), overrides: overridesSource(frozen(request.overrides)) },
    fromFiles,
    compiler,
  );
  const told = problems.map(({ source, path, code, what }) =>
    [source.replace(SITE, ''), path, code, ...what].join(' '),
  );
  return { draft, source: source.replace(SITE, ''), asked, isCompiled, told };
}

describe('a FAQ document', () => {
  it('is one request, and needs no compiler', async () => {
    const { draft, source, asked, isCompiled, told } = await load({ src: `${SITE}/faq/document.json` });
    expect(draft).toEqual(document);
    expect([source, asked, isCompiled, told]).toEqual([
      '/faq/document.json',
      ['/faq/document.json'],
      false,
      [],
    ]);
  });

  it('has overrides laid over it', async () => {
    const request = { src: `${SITE}/faq/document.json`, overrides: { title: 'mine' } };
    const { draft, asked, isCompiled } = await load(request);
    expect([draft.title, asked, isCompiled]).toEqual(['mine', ['/faq/document.json'], true]);
  });

  it('wins over a template', async () => {
    const request = { src: `${SITE}/faq/document.json`, template: 'healthcare' };
    expect((await load(request)).asked).toEqual(['/faq/document.json']);
  });

  it.each([
    ['/faq/newer.json', 'newer-format'],
    ['/faq/plain.json', 'not-a-document'],
    ['/t/en/general.json', 'not-a-document'],
    ['/faq/none.json', 'not-found'],
  ])('that is %s is refused: %s', async (path, code) => {
    await expect(load({ src: SITE + path })).rejects.toMatchObject({ code, source: SITE + path });
  });
});

describe('the template that overrides name', () => {
  it.each<[string, DraftRequest, string]>([
    ['a name', { overrides: { template: 'healthcare' } }, 'healthcare'],
    ['a name, with spaces around it', { overrides: { template: ' healthcare ' } }, 'healthcare'],
    ['a URL', { overrides: { template: `${SITE}/faq/mine.json` } }, 'mine'],
    ['a name in a file', { overrides: `${SITE}/faq/health.json` }, 'healthcare'],
    ['a file beside their file', { overrides: `${SITE}/faq/beside.json` }, 'mine'],
    ['a path from their file', { overrides: `${SITE}/faq/above.json` }, 'healthcare'],
    ['a URL in a file', { overrides: `${SITE}/faq/absolute.json` }, 'mine'],
    ['none', { overrides: {} }, 'general'],
    ['none in a file', { overrides: `${SITE}/faq/plain.json` }, 'overrides'],
    ['nothing', { overrides: { template: ' ' } }, 'general'],
  ])('as %s is used', async (_, request, title) => {
    const { draft, told } = await load(request);
    expect(draft.title).toBe(title);
    expect(told.filter((line) => !line.includes('wrong-shape'))).toEqual([]);
  });

  it('as something that is no text costs itself', async () => {
    const { draft, told } = await load({ overrides: `${SITE}/faq/odd.json` });
    expect([draft.title, told]).toEqual([
      'general',
      ['/faq/odd.json template wrong-shape expected text, got 5'],
    ]);
  });

  it.each<[string, DraftRequest, string, string]>([
    ['inline', { template: 'general', overrides: { template: 'healthcare' } }, 'general', 'overrides'],
    [
      'in a file',
      { template: 'general', overrides: `${SITE}/faq/health.json` },
      'general',
      '/faq/health.json',
    ],
    [
      'by URL',
      { template: `${SITE}/faq/mine.json`, overrides: { template: 'healthcare' } },
      'mine',
      'overrides',
    ],
  ])('%s gives way to the attribute, and is reported', async (_, request, title, source) => {
    const { draft, told } = await load(request);
    expect(draft.title).toBe(title);
    expect(told).toEqual([`${source} template other-template healthcare ${request.template}`]);
  });

  it.each<[DraftRequest]>([
    [{ template: 'healthcare', overrides: { template: 'healthcare' } }],
    [{ template: `${SITE}/faq/mine.json`, overrides: `${SITE}/faq/beside.json` }],
  ])('that is the attribute’s is no mistake: %j', async (request) => {
    expect((await load(request)).told).toEqual([]);
  });
});

describe('overrides that stand in the attribute', () => {
  it('are read as JSON', async () => {
    const { draft, told } = await load({ overrides: '{ "title": "T" }' });
    expect([draft.title, told]).toEqual(['T', []]);
  });

  it.each([
    ["{ title: 'T' }", 'line 1, column 3', 'expected a name in double quotes or }, got t'],
    ['{ "title": "T",\n}', 'line 2, column 1', 'remove the comma before it'],
    ['{ "title": "T"', 'line 1, column 15', 'the { on line 1 is never closed'],
  ])('%j is refused, with the place and the remedy', async (overrides, place, remedy) => {
    const error = await load({ overrides }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'bad-json', source: 'attribute', path: `overrides, ${place}` });
    expect((error as FaqError).what[0]).toContain(remedy);
  });
});

describe('requests', () => {
  it.each<[DraftRequest, string[]]>([
    [{}, ['/t/en/general.json']],
    [{ template: 'healthcare' }, ['/t/en/healthcare.json']],
    [{ template: `${SITE}/faq/mine.json` }, ['/faq/mine.json']],
    [{ lang: 'de-AT' }, ['/t/de/general.json']],
    [{ overrides: `${SITE}/faq/plain.json` }, ['/faq/plain.json', '/t/en/general.json']],
    [
      { template: 'healthcare', overrides: `${SITE}/faq/health.json` },
      ['/faq/health.json', '/t/en/healthcare.json'],
    ],
    // The likely one is loaded while nobody knows which it is.
    [
      { overrides: `${SITE}/faq/health.json` },
      ['/faq/health.json', '/t/en/general.json', '/t/en/healthcare.json'],
    ],
    [{ overrides: { template: 'healthcare' } }, ['/t/en/healthcare.json']],
  ])('for %j are %j', async (request, expected) => {
    expect((await load(request)).asked).toEqual(expected);
  });

  it('that fail beside the one that counts are no unhandled rejections', async () => {
    const request = { template: `${SITE}/none.json`, overrides: `${SITE}/none-either.json` };
    await expect(load(request)).rejects.toMatchObject({ code: 'not-found' });
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
});

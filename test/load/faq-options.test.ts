/** The element's attributes as a request for files. */
import { describe, expect, it } from 'vitest';
import { requestOf, type SourceOptions } from '../../src/element/faq-options.ts';
import { FaqError } from '../../src/model/errors.ts';

const PAGE = 'https://site.example/help/page.html';
const request = (options: Partial<SourceOptions>) => requestOf({ lang: 'en', ...options }, PAGE);

describe('{lang} in an address', () => {
  it.each<[Partial<SourceOptions>, string, string]>([
    [{ lang: 'de' }, 'de', 'the page’s'],
    [{ lang: 'de-AT' }, 'de-AT', 'the page’s, as it is, without a list'],
    [{ lang: '' }, 'en', 'English where a page says nothing'],
    [{ lang: 'de-AT', languages: 'en de' }, 'de', 'the one of the list that serves the reader'],
    [{ lang: 'zh-TW', languages: 'en, zh-Hans, zh-Hant' }, 'zh-Hant', 'in the script that they read'],
    [{ lang: 'fr', languages: 'en de' }, 'en', 'the first when none serves them'],
    [{ lang: '', languages: 'de en' }, 'de', 'the first when a page says nothing'],
    [{ lang: 'de', languages: ' ' }, 'de', 'the page’s when the list is empty'],
  ])('%j is %s: %s', (options, lang) => {
    const overrides = './{lang}/{lang}.json';
    const { src, ...rest } = request({ ...options, src: '/faq/{lang}.json', overrides });
    expect(src).toBe(`https://site.example/faq/${lang}.json`);
    expect(rest.overrides).toEqual({ url: `https://site.example/help/${lang}/${lang}.json` });
    expect(rest.lang).toBe(options.lang || options.languages?.trim() ? lang : '');
  });

  it('may begin the address of overrides, which are no JSON then', () => {
    expect(request({ overrides: '{lang}.json' }).overrides).toEqual({
      url: 'https://site.example/help/en.json',
    });
  });

  it('is not replaced in overrides that stand in the attribute', () => {
    expect(request({ overrides: '{"title":"{lang}"}' }).overrides).toMatchObject({
      json: { title: '{lang}' },
    });
  });
});

describe('an attribute', () => {
  it.each<[Partial<SourceOptions>, object]>([
    [{}, {}],
    [{ src: '', template: '', templates: '', overrides: ' ' }, {}],
    [{ template: 'healthcare' }, { template: 'healthcare' }],
    [{ template: 'mine.json' }, { template: 'https://site.example/help/mine.json' }],
    [{ templates: '/t' }, { templates: 'https://site.example/t/' }],
    [{ templates: 'https://a.example/t/' }, { templates: 'https://a.example/t/' }],
    [{ src: '//a.example/x.json' }, { src: 'https://a.example/x.json' }],
    [{ overrides: ' mine.json ' }, { overrides: { url: 'https://site.example/help/mine.json' } }],
    [{ overrides: ' { "title": "T" }' }, { overrides: { json: { title: 'T' }, text: ' { "title": "T" }' } }],
    [{ overrides: ' { "title": T }' }, { overrides: { notJson: ' { "title": T }' } }],
    [{ overrides: { title: 'T' } }, { overrides: { json: { title: 'T' } } }],
  ])('%j asks for %j', (options, expected) => {
    const given = Object.entries(request(options)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(given)).toEqual({ lang: 'en', ...expected });
  });

  it.each<[Partial<SourceOptions>, string, string]>([
    [{ src: '[object Object]' }, 'src', 'bad-attribute'],
    [{ template: ' [object Object]' }, 'template', 'bad-attribute'],
    [{ overrides: '[object Object]' }, 'overrides', 'bad-attribute'],
    [{ templates: '[object Object]' }, 'templates', 'bad-attribute'],
    [{ src: 'http://[' }, 'src', 'bad-attribute'],
    [{ overrides: 'https://[{lang}]' }, 'overrides', 'bad-attribute'],
  ])('%j is refused: %s', (options, path, code) => {
    try {
      request(options);
    } catch (error) {
      expect(error).toBeInstanceOf(FaqError);
      expect(error).toMatchObject({ code, source: 'attribute', path });
      return;
    }
    throw new Error('nothing was thrown');
  });
});

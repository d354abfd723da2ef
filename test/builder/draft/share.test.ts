/** A whole draft in a link, and links that somebody made by hand. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  fromFragment,
  isShareFragment,
  MAX_LINK,
  type SharedDraft,
  toFragment,
} from '../../../src/builder/draft/share.ts';

const draft: SharedDraft = {
  updated: 1_790_000_000_000,
  overrides: {
    template: 'healthcare',
    lang: 'en-GB',
    variables: { organization: 'Praxis Dr. Grün 医院', price: '45 GBP', paymentMethods: ['cards', 'cash'] },
    sections: {
      basics: { entries: { own: { question: 'Where?', answer: '**Here**, {{phone}}.' }, a: null } },
    },
  },
  options: { search: 'auto', refId: 'website', languages: 'on', feedback: 'on', booking: 'dialog' },
  step: 'words',
  site: { system: 'wordpress-author', may: 'text' },
};

const made = (json: unknown, version = 1) =>
  `#draft=${version}.${deflateRawSync(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url')}`;
const codeOf = (fragment: string) =>
  fromFragment(fragment).then(
    () => undefined,
    ({ name, code }) => [name, code],
  );

afterEach(() => vi.unstubAllGlobals());
const withoutStreams = () => {
  const refuses = class {
    constructor() {
      throw new TypeError('Unsupported format');
    }
  };
  vi.stubGlobal('CompressionStream', refuses);
  vi.stubGlobal('DecompressionStream', refuses);
};

describe('a link to a draft', () => {
  it('holds all of it, in signs that no program changes', async () => {
    const fragment = await toFragment(draft);
    expect(fragment).toMatch(/^#draft=1\.[\w-]+$/);
    expect(isShareFragment(fragment)).toBe(true);
    expect(await fromFragment(fragment)).toEqual(draft);
  });

  it('says which draft it comes from, also once it has been passed on, and which texts it was written over', async () => {
    const text = { format: 1, lang: 'en', title: 'Long', variables: {}, sections: [] };
    const original = { template: 'general', mark: 'a1b2c3' };
    const mine = { ...draft, id: 'first', originals: { en: { ...original, text } } };
    const shared = await fromFragment(await toFragment(mine));
    expect(shared).toEqual({
      ...draft,
      origin: 'first',
      originals: { en: { ...original, outline: { '': expect.any(String) } } },
    });
    expect((await fromFragment(await toFragment({ ...shared, id: 'second' }))).origin).toBe('first');
  });

  it('may name nothing but a draft and texts by short names', async () => {
    const odd = {
      ...draft,
      origin: { id: 'x' },
      originals: { en: { template: '../x', mark: 'a' }, de: null, 'f/r': { template: 'general', mark: 'a' } },
    };
    expect(await fromFragment(made(odd))).toEqual(draft);
  });

  it('is read by browsers without streams, and what they write by those with', async () => {
    const byStream = await toFragment(draft);
    withoutStreams();
    expect(await fromFragment(byStream)).toEqual(draft);
    const byLibrary = await toFragment(draft);
    vi.unstubAllGlobals();
    expect(await fromFragment(byLibrary)).toEqual(draft);
  });

  it('is refused when it would be too long to be sent', async () => {
    const noise = Array.from({ length: 1500 }, (_, at) => `${Math.sin(at)}`).join(' ');
    const long = { ...draft, overrides: { title: noise } };
    await expect(toFragment(long)).rejects.toMatchObject({ code: 'tooLong' });
    expect((await toFragment(draft)).length).toBeLessThan(MAX_LINK / 4);
  });

  it('brings nothing but what a draft is made of', async () => {
    const hostile = `{"id":"mine","__proto__":{"x":1},"updated":"now","step":"<b>","site":{"may":"all","system":"a b"},
      "options":{"search":"off","refId":"a b","languages":"en de","feedback":"yes","booking":{},"x":1},
      "overrides":{"__proto__":{"x":1},"title":"t","more":1,"sections":{"__proto__":{"title":"p"}}}}`;
    const opened = await fromFragment(made(hostile));
    expect(opened).toEqual({ updated: 0, step: 'about', overrides: expect.anything() });
    expect(Object.keys(opened.overrides)).toEqual(['title', 'sections']);
    expect((opened as { x?: number }).x).toBeUndefined();
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['nothing', '', 'malformed'],
    ['another fragment', '#faq-cost', 'malformed'],
    ['no data', '#draft=1.', 'malformed'],
    ['no version', '#draft=abc', 'malformed'],
    ['data that is not packed', '#draft=1.abcd', 'malformed'],
    ['other signs', '#draft=1.ab%20cd', 'malformed'],
    ['a length that there is not', '#draft=1.abcde', 'malformed'],
    ['no JSON', made('{'), 'malformed'],
    ['no draft', made('null'), 'malformed'],
    ['no changes', made({ step: 'a' }), 'malformed'],
    ['changes that are a list', made({ overrides: [] }), 'malformed'],
    ['a later version', made({}, 2), 'newerVersion'],
    ['a very long one', `#draft=1.${'A'.repeat(200_000)}`, 'tooLarge'],
    ['a bomb', made(' '.repeat(50_000_000)), 'tooLarge'],
  ])('with %s is refused in a word', async (_, fragment, code) => {
    expect(await codeOf(fragment)).toEqual(['ShareError', code]);
    withoutStreams();
    expect(await codeOf(fragment)).toEqual(['ShareError', code]);
  });

  it('that lost its end is refused', async () => {
    const fragment = await toFragment(draft);
    for (const kept of [0.3, 0.6, 0.9])
      expect(await codeOf(fragment.slice(0, fragment.length * kept))).toEqual(['ShareError', 'malformed']);
    withoutStreams();
    expect(await codeOf(fragment.slice(0, fragment.length / 2))).toEqual(['ShareError', 'malformed']);
  });

  it('of any signs is a draft or an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.base64String({ maxLength: 200 }), async (data) => {
        const [name = 'ShareError'] = (await codeOf(`#draft=1.${data.replace(/[+/=]/g, '-')}`)) ?? [];
        expect(name).toBe('ShareError');
      }),
    );
  });
});

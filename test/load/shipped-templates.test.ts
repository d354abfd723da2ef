/** Templates by their names: beside the script, or imported by an app. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Module = typeof import('../../src/load/shipped-templates.ts');

/** A module of its own, so that no test sees what another one registered. */
let shipped: Module;
beforeEach(async () => {
  vi.resetModules();
  shipped = await import('../../src/load/shipped-templates.ts');
});
const fetched = vi.fn(async (url: string) => new Response(JSON.stringify({ url })));
beforeEach(() => void vi.stubGlobal('fetch', fetched.mockClear()));
afterEach(() => vi.unstubAllGlobals());

describe('a template that an app has imported', () => {
  const document = { format: 1 };

  it('is the one that it registered, with no request', async () => {
    shipped.registerTemplates({ 'de/general': document });
    expect(await shipped.loadShipped('de', 'general')).toBe(document);
    expect(shipped.shippedSource('de', 'general')).toBe('de/general');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is loaded when it is asked for, where the app gave a function', async () => {
    const load = vi.fn(async () => document);
    shipped.registerTemplates({ 'de/general': load });
    expect(load).not.toHaveBeenCalled();
    expect(await shipped.loadShipped('de', 'general')).toBe(document);
    expect(load).toHaveBeenCalledOnce();
  });

  it('stands beside those that were registered before; the newest of a name wins', async () => {
    const newer = { format: 1 };
    shipped.registerTemplates({ 'de/general': document, 'de/team': document });
    shipped.registerTemplates({ 'de/general': newer });
    expect(await shipped.loadShipped('de', 'general')).toBe(newer);
    expect(await shipped.loadShipped('de', 'team')).toBe(document);
  });

  it('gives its language to readers, and its first one to all others where it has no English', () => {
    expect(shipped.languageFolder('de-LI')).toBe('de');
    expect(shipped.languageFolder('fr-BE')).toBe('fr');
    shipped.registerTemplates({ 'de/general': document, 'pt-BR/general': document });
    expect(['de-AT', 'pt', 'fr-CA', ''].map(shipped.languageFolder)).toEqual(['de', 'pt-BR', 'de', 'de']);
  });

  it('may be called by names that mean something to JavaScript', async () => {
    shipped.registerTemplates(JSON.parse('{ "__proto__": {}, "constructor": {} }') as Record<string, object>);
    expect({}).not.toHaveProperty('format');
    expect(await shipped.loadShipped('en', 'general')).toMatchObject({ url: expect.any(String) });
  });
});

describe('a template beside the script', () => {
  it('is a file of its language', async () => {
    expect(shipped.shippedTemplateUrl('de', 'team')).toMatch(/\/faq-templates\/de\/team\.json$/);
    const json = await shipped.loadShipped('de', 'team');
    expect(json).toEqual({ url: shipped.shippedTemplateUrl('de', 'team') });
    expect(shipped.shippedSource('de', 'team')).toBe(shipped.shippedTemplateUrl('de', 'team'));
  });

  it.each([
    ['healthcare', 'healthcare'],
    ['general', 'general'],
    ['nonsense', 'general'],
    ['../schema/x', 'general'],
    ['constructor', 'general'],
    ['', 'general'],
    [null, 'general'],
    [undefined, 'general'],
  ])('called %j is %s', (name, expected) => {
    expect(shipped.knownName(name)).toBe(expected);
  });
});

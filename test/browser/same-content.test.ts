/** Whatever way content comes, a visitor sees the same: raw overrides, a compiled document, a shipped template. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import arabic from '../../faq-templates/ar/healthcare.json';
import germanHealth from '../../faq-templates/de/healthcare.json';
import english from '../../faq-templates/en/general.json';
import '../../src/define.ts';
import { compile, toolsFor } from '../../src/compile/compile-in-page.ts';
import { publish } from '../../src/compile/publish.ts';
import { loadJson } from '../../src/load/load-json.ts';
import { FaqError } from '../../src/model/errors.ts';
import { blob, embed, everything, one } from './helpers.ts';

const html = (element: Element) => one(element, '.faq').outerHTML.replace(/<!--.*?-->/g, '');

/** A FAQ document, as the command line writes it. */
async function documentOf(template: object, overrides?: object, lang?: string): Promise<object> {
  const source = new URL('/faq-templates/en/x.json', location.href).href;
  const draft = await compile(
    {
      template: { json: template, source },
      overrides: overrides && { json: overrides, source: 'overrides' },
      lang,
    },
    toolsFor(loadJson),
    (place) =>
      (code, path, ...what) => {
        throw new FaqError(code, place, path, ...what);
      },
  );
  return publish(draft);
}

const overrides = {
  title: 'Northwind',
  brand: { accent: '#0b5e56' },
  variables: { organization: 'Northwind' },
  notices: { closed: { answer: 'Closed **today**. Call {{phone}}.' } },
  sections: {
    basics: {
      entries: {
        differences: null,
        own: {
          question: 'What of {{organization}}?',
          answer:
            '## Head\n\nA [link]({{bookingUrl}} "T"), `{{phone}}` & <kbd>x</kbd>.\n\n1. a\n   - b\n\n|A|\n|-|\n|{{price}}|',
          video: { href: '/film.mp4', title: 'Film of {{organization}}' },
          reviewed: '2026-05-31',
          owner: '{{staff}}',
          before: 'what-is-it',
        },
      },
    },
  },
  actions: { own: { label: 'Own', href: '/own' } },
  messages: { expandAll: 'All' },
};

describe('raw overrides and the document made of them', () => {
  const { notices: _, ...general } = overrides;
  it('make the same of the general template', async () => {
    const document = await documentOf(english, overrides);
    const raw = await embed({ ...everything, open: 'own', overrides: JSON.stringify(overrides) });
    const compiled = await embed({ ...everything, open: 'own', src: blob(document) });
    expect(html(compiled)).to.equal(html(raw));
    expect(html(raw)).to.include('<kbd>x</kbd>').and.to.include('Film of Northwind');
    expect(general.title).to.equal(one(raw, '.title').textContent);
  });

  it('make the same of a template of somebody’s own, in Markdown', async () => {
    const raw = await embed({ ...everything, template: blob(english), overrides: JSON.stringify(overrides) });
    const compiled = await embed({ ...everything, src: blob(await documentOf(english, overrides)) });
    expect(html(compiled)).to.equal(html(raw));
  });

  it('make the same of a document, whose overrides may come later', async () => {
    const raw = await embed({ ...everything, overrides: JSON.stringify(overrides) });
    const later = await embed({
      ...everything,
      src: blob(await documentOf(english)),
      overrides: JSON.stringify(overrides),
    });
    expect(html(later)).to.equal(html(raw));
  });
});

describe('a shipped template', () => {
  const shipped: [name: string, lang: string, json: object][] = [
    ['general', 'en', english],
    ['healthcare', 'de', germanHealth],
    ['healthcare', 'ar', arabic],
  ];
  for (const [name, lang, json] of shipped) {
    it(`is the same by its name, by its address, as Markdown and under empty overrides: ${lang}/${name}`, async () => {
      const attributes = { ...everything, lang };
      const url = `/faq-templates/${lang}/${name}.json`;
      const byName = html(await embed({ ...attributes, template: name }));
      expect(html(await embed({ ...attributes, template: url })), 'by its address').to.equal(byName);
      expect(html(await embed({ ...attributes, src: url })), 'as a document').to.equal(byName);
      expect(html(await embed({ ...attributes, template: name, overrides: '{}' })), 'overrides').to.equal(
        byName,
      );
      // What it extends is relative to where it is.
      const base =
        'extends' in json
          ? { extends: new URL(`/faq-templates/${lang}/${json.extends}.json`, location.href).href }
          : {};
      expect(html(await embed({ ...attributes, template: blob({ ...json, ...base }) })), 'Markdown').to.equal(
        byName,
      );
    });
  }
});

/** An organization's brand in what is made from its FAQ: colours, font, corners and logo, and nothing but those. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { logoOf, lookOf } from '../../src/fill/brand-look.ts';
import { brandProperties } from '../../src/fill/brand-properties.ts';
import type { Brand } from '../../src/model/content-model.ts';
import type { Faq } from '../../src/model/faq.ts';
import { brandCss } from '../../src/outputs/brand-css.ts';
import { elementHtml } from '../../src/outputs/element-html.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { everything, generalFaq } from '../support/faqs.ts';
import { asHandout, asPage } from '../support/outputs.ts';

const faq = await generalFaq({ variables: everything });
const branded = (brand: unknown): Faq => ({ ...faq, brand: brand as Brand });
const read = (html: string) => new JSDOM(html).window.document;
const SVG = 'data:image/svg+xml,%3Csvg%20xmlns="http://www.w3.org/2000/svg"/%3E';

/** In the way of WCAG 2, by another road: a browser's own would be better still, but there is none here. */
function contrast(one: string, other: string): number {
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.slice(1).match(/../g) ?? []).map((digits) => {
      const value = Number.parseInt(digits, 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return Math.max(light(one) / light(other), light(other) / light(one));
}
const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** A custom property's value on light and on dark ground. */
function pair(css: string, name: string): [string, string] {
  const [, value = ''] = new RegExp(`--${name}:([^;}]+)`).exec(css) ?? [];
  const [, light = value, dark = value] = /^light-dark\((.*),(.*)\)$/.exec(value) ?? [];
  return [light, dark];
}

describe.each([
  ['the page', asPage],
  ['the handout', asHandout],
])('%s', (_, output) => {
  const style = (brand: unknown) => read(output(branded(brand))).querySelector('style')?.textContent ?? '';
  const policy = (brand: unknown) =>
    read(output(branded(brand)))
      .querySelector('meta[http-equiv]')
      ?.getAttribute('content') ?? '';
  const logo = (brand: unknown) => read(output(branded(brand))).querySelector('img');

  it('wears accent, corners and font', () => {
    expect(style({ accent: '#0b5e56', radius: '4px', font: 'Open Sans, Georgia, serif' })).toMatch(
      /:root\{--accent:#0b5e56;.*--radius:4px;font-family:"Open Sans","Georgia",serif\}\n$/,
    );
    expect(style({ light: '#111111', dark: '#eeeeee' })).toContain('--accent:light-dark(#111111,#eeeeee)');
  });

  it('is as it was without a brand', () => {
    expect(style({})).toBe(style({ accent: 'red', font: '', radius: '1vw', logo: 'javascript:alert(1)' }));
    expect(output(branded({}))).toBe(output(faq));
    expect(output(faq)).not.toContain('<img');
  });

  it('shows the logo in place of the name, which it says to those who cannot see it', () => {
    const image = logo({ logo: SVG });
    expect(image?.getAttribute('src')).toBe(SVG);
    expect(image?.getAttribute('alt')).toBe('Northwind Clinic');
    const document = read(output(branded({ logo: SVG })));
    expect(document.querySelector('.faq-organization')?.textContent).toBe('');
    expect(read(output(faq)).querySelector('.faq-organization')?.textContent).toBe('Northwind Clinic');
  });

  it.each([
    [undefined, "img-src 'self'"],
    ['/logo.png', "img-src 'self'"],
    ['logo.svg?x', "img-src 'self'"],
    [SVG, "img-src 'self' data:"],
    [
      'https://cdn.example.com/a;b,c/logo.png?size=2',
      "img-src 'self' https://cdn.example.com/a%3Bb%2Cc/logo.png",
    ],
    ['//cdn.example.com/logo.png', "img-src 'self' https://cdn.example.com/logo.png"],
    [
      "https://cdn.example.com/'self'; script-src *",
      "img-src 'self' https://cdn.example.com/'self'%3B%20script-src%20*",
    ],
  ])('allows of pictures just its logo, %s', (address, expected) => {
    expect(policy({ logo: address })).toBe(
      `default-src 'none'; ${expected}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
    );
    expect(logo({ logo: address }) === null).toBe(address === undefined);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg',
    'blob:https://a.example/1',
    'https://user:secret@a.example/logo.png',
    'file:///etc/passwd',
    'http://[',
    ' ',
    5,
    null,
    ['/logo.png'],
  ])('has no logo of %j', (address) => {
    expect(logo({ logo: address })).toBeNull();
    expect(policy({ logo: address })).toContain("img-src 'self'; ");
  });

  it('cannot be broken out of by a brand', () => {
    const nasty = '#000}</style><script>alert(1)</script>';
    for (const name of ['accent', 'light', 'dark', 'logo', 'font', 'radius']) {
      const document = read(output(branded({ [name]: nasty })));
      expect(document.querySelectorAll('script, style + style')).toHaveLength(0);
      expect(document.querySelector('style')?.textContent).not.toContain('alert');
    }
    for (const brand of ['#fff', 5, [], { accent: {} }, { accent: ['#fff'] }, { font: ['a'] }, { radius: 5 }])
      expect(output(branded(brand))).toBe(output(faq));
  });
});

describe('colours', () => {
  it('of words can be read on their ground, whatever the accent', () => {
    fc.assert(
      fc.property(color, color, (light, dark) => {
        const css = brandCss({ light, dark });
        const [onLight, onDark] = pair(css, 'link');
        expect(contrast(onLight, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onDark, '#17181c')).toBeGreaterThanOrEqual(4.5);
        const [accents, texts] = [pair(css, 'accent'), pair(css, 'on-accent')];
        expect(accents).toEqual([light, dark]);
        for (const at of [0, 1])
          expect(contrast(texts[at] ?? '', accents[at] ?? '')).toBeGreaterThanOrEqual(4.3);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay what they are where they can be read', () => {
    expect(pair(brandCss({ accent: '#0b5e56' }), 'link')[0]).toBe('#0b5e56');
    expect(pair(brandCss({ accent: '#ffc400' }), 'link')[1]).toBe('#ffc400');
    expect(pair(brandCss({ accent: '#fff' }), 'on-accent')).toEqual(['#10131a', '#10131a']);
  });
});

describe('a brand as style', () => {
  it('is made of colours, lengths and font names alone, whatever stands in a document', () => {
    const written = fc.oneof(
      fc.string({ unit: 'binary' }),
      color,
      fc.constantFrom('8px', '"Arial', "x'y", 'a,b'),
    );
    const brand = fc.record({
      accent: written,
      light: written,
      dark: written,
      radius: written,
      font: written,
    });
    fc.assert(
      fc.property(brand, (values) => {
        for (const css of [brandProperties(values), brandCss(values)]) {
          expect(css).toMatch(/^(:root\{)?[^{}<>\\@!/*\n]*\}?$/u);
          expect((css.match(/"/g) ?? []).length % 2).toBe(0);
          expect(css).not.toMatch(/url|expression|import|'/i);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads font names with and without quotes, and ends with fonts that every computer has', () => {
    expect(lookOf({ font: `'Open Sans', "Noto Sans", serif` }).font).toBe('"Open Sans","Noto Sans",serif');
    expect(lookOf({ font: 'Lato' }).font).toBe('"Lato",system-ui,sans-serif');
    expect(lookOf({ font: '源ノ角ゴシック' }).font).toBe('"源ノ角ゴシック",system-ui,sans-serif');
    expect(lookOf({ font: "Georgia'" }).font).toBeUndefined();
  });

  it('knows a logo by where it is', () => {
    expect(logoOf({ logo: ' /logo.png ' })).toEqual({ src: '/logo.png', source: "'self'" });
    expect(logoOf({ logo: '\\\\cdn.example.com/logo.png' })?.src).toBe('https://cdn.example.com/logo.png');
  });
});

describe('the element', () => {
  const options = { headingLevel: 2, open: [], expand: 'many', attributes: {}, base: '/faq' } as const;
  const brand = { accent: '#0b5e56', dark: '#7fd1c7', radius: '4px' };
  const properties = '--_brand-accent:light-dark(#0b5e56,#7fd1c7);--_brand-radius:4px;';
  const html = (more: object = {}) => elementHtml(branded(brand), answerHtml(faq), { ...options, ...more });

  it('has the custom properties before its script is there that it has with it', () => {
    expect(brandProperties(brand)).toBe(properties);
    expect(html()).toContain(`:host{${properties}}</style>`);
    expect(elementHtml(faq, answerHtml(faq), { ...options })).not.toMatch(/--_brand-(accent|radius):/);
  });

  it('has the accent as it is, whatever it is', () => {
    fc.assert(
      fc.property(color, (accent) => {
        expect(pair(brandProperties({ accent }), '_brand-accent')).toEqual([accent, accent]);
      }),
    );
  });

  it('has them in a style of their own beside a style sheet, where a nonce allows one', () => {
    const sheet = { stylesheet: '/faq/prerendered.css' };
    expect(html(sheet)).not.toContain('<style');
    expect(html({ ...sheet, nonce: 'abc' })).toContain(`<style nonce="abc">:host{${properties}}</style>`);
  });
});

it('a snippet for editors has no style of its own, and no brand', () => {
  const options = { headingLevel: 2, open: 'all', expand: 'many' } as const;
  const one = branded({ accent: '#0b5e56', logo: SVG });
  expect(staticHtml(one, answerHtml(one), options)).toBe(staticHtml(faq, answerHtml(faq), options));
});

/** What the build leaves out of Lit: only what is in it, and nothing that the element uses. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OWN_AFFAIRS, slimLit } from '../../tools/slim-lit.ts';

const transform = slimLit.transform as (code: string, id: string) => { code: string } | null;
const modules = '/app/node_modules';

describe('a file of Lit', () => {
  const files = [
    '@lit/reactive-element/css-tag.js',
    '@lit/reactive-element/reactive-element.js',
    'lit-html/lit-html.js',
  ];
  test.each(files)('%s, as it is installed, becomes smaller', (file) => {
    const code = readFileSync(`node_modules/${file}`, 'utf8');
    expect(transform(code, `${modules}/${file}`)?.code.length).toBeLessThan(code.length);
  });

  test.each(files)('%s of another version fails the build', (file) => {
    expect(() => transform('export const x = 1;', `${modules}/${file}`)).toThrow(/looks for/);
  });

  test('others are left alone', () => {
    expect(transform('x', `${modules}/lit/html.js`)).toBe(null);
  });
});

describe('a source file of the element', () => {
  test.each(['x = { type: Boolean }', 'y = svg`<g/>`', '@property() z', 'html`<style>x</style>`'])(
    'that has %s fails the build',
    (code) => {
      expect(() => transform(code, '/app/src/element/faq-embed.ts')).toThrow(/leaves out of Lit/);
      expect(() => transform(code, '/app/src/element/view/entry-view.ts')).toThrow(/leaves out of Lit/);
      expect(transform(code, '/app/src/model/shape.ts')).toBe(null);
    },
  );
});

test('what chunks and pages call by its name keeps it', () => {
  const names =
    'addController removeController requestUpdate updateComplete hostConnected hostDisconnected hostUpdated faq tell _open dataset';
  for (const name of names.split(' ')) expect(OWN_AFFAIRS.test(name), name).toBe(false);
  for (const name of ['_$litPart$', 'willUpdate', 'renderRoot', 'onToggle'])
    expect(OWN_AFFAIRS.test(name)).toBe(true);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SITE_KEYS } from '../../../src/builder/site/form-steps.ts';
import english from '../../../src/builder/words/en.json' with { type: 'json' };

const folder = new URL('../../../src/builder/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

it('has a sentence for every way onto a site', () => {
  expect(SITE_KEYS.filter((key) => !(key in english))).toEqual([]);
});

it('has no text that nothing shows', () => {
  // `t(`step.${name}`)` names all that begin with `step.`.
  const named = [...sources.matchAll(/['`]([a-z][A-Za-z]*(?:\.[\w-]+)*)(\.\$\{[^}]*\}[\w.-]*)?['`]/g)];
  const isShown = (key: string) =>
    SITE_KEYS.includes(key) ||
    named.some(([, name = '', more]) =>
      more
        ? key.startsWith(`${name}.`)
        : key === name || new RegExp(`^${name}\\.(one|two|few|many|other|zero)$`).test(key),
    );
  expect(Object.keys(english).filter((key) => !isShown(key))).toEqual([]);
});

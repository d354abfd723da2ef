import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { jpegLogo, svgLogo } from '../outputs/infographic/logos.ts';
import { openPptx, pptxFaults } from '../outputs/infographic/pptx-faults.ts';
import { folderWith, runHere } from './run-cli.ts';

const variables = { organization: 'Northwind', bookingUrl: 'https://outlook.office.com/book/n@example.com/' };

let folder: { path: string; remove: () => Promise<void> };
beforeAll(async () => {
  folder = await folderWith({
    'clinic.json': { template: 'healthcare', variables, brand: { accent: '#0b5e56', logo: 'logo.svg' } },
    'wrong.json': {
      variables,
      brand: { logo: 'broken.png' },
      infographic: { panels: { boook: { title: 'x' } } },
    },
    'logo.svg': svgLogo,
    'broken.png': jpegLogo.subarray(0, 5),
  });
});
afterAll(() => folder.remove());
const at = (file: string) => join(folder.path, file);

test('a picture is written to standard output, with the logo in it', async () => {
  const { status, stdout, stderr } = await runHere([
    'render',
    '--overrides',
    at('clinic.json'),
    '--as',
    'infographic-svg',
  ]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^<\?xml[\s\S]*<image [^>]*href="data:image\/svg\+xml;base64,[\s\S]*<\/svg>\n$/);
});

test('a slide is written to a file', async () => {
  const args = [
    'render',
    '--overrides',
    at('clinic.json'),
    '--as',
    'infographic-pptx',
    '-o',
    at('clinic.pptx'),
  ];
  expect(await runHere(args)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(pptxFaults(openPptx(await readFile(at('clinic.pptx'))))).toEqual([]);
});

test('what is wrong is said, and costs its part', async () => {
  const { status, stderr } = await runHere([
    'render',
    '--overrides',
    at('wrong.json'),
    '--as',
    'infographic-svg',
  ]);
  expect(status).toBe(0);
  expect(stderr).toContain('brand.logo: is not an SVG, PNG or JPEG that can be read.');
  expect(stderr).toContain('infographic.panels.boook: is not on the infographic');
  expect(stderr).toContain('Did you mean "book"?');
});

test('check says it, too', async () => {
  const { status, stdout } = await runHere(['check', at('wrong.json')]);
  expect(status).toBe(1);
  expect(stdout).toContain('infographic.panels.boook');
});

test.each([
  [['--as', 'infographic-pptx'], '--as infographic-pptx makes a file: add --output FILE.'],
  [['--as', 'infographic-pdf'], '--as infographic-pdf makes a file: add --output FILE.'],
  [['--as', 'infographic-svg', '--open', 'first'], '--open is not for --as infographic-svg.'],
  [['--as', 'page', '--paper', 'a4'], '--paper is not for --as page.'],
  [['--as', 'infographic-svg', '--paper', 'a5'], '--paper: "a5" is not a value for it.'],
  [['--as', 'infographic'], '--as: "infographic" is not a value for it.'],
])('%j is refused with a sentence', async (args, sentence) => {
  const { status, stderr } = await runHere(['render', ...args]);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
});

test('a FAQ document is refused: nobody could know what belongs on it', async () => {
  const { stdout } = await runHere(['compile', '--overrides', at('clinic.json')]);
  const { status, stderr } = await runHere(['render', '-', '--as', 'infographic-svg'], { input: stdout });
  expect(status).toBe(2);
  expect(stderr).toContain('does not name its trade');
  expect(stderr).toContain('Use --overrides with the file it was compiled from.');
  expect(stdout).not.toContain('infographic');
});

describe('the browser that prints', () => {
  test('is the one that CHROMIUM names', () => {
    expect(findBrowser({ CHROMIUM: '/opt/one' }, () => true)).toBe('/opt/one');
    expect(() => findBrowser({ CHROMIUM: '/opt/one' }, () => false)).toThrow('which is not a program');
  });

  test('is missed with a sentence that says what else can be done', () => {
    expect(() => findBrowser({}, () => false)).toThrow(/no Chrome, Edge or Chromium.*infographic-html/);
  });
});

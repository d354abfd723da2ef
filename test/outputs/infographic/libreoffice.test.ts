/** Slides as LibreOffice draws them, beside the layout that the picture is drawn from; skipped where it is not installed. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Layout } from '../../../src/outputs/infographic/layout.ts';
import { infographicPptx } from '../../../src/outputs/infographic/pptx/infographic-pptx.ts';
import { findProgram } from '../../support/browsers.ts';
import { drawnFaults } from './drawn-faults.ts';
import { EVERY_FACT, made, SOME_FACTS, TRADES } from './made.ts';

const office = findProgram('soffice');
const run = promisify(execFile);

describe.runIf(office)('LibreOffice opens a slide as it is laid out', () => {
  const layouts = new Map<string, Layout>();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faq-embed-office-'));
    for (const lang of ['en', 'ar', 'ja', 'hi'])
      for (const trade of TRADES) {
        const variables = /general|retail/.test(trade) ? SOME_FACTS : EVERY_FACT;
        const { layout, faq } = await made(lang, trade, { variables, brand: { accent: '#b8336a' } });
        layouts.set(`${trade}.${lang}`, layout);
        await writeFile(join(folder, `${trade}.${lang}.pptx`), infographicPptx(layout, faq));
      }
    // All in one go: it takes longer to start than to draw.
    const slides = [...layouts.keys()].map((name) => join(folder, `${name}.pptx`));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'png', '--outdir', folder, ...slides];
    await run(office as string, args);
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['en', 'ar', 'ja', 'hi'])('in %s', async (lang) => {
    for (const trade of TRADES) {
      const layout = layouts.get(`${trade}.${lang}`) as Layout;
      const picture = PNG.sync.read(await readFile(join(folder, `${trade}.${lang}.png`)));
      expect(picture.height / picture.width).toBeCloseTo(layout.height / layout.width, 1);
      expect([trade, ...drawnFaults(layout, picture)]).toEqual([trade]);
    }
  });
});

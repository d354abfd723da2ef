/** A slide as LibreOffice opens it, beside the picture; skipped where it is not installed (libreoffice-impress). */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { infographicPptx } from '../../../src/outputs/infographic/pptx/infographic-pptx.ts';
import { findProgram } from '../../support/browsers.ts';
import { EVERY_FACT, made } from './made.ts';

const office = findProgram('soffice');
const run = promisify(execFile);

test.runIf(office).each(['en', 'ar', 'ja'])(
  'opens a slide in %s as it is laid out',
  async (lang) => {
    const { layout, faq } = await made(lang, 'healthcare', {
      variables: EVERY_FACT,
      brand: { accent: '#b8336a' },
    });
    const folder = await mkdtemp(join(tmpdir(), 'faq-embed-office-'));
    await writeFile(join(folder, 'slide.pptx'), infographicPptx(layout, faq));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(office as string, [
      profile,
      '--headless',
      '--convert-to',
      'png',
      '--outdir',
      folder,
      join(folder, 'slide.pptx'),
    ]);
    const picture = PNG.sync.read(await readFile(join(folder, 'slide.png')));
    await rm(folder, { recursive: true, force: true });
    expect(picture.height / picture.width).toBeCloseTo(layout.height / layout.width, 1);
    const scale = picture.width / layout.width;
    const colorAt = (x: number, y: number) => {
      const at = (Math.round(y * scale) * picture.width + Math.round(x * scale)) * 4;
      return [...picture.data.subarray(at, at + 3)];
    };
    // Inside of each ground near its edge, where nothing else is: its own colour.
    const grounds = layout.items.filter((item) => item.is === 'shape' && item.box.width > 200);
    expect(grounds.length).toBeGreaterThan(1);
    for (const { box, ...ground } of grounds) {
      const fill = ground.is === 'shape' ? ground.fill : '';
      const wanted = [1, 3, 5].map((digit) => Number.parseInt(fill.slice(digit, digit + 2), 16));
      expect(colorAt(box.x + box.width / 2, box.y + 3)).toEqual(wanted);
    }
    // Where a text is, something is written; where nothing is, nothing.
    const isDark = (x: number, y: number) => colorAt(x, y).reduce((sum, part) => sum + part, 0) < 500;
    for (const item of layout.items)
      if (item.is === 'text' && item.role === 'title') {
        const { x, y, width, height } = item.box;
        const spots = Array.from({ length: 4000 }, (_, at) => [
          x + (at % 100) * (width / 100),
          y + Math.floor(at / 100) * (height / 40),
        ]);
        expect(spots.some(([sx = 0, sy = 0]) => isDark(sx, sy))).toBe(true);
      }
  },
  120_000,
);

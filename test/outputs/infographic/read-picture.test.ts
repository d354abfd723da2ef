import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { readPicture } from '../../../src/outputs/infographic/read-picture.ts';
import { jpegLogo, pngLogo, svgLogo } from './logos.ts';

const text = (source: string) => new TextEncoder().encode(source);

test('a picture is known by what it holds', () => {
  expect(readPicture(svgLogo)).toMatchObject({ type: 'image/svg+xml', width: 120, height: 40 });
  expect(readPicture(pngLogo)).toMatchObject({ type: 'image/png', width: 90, height: 30 });
  expect(readPicture(jpegLogo)).toMatchObject({ type: 'image/jpeg', width: 64, height: 48 });
});

test('an SVG without a viewBox is as large as it says', () => {
  expect(readPicture(text("<svg width='3cm' height='1cm'></svg>"))).toMatchObject({ width: 3, height: 1 });
});

test.each([
  ['nothing', new Uint8Array(), 'is not an SVG, PNG or JPEG'],
  ['a page', text('<!doctype html><title>404</title>'), 'is not an SVG, PNG or JPEG'],
  ['a PNG that was cut off', pngLogo.subarray(0, 40), 'is not an SVG, PNG or JPEG'],
  ['a JPEG that was cut off', jpegLogo.subarray(0, 9), 'is not an SVG, PNG or JPEG'],
  ['an SVG that was cut off', svgLogo.subarray(0, 90), 'is not an SVG, PNG or JPEG'],
  ['a WebP', text('RIFF....WEBPVP8 '), 'is not an SVG, PNG or JPEG'],
  ['an SVG without a size', text('<svg width="100%"></svg>'), 'does not say how large it is'],
  [
    'a PNG of 7000 pixels',
    new Uint8Array(PNG.sync.write(new PNG({ width: 7000, height: 2 }))),
    'is 7000 by 2 pixels',
  ],
  ['more than 2 MB', new Uint8Array(2_000_001), 'is larger than 2 MB'],
])('%s is refused with a sentence', (_, bytes, sentence) => {
  expect(readPicture(bytes)).toMatchObject({ refusal: expect.stringContaining(sentence) });
});

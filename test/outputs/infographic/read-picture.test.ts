import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { Picture } from '../../../src/outputs/infographic/picture.ts';
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

test('an SVG as it stands in a page gets the namespace that it needs as a picture', () => {
  const { bytes } = readPicture(text('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>')) as Picture;
  expect(new TextDecoder().decode(bytes)).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox/);
});

test.each([
  [
    'comments and a type',
    '<?xml version="1.0"?><!-- <b> & --><!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY n "x">]>',
    '&n;',
  ],
  ['styles as they are', '', '<style><![CDATA[a>b{}&]]></style>'],
  ['a prefix of its own', '', '<x:a xmlns:x="x" x:b=">"/>'],
])('an SVG may have %s', (_, before, inside) => {
  const source = `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  expect(readPicture(text(source))).toMatchObject({ width: 9, bytes: text(source) });
});

test.each([
  ['nothing', new Uint8Array(), 'is not an SVG, PNG or JPEG'],
  ['a page', text('<!doctype html><title>404</title>'), 'is not an SVG, PNG or JPEG'],
  ['a PNG that was cut off', pngLogo.subarray(0, 40), 'is not an SVG, PNG or JPEG'],
  ['a JPEG that was cut off', jpegLogo.subarray(0, 9), 'is not an SVG, PNG or JPEG'],
  ['a JPEG without its end', jpegLogo.subarray(0, -1), 'is not an SVG, PNG or JPEG'],
  ['an SVG that is not well-formed', text('<svg viewBox="0 0 9 9"><g></svg>'), 'is not an SVG, PNG or JPEG'],
  [
    'an SVG with an entity of HTML',
    text('<svg viewBox="0 0 9 9">&nbsp;</svg>'),
    'is not an SVG, PNG or JPEG',
  ],
  [
    'an SVG with an unknown prefix',
    text('<svg viewBox="0 0 9 9"><use xlink:href="#a"/></svg>'),
    'is not an SVG, PNG or JPEG',
  ],
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

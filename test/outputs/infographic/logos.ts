import { PNG } from 'pngjs';
import type { Picture } from '../../../src/outputs/infographic/picture.ts';
import { readPicture } from '../../../src/outputs/infographic/read-picture.ts';

export const svgLogo = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="8" fill="#0b5e56"/></svg>\n',
);
export const pngLogo = new Uint8Array(PNG.sync.write(new PNG({ width: 90, height: 30 })));
/** The header of a JPEG of 64 by 48, which is all that is looked at. */
export const jpegLogo = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
  ...[0xff, 0xc0, 0, 11, 8, 0, 48, 0, 64, 1, 1, 0x11, 0],
  ...[0xff, 0xd9],
]);

const picture = (bytes: Uint8Array) => readPicture(bytes) as Picture;

export const logos = { svg: picture(svgLogo), png: picture(pngLogo), jpeg: picture(jpegLogo) };

import type { Picture } from './picture.ts';
import { svgSource } from './svg-source.ts';

/** More than any logo needs on a page. */
const LARGEST_FILE = 2_000_000;
const LARGEST_SIDE = 6000;

/** What is wrong with a logo, as the end of a sentence about it. */
export interface Refusal {
  readonly refusal: string;
}

/** Bytes as a logo: SVG, PNG or JPEG, known by what it holds and not by what it is called. */
export function readPicture(bytes: Uint8Array): Picture | Refusal {
  if (bytes.length > LARGEST_FILE)
    return { refusal: 'is larger than 2 MB. Save the logo smaller, best as an SVG' };
  const found = pngSize(bytes) ?? jpegSize(bytes) ?? svgSize(bytes);
  if (!found) return { refusal: 'is not an SVG, PNG or JPEG that can be read. Save the logo as one of them' };
  const { width, height } = found;
  if (!(width >= 1 && height >= 1)) return { refusal: 'does not say how large it is. Save the logo again' };
  if (found.type !== 'image/svg+xml' && Math.max(width, height) > LARGEST_SIDE)
    return { refusal: `is ${width} by ${height} pixels. Save the logo smaller, up to ${LARGEST_SIDE}` };
  return { bytes, ...found };
}

/** With bytes of its own where those that were given lack something. */
type Size = Omit<Picture, 'bytes'> & Partial<Pick<Picture, 'bytes'>>;

const startsWith = (bytes: Uint8Array, signs: readonly number[]) =>
  signs.every((sign, at) => bytes[at] === sign);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33 || !startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return undefined;
  // One that was cut off lacks its end.
  const end = new TextDecoder('latin1').decode(bytes.subarray(-8, -4));
  if (end !== 'IEND') return undefined;
  const view = viewOf(bytes);
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** The frame header says the size; what stands before it has its length in it. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined;
  // One that was cut off lacks its end, after which some programs write a little more.
  const end = bytes.subarray(-1024);
  if (!end.some((byte, at) => byte === 0xff && end[at + 1] === 0xd9)) return undefined;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Its own units, whatever they are: only the shape of a logo counts. */
function svgSize(bytes: Uint8Array): Size | undefined {
  let source: string | undefined;
  try {
    source = svgSource(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (source === undefined) return undefined;
  const start = source.indexOf('<svg');
  const tag = start < 0 ? '' : source.slice(start, source.indexOf('>', start) + 1);
  if (!tag || !/<\/svg\s*>\s*(<!--.*?-->\s*)*$/s.test(source.slice(-5000))) return undefined;
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '';
  const [, , boxWidth = 0, boxHeight = 0] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isLength = (length: string) => /^[\d.]+(px|pt|mm|cm|in)?$/.test(length.trim());
  const [width, height] = ['width', 'height'].map(attribute) as [string, string];
  const svg = { type: 'image/svg+xml', bytes: new TextEncoder().encode(source) } as const;
  if (boxWidth > 0 && boxHeight > 0) return { ...svg, width: boxWidth, height: boxHeight };
  return isLength(width) && isLength(height)
    ? { ...svg, width: Number.parseFloat(width), height: Number.parseFloat(height) }
    : { ...svg, width: 0, height: 0 };
}

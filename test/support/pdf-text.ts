/** What can be read in a PDF that Chromium made, page by page: its writer's few forms only, no library needed. */
import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

/** The text of each page, without spaces: where words are set apart, a PDF may have none. */
export function pdfText(pdf: Buffer): string[] {
  const objects = readObjects(pdf.toString('latin1'));
  const refs = (dictionary: string, key: string): number[] => {
    const [, list = ''] = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(dictionary) ?? [];
    return [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  };
  const fontsOf = (page: string): Map<string, Map<string, string>> => {
    const [shared] = refs(page, 'Resources');
    const resources = shared === undefined ? page : (objects.get(shared)?.dictionary ?? '');
    const named = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)];
    return new Map(
      named.map(([, name = '', id]) => {
        const [unicode = -1] = refs(objects.get(Number(id))?.dictionary ?? '', 'ToUnicode');
        return [name, characters(objects.get(unicode)?.stream ?? '')];
      }),
    );
  };
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary))
    .map(({ dictionary }) => {
      const content = refs(dictionary, 'Contents').map((id) => objects.get(id)?.stream ?? '');
      return readText(content.join('\n'), fontsOf(dictionary));
    });
}

/** For comparing with {@link pdfText}; a ligature counts as its letters, a mark of direction as nothing. */
export const withoutSpaces = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u2066-\u2069]+/g, '');

/** Every object by its number, its stream unpacked. */
function readObjects(source: string): Map<number, PdfObject> {
  // What is packed may end in a carriage return, which is no part of the line's end after it.
  const found = source.matchAll(/(\d+) 0 obj\b([\s\S]*?)(?:stream\r?\n([\s\S]*?)\nendstream\s*)?endobj/g);
  return new Map(
    [...found].map(([, id, dictionary = '', stream = '']) => {
      const bytes = Buffer.from(stream, 'latin1');
      const unpacked = stream && /\/FlateDecode/.test(dictionary) ? inflateSync(bytes) : bytes;
      return [Number(id), { dictionary, stream: unpacked.toString('latin1') }];
    }),
  );
}

/** A font's glyphs, as hexadecimal digits, and what they stand for. */
function characters(cmap: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(glyph.toLowerCase(), text(hex));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let at = 0; at <= parseInt(to, 16) - parseInt(from, 16); at++) {
        const glyph = (parseInt(from, 16) + at).toString(16).padStart(from.length, '0');
        glyphs.set(glyph, String.fromCharCode(parseInt(hex, 16) + at));
      }
  return glyphs;
}

function readText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
    if (name) font = fonts.get(name);
    else for (const [glyph] of (hex ?? '').matchAll(/.{4}/g)) text += font?.get(glyph.toLowerCase()) ?? '';
  }
  return withoutSpaces(text);
}

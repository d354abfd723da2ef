/** XML as text: what is written is well-formed, whatever a name holds. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that XML has no way to write, and half characters, for which UTF-8 has none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const text = (written: string): string =>
  written.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const attribute = (written: string): string =>
  text(written).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An element; without content an empty one. */
export function tag(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${attribute(String(value))}"`,
  );
  const start = `<${name}${written.join('')}`;
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** As short as it can be said: hundredths of a point nobody sees. */
export const number = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));

/** An address among words that are read from right to left. */
export const isolatedAddress = (address: string, dir: 'ltr' | 'rtl'): string =>
  dir === 'rtl' ? `\u2066${address}\u2069` : address;

/**
 * HTML as text, written so that WordPress's rules for authors (KSES) leave every byte as it is: they rewrite what is
 * quoted, escaped or spelled otherwise than here.
 */

/** A tag's attributes: text is escaped here, `true` is an attribute without a value, `undefined` and `false` none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A text, as it is read. On one line: a blank line in a snippet ends a paragraph in some editors. */
export const escapeText = (text: string): string =>
  escapeSpaced(text.replace(/[\t\n\f\r\u2028\u2029 ]+/g, ' '));

/** A text in which every space counts. */
export const escapeSpaced = (text: string): string =>
  wellFormed(text).replace(/&#|[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** A text between double quotes in a tag. */
const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/["\\]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * `\` stands in a tag as an entity: KSES takes it away before a quote, and in links before a zero. `&amp;#39;` would come
 * out as an apostrophe.
 */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '&#': '&#038;#',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\\': '&#092;',
};

/** Without control characters, which HTML has no way to write, and half characters, which UTF-8 has none for. */
const wellFormed = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd');

/** An element. `content` is HTML already; without it the element is one that has no end tag, such as `br`. */
export function element(tag: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined || value === false
      ? ''
      : value === true
        ? ` ${name}`
        : ` ${name}="${name === 'href' ? escapeHref(value) : escapeAttribute(value)}"`,
  );
  const start = `<${tag}${written.join('')}>`;
  return content === undefined ? start : `${start}${content}</${tag}>`;
}

/**
 * A link, the same to a browser: it ignores line breaks in it and the case of its scheme. In a relative one, and one
 * that begins with `//`, KSES would take everything up to a colon for a scheme.
 */
function escapeHref(href: string): string {
  const link = wellFormed(href).replace(/[\t\n\r]/g, '');
  const [, scheme, rest = ''] = /^([a-z][a-z\d+.-]*):(.*)$/is.exec(link) ?? [];
  if (scheme) return escapeAttribute(`${scheme.toLowerCase()}:${rest.trim()}`);
  return escapeAttribute(/^[\\/]{2}/.test(link) ? `https:${link}` : link.replaceAll(':', '%3A'));
}

/** A heading of a level; from 6 on all are the same to HTML. */
export const heading = (level: number, attributes: Attributes, content: string): string =>
  element(`h${Math.min(level, 6)}`, attributes, content);

import type { Attributes } from './start-widget.ts';

const NAMES = [
  ...['faq', 'lang', 'theme', 'template', 'ref-id', 'search', 'view', 'languages'],
  ...['feedback', 'booking'],
];
const NAME = /^[a-z\d-]{1,64}$/;
const PATTERNS: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z\d-]{1,64}$/i, // often written with capitals: zh-Hans, en-GB
  view: /^join$/,
  'ref-id': /^[\w-]{1,64}$/,
  languages: /^[a-z\d-]+([ ,]+[a-z\d-]+){0,63}$/i,
};

/**
 * What the query of frame.html asks for, as attributes of the element; `faq` is the address of an FAQ document or of overrides. It holds names only, never an address, words or
 * HTML: whoever makes up a link to the page can choose among the files beside it and no more. Anything else counts for
 * nothing; a CMS adds parameters of its own.
 */
export function readFramedPage({ href, searchParams }: URL): Attributes {
  const { faq, ...attributes }: Record<string, string> = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = searchParams.get(name) ?? '';
      return (PATTERNS[name] ?? NAME).test(value) ? [[name, value]] : [];
    }),
  );
  return faq ? { ...attributes, faq: new URL(`${faq}.json`, href).href } : attributes;
}

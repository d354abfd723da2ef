import { attributeOf } from '../../model/attribute-name.ts';
import { element, escapeText } from '../html.ts';

/** What a snippet is made of, whatever its form. */
export interface SnippetParts {
  /** Where the built files are, without a slash at the end. */
  readonly base: string;
  /** Options of the element, named as its attributes. */
  readonly options: Readonly<Record<string, string>>;
  /** Template variables, by name. */
  readonly variables: Readonly<Record<string, string>>;
  /** The link that works before and without the widget; empty where there is none. */
  readonly href: string;
  readonly label: string;
  /** The addresses of files and modules that the element will ask for, where they are known: they need not wait for the script. */
  readonly preload?: Preload;
  /** What an app imports of the package besides the element: the templates that it shows. */
  readonly imports?: readonly string[];
}

export interface Preload {
  readonly files: readonly string[];
  readonly modules?: readonly string[];
}

export type SnippetForm =
  | 'element'
  | 'script'
  | 'div'
  | 'div-and-script'
  | 'frame'
  | 'link'
  | 'wikitext'
  | 'react'
  | 'vue';
/** Forms whose link leads to the framed page, which takes all else from a file beside it. */
export const isFramed = (form: SnippetForm): boolean =>
  form === 'frame' || form === 'link' || form === 'wikitext';
/** Forms in which options are data-* attributes, as variables are. */
export const isData = (form: SnippetForm): boolean => ['script', 'div', 'div-and-script'].includes(form);
export const isPackage = (form: SnippetForm): boolean => form === 'react' || form === 'vue';

const prefixed = (options: SnippetParts['options']) =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [`data-${name}`, value]));
const dataOf = (variables: SnippetParts['variables']) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [attributeOf(name), value]));

const link = ({ href, label }: SnippetParts, more: Readonly<Record<string, true>> = {}) =>
  href ? element('a', { href, ...more }, escapeText(label)) : '';
const preload = ({ preload: { files, modules = [] } = { files: [] } }: SnippetParts) =>
  [
    ...files.map((href) => element('link', { rel: 'preload', as: 'fetch', crossorigin: true, href })),
    ...modules.map((href) => element('link', { rel: 'modulepreload', href })),
  ].join('');
const tag = (parts: SnippetParts) =>
  element('faq-embed', { ...parts.options, ...dataOf(parts.variables) }, link(parts));
const div = (parts: SnippetParts) =>
  element(
    'div',
    { 'data-faq-embed': true, ...prefixed(parts.options), ...dataOf(parts.variables) },
    link(parts),
  );

/** The script that a site needs once for its divs, or with `data-links` for its links. */
export const loader = (base: string, more: Readonly<Record<string, true>> = {}): string =>
  element('script', { async: true, src: `${base}/embed.js`, ...more }, '');

const frame = ({ label, href }: SnippetParts) =>
  element(
    'iframe',
    { title: label, src: href, width: '100%', height: '900', style: 'border:0', loading: 'lazy' },
    '',
  );

const percentEncoded = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A text that says nothing to a wiki: what could begin something stands as an entity. */
const wikiText = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[&<>[\]{|}'~_]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One line of HTML, of a wiki's text, or of a program, with every attribute escaped and every tag closed. */
export const FORMS: Readonly<Record<SnippetForm, (parts: SnippetParts) => string>> = {
  element: (parts) =>
    preload(parts) +
    tag(parts) +
    element('script', { type: 'module', src: `${parts.base}/faq-embed.js` }, ''),
  script: (parts) =>
    link(parts, { 'data-faq-fallback': true }) +
    element(
      'script',
      { async: true, src: `${parts.base}/embed.js`, ...prefixed(parts.options), ...dataOf(parts.variables) },
      '',
    ),
  div,
  'div-and-script': (parts) => div(parts) + loader(parts.base),
  // A block around what are not blocks: themes give those, and nothing else, the width of the text.
  frame: (parts) => element('div', {}, frame(parts) + link(parts)),
  link: (parts) => element('div', {}, link(parts)),
  wikitext: ({ href, label }) => `[${href.replace(/[\s"'<>[\]{|}]/g, percentEncoded)} ${wikiText(label)}]`,
  // In JSX and in Vue's templates braces begin a program; as entities they are text.
  react: (parts) => `${imported(parts)} export const Faq = () => ${withoutBraces(tag(parts))};`,
  vue: (parts) =>
    `<script setup>${imported(parts)}</script><template>${withoutBraces(tag(parts))}</template>`,
};

const imported = ({ imports = [] }: SnippetParts) =>
  ['define', ...imports].map((path) => `import 'faq-embed/${path}';`).join(' ');

const withoutBraces = (html: string) => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

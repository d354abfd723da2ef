/**
 * What mail programs are documented to keep of HTML, as far as a reminder is made of it: Outlook for Windows, which draws mail with
 * Word, in its newest version that was tested, and Gmail in the browser and on phones. From caniemail.com as of June 2026; `page` is
 * the end of the address, https://www.caniemail.com/features/<page>/.
 */

/** `y` keeps it, `a` keeps some of it (`but` says what not), `n` does not. */
export interface Rule {
  readonly page: string;
  readonly outlook: 'y' | 'a' | 'n';
  readonly gmail: 'y' | 'a' | 'n';
  readonly but?: string;
  /** The elements that it is kept on; anywhere without it. */
  readonly on?: RegExp;
  /** The values that are kept; any without it. */
  readonly value?: RegExp;
  /** Lost, it costs looks alone. */
  readonly isDecoration?: true;
}

const both = (page: string, more: Partial<Rule> = {}): Rule => ({ page, outlook: 'y', gmail: 'y', ...more });

/** Elements with a page of their own. Those of HTML 3.2 without one are {@link PLAIN}. */
export const ELEMENTS: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    ['table', 'thead', 'tbody', 'tr', 'td', 'th'].map((tag) => [tag, both('html-table')]),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, both('html-h1-h6')])),
  ...Object.fromEntries(
    ['ul', 'ol', 'li', 'dl', 'dt', 'dd'].map((tag) => [
      tag,
      both('html-lists', { outlook: 'a', gmail: 'a', but: 'reversed; value on li' }),
    ]),
  ),
  p: both('html-p'),
  div: both('html-div'),
  span: both('html-span'),
  strong: both('html-strong'),
  small: both('html-small'),
  del: both('html-del'),
  code: both('html-code'),
  pre: both('html-pre'),
  blockquote: both('html-blockquote'),
  hr: both('html-hr'),
};
export const PLAIN = ['a', 'b', 'br', 'em', 'i', 'sub', 'sup', 'u'];

export const ATTRIBUTES: Readonly<Record<string, Rule>> = {
  role: both('html-role', { on: /^table$/, value: /^presentation$/ }),
  lang: both('html-lang'),
  dir: both('html-dir', { outlook: 'a', gmail: 'a', but: 'links', on: /^(?!a$)/ }),
  cellpadding: both('html-cellpadding', { on: /^table$/ }),
  cellspacing: both('html-cellspacing', { on: /^table$/ }),
  width: both('html-width', {
    outlook: 'a',
    but: 'pictures; scaled displays',
    on: /^table$/,
    value: /^100%$/,
  }),
  // Without a page of their own, and as old as the tables that they are of.
  border: both('html-table', { on: /^table$/ }),
  bgcolor: both('html-table', { on: /^td$/, value: /^#[\da-f]{6}$/i }),
  colspan: both('html-table', { on: /^t[dh]$/ }),
  rowspan: both('html-table', { on: /^t[dh]$/ }),
  scope: both('html-table', { on: /^th$/ }),
  start: both('html-lists', { on: /^ol$/ }),
  href: both('html-mailto-links', { on: /^a$/, value: /^(https?|mailto|tel|sms):/ }),
};

const BLOCK = /^(p|div|ul|ol|li|dl|dd|blockquote|pre|h\d)$/;
const LENGTHS = /^(\d+px|0)( (\d+px|0)){0,3}$/;
const HEX = /^#[\da-f]{6}$/i;

export const PROPERTIES: Readonly<Record<string, Rule>> = {
  padding: both('css-padding', { outlook: 'a', but: 'all but cells', on: /^(td|th|ul|ol)$/, value: LENGTHS }),
  margin: both('css-margin', {
    ...{ outlook: 'a', gmail: 'a', but: 'negative values, auto, span', on: BLOCK, value: LENGTHS },
  }),
  width: both('css-width', { outlook: 'a', but: 'div, p, span', on: /^table$/, value: /^100%$/ }),
  'max-width': both('css-max-width', {
    outlook: 'a',
    but: 'all but tables',
    on: /^table$/,
    value: /^600px$/,
  }),
  border: both('css-border', {
    ...{ outlook: 'a', but: 'wider than 8px; p and div', on: /^t[dh]$/, value: /^1px solid #[\da-f]{6}$/ },
  }),
  'border-collapse': both('css-border-collapse', { on: /^table$/ }),
  'border-radius': both('css-border-radius', { outlook: 'n', isDecoration: true, value: /^[\d.]+px$/ }),
  'background-color': both('css-background-color', { on: /^td$/, value: HEX }),
  // Of colours the forms of rgb() have a page, css-rgb; what is not among them is kept.
  color: both('css-rgb', { outlook: 'a', gmail: 'a', but: 'rgb() with spaces or transparency', value: HEX }),
  'font-family': both('css-font', { value: /,(Arial|serif|sans-serif|monospace)/ }),
  'font-size': both('css-font-size', { outlook: 'a', but: 'rem', value: /^\d+px$/ }),
  'font-weight': both('css-font-weight', { outlook: 'a', but: 'numbers', value: /^bold$/ }),
  'line-height': both('css-line-height', { outlook: 'a', but: 'em and px', value: /^[\d.]+$/ }),
  'text-decoration': both('css-text-decoration', {
    ...{ outlook: 'a', gmail: 'a', but: 'several values', value: /^(none|underline)$/ },
  }),
};

/** The forms in which an FAQ is put on a page: what people paste, and the page around it. */

export const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/';

/** What an organization gives, and where the build and its JSON lie. */
export interface Source {
  /** A folder's address, with the slash at its end. */
  base: string;
  /** The URL of a FAQ document. */
  src?: string;
  /** The name of a shipped template. */
  template?: string;
  /** The URL of a file, or JSON. */
  overrides?: string;
  /** The name of the document or the overrides in that folder, for forms that take names only. */
  faq?: string;
  bookingUrl?: string;
  /** HTML prerendered: to stand by itself, and with the element around it. */
  html?: string;
  element?: string;
  /** For every script tag, where a policy wants one. */
  nonce?: string;
  /** More attributes for the tag of embed.js. */
  more?: string;
}

export interface Form {
  /** What stands in the page's content. */
  content: (source: Source) => string;
  /** What stands on the site once, in the head. */
  head?: (source: Source) => string;
  /** Where the FAQ is, when it is not in the page itself. */
  frame?: string;
  /** Whether it takes any overrides and variables, or only the name of a file. */
  takes: 'anything' | 'a name';
  /** Whether it needs no script. */
  isStatic?: true;
}

export const fallback = (attributes = '') => `<a href="${bookingUrl}"${attributes}>Book an appointment</a>`;

const nonce = (source: Source) => (source.nonce ? ` nonce="${source.nonce}"` : '');

export const moduleScript = (source: Source) =>
  `<script type="module" src="${source.base}faq-embed.js"${nonce(source)}></script>`;

export const embedScript = (source: Source, attributes = '') =>
  `<script async src="${source.base}embed.js"${attributes}${source.more ?? ''}${nonce(source)}></script>`;

/** The attributes that carry the source; `prefix` stands before those which are options of the element. */
export function attributes({ src, template, overrides, bookingUrl: booking }: Source, prefix = ''): string {
  const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const list = {
    [`${prefix}src`]: src,
    [`${prefix}template`]: template,
    [`${prefix}overrides`]: overrides,
    'data-booking-url': booking,
  };
  return Object.entries(list)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
}

const framePage = ({ base, faq, template }: Source) =>
  `${base}frame.html?${faq ? `faq=${faq}` : `template=${template}`}`;

export const forms = {
  element: {
    takes: 'anything',
    content: (source) => `<faq-embed${attributes(source)}>${fallback()}</faq-embed>${moduleScript(source)}`,
  },
  script: {
    takes: 'anything',
    content: (source) => fallback(' data-faq-fallback') + embedScript(source, attributes(source, 'data-')),
  },
  div: {
    takes: 'anything',
    content: (source) => `<div data-faq-embed${attributes(source, 'data-')}>${fallback()}</div>`,
    head: embedScript,
  },
  frame: {
    takes: 'a name',
    content: (source) =>
      `<iframe title="Questions" src="${framePage(source)}" width="100%" height="600"></iframe>`,
    head: embedScript,
    frame: 'iframe',
  },
  'frame without the script': {
    takes: 'a name',
    content: (source) =>
      `<iframe title="Questions" src="${framePage(source)}" width="100%" height="600"></iframe>`,
    frame: 'iframe',
  },
  link: {
    takes: 'a name',
    content: (source) => `<p><a href="${framePage(source)}">Frequently asked questions</a></p>`,
    head: (source) => embedScript(source, ' data-links'),
  },
  'link with a query of the editor': {
    takes: 'a name',
    content: (source) =>
      `<p><a href="${framePage(source)}&amp;ref=www.example.com" rel="nofollow">Frequently asked questions</a></p>`,
    head: (source) => embedScript(source, ' data-links'),
  },
  static: {
    takes: 'anything',
    content: ({ html = '' }) => html,
    isStatic: true,
  },
  'static in the element': {
    takes: 'anything',
    content: (source) => `<faq-embed${attributes(source)}>${source.html}</faq-embed>${moduleScript(source)}`,
  },
  'prerendered element': {
    takes: 'anything',
    content: ({ element = '' }) => element,
  },
  'prerendered element, without its script': {
    takes: 'anything',
    content: ({ element = '' }) => element.replace(/<script.*<\/script>/, ''),
    isStatic: true,
  },
} satisfies Record<string, Form>;

export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as FormName[];
export const formOf = (name: FormName): Form => forms[name];

/** A page of somebody's site. */
export function hostPage(body: string, { head = '', watch = true } = {}): string {
  const watcher = watch ? '<script src="/test/forms/watch.js"></script>' : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host page</title>
${watcher}${head}
</head>
<body><main><h1>Host page</h1>${body}</main></body>
</html>`;
}

/** A page with a form on it; where a policy is strict, without a script of the tests' own. */
export function formOnPage(name: FormName, source: Source, { watch = true } = {}): string {
  const { content, head } = formOf(name);
  return hostPage(content(source), { head: head?.(source) ?? '', watch });
}

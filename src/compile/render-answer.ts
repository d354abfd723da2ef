import createDOMPurify, { type WindowLike } from 'dompurify';
import { Marked, type Tokens } from 'marked';
import { safeHref } from '../fill/safe-href.ts';
import { replaceNames } from '../model/placeholders.ts';

/** A browser's window, or that of a DOM library which DOMPurify supports. */
export type View = WindowLike & Pick<Window, 'document'>;

/** How an answer's variables and links are filled: given by the caller, who has the FAQ. */
export interface AnswerFill {
  /** A variable's value as text, and its direction where that never changes. */
  readonly value: (name: string) => { readonly text: string; readonly dir?: 'ltr' | 'rtl' } | undefined;
  /** A text with its placeholders replaced by plain values. */
  readonly text: (template: string) => string;
  /** A link with its placeholders filled, or nothing when it is not safe to follow. */
  readonly href: (template: string) => string | undefined;
  /** Whether a link leads to a page of another site. */
  readonly leavesSite: (href: string) => boolean;
  /** Whether a link leads to where appointments are booked. */
  readonly isBooking: (href: string) => boolean;
  /** What a link says to those who cannot see that it opens a new tab; without it none does. */
  readonly newTab: string | undefined;
}

/** Text and its structure. No images or frames: an answer must not make the visitor's browser call a third party. */
const ALLOWED_TAGS =
  'a abbr b bdi bdo blockquote br code dd del dfn div dl dt em hr i ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const ALLOWED_ATTR =
  'abbr class colspan datetime dir href lang rel reversed rowspan scope start target title value'.split(' ');

/** In an address or a title of Markdown an entity stands for its sign; in a variable's value it is what it is. */
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * An answer as a fresh element: Markdown by marked, with the variables filled on its tokens as text or as checked
 * links, then sanitized by DOMPurify. A value is never read as HTML or Markdown.
 *
 * @throws when the page's Trusted Types policy list leaves out `dompurify`.
 */
export function renderAnswer(markdown: string, fill: AnswerFill, view: View = window): HTMLElement {
  // `{{ name }}` → `{{name}}`: a link's address ends at the first space.
  const source = replaceNames(markdown, (name) => `{{${name}}}`);
  const fragment = purifierFor(fill, view).sanitize(markdownFor(fill).parse(source, { async: false }), {
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  // What DOMPurify gives where it may not make a Trusted Types policy, instead of an error.
  if (!fragment) throw new Error('DOMPurify has no Trusted Types policy');
  const answer = view.document.createElement('div');
  answer.append(fragment);
  return answer;
}

function markdownFor(fill: AnswerFill): Marked {
  return new Marked({
    gfm: true,
    extensions: [
      {
        name: 'variable',
        level: 'inline',
        start: (source) => source.indexOf('{{'),
        tokenizer(source) {
          const [raw, name] = /^\{\{([^{}]*)\}\}/.exec(source) ?? [];
          return raw ? { type: 'variable', raw, name } : undefined;
        },
        renderer({ name }) {
          const { text = '', dir } = fill.value(name as string) ?? {};
          return `<bdi${dir ? ` dir="${dir}"` : ''}>${escapeHtml(text)}</bdi>`;
        },
      },
    ],
    renderer: {
      link({ href, tokens, title }: Tokens.Link) {
        // A bare address is a link whose label is itself, and its placeholders no tokens.
        const [only, ...others] = tokens;
        const isBare = only?.type === 'text' && !others.length && only.raw.includes('{{');
        const label = isBare ? escapeHtml(fill.text(only.raw)) : this.parser.parseInline(tokens);
        const target = fill.href(decodeEntities(href));
        if (target === undefined) return label;
        return `<a href="${escapeHtml(target)}"${title ? ` title="${escapeHtml(fill.text(decodeEntities(title)))}"` : ''}>${label}</a>`;
      },
      // A question is the heading of its answer: one inside would stand beside it in the page's outline.
      heading({ tokens }: Tokens.Heading) {
        return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
      },
      image: ({ text }: Tokens.Image) => escapeHtml(fill.text(text)),
      codespan: ({ text }: Tokens.Codespan) => `<code>${escapeHtml(fill.text(text))}</code>`,
      code: ({ text }: Tokens.Code) => `<pre><code>${escapeHtml(fill.text(text))}</code></pre>`,
      html: ({ text }: Tokens.HTML | Tokens.Tag) =>
        text.replace(/\{\{[^{}]*\}\}/g, (name) => escapeHtml(fill.text(name))),
      checkbox: () => '',
    },
  });
}

/** Of our own, so that hooks of the host page's DOMPurify and ours never meet; one, since a policy's name is taken once. */
let purifier: ReturnType<typeof createDOMPurify> | undefined;
let purified: View | undefined;

function purifierFor(fill: AnswerFill, view: View) {
  if (!purifier || purified !== view) purifier = createDOMPurify(view);
  purified = view;
  purifier.removeAllHooks();
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.localName !== 'a') return;
    const href = safeHref(node.getAttribute('href') ?? '');
    for (const name of ['target', 'rel']) node.removeAttribute(name);
    if (!href) return node.removeAttribute('href');
    const leaves = fill.leavesSite(href);
    if (leaves) node.setAttribute('rel', 'noopener');
    if (!fill.isBooking(href)) return;
    node.setAttribute('data-action', 'book');
    if (!leaves || !fill.newTab) return;
    node.setAttribute('target', '_blank');
    node.append(
      Object.assign(view.document.createElement('span'), {
        className: 'note',
        textContent: ` (${fill.newTab})`,
      }),
    );
  });
  return purifier;
}

/** What editors make of a snippet, where their own code cannot be run: lists of what they keep, as they document them. */
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

type Child = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Which attributes of which tags stay; of other tags the content does. */
type Kept = Readonly<Record<string, readonly string[]>>;

function filtered(html: string, kept: Kept, everywhere: (name: string) => boolean = () => false): string {
  const fragment = parseFragment(html);
  const visit = (parent: Parent): void => {
    parent.childNodes = parent.childNodes.flatMap((child): Child[] => {
      if (!('tagName' in child)) return [child];
      if (child.tagName === 'script' || child.tagName === 'style') return [];
      visit(child);
      const attributes = kept[child.tagName];
      if (!attributes) return child.childNodes;
      child.attrs = child.attrs.filter(({ name }) => attributes.includes(name) || everywhere(name));
      return [child];
    });
  };
  visit(fragment);
  return serialize(fragment);
}

const tags = (names: string, attributes: readonly string[] = []): Kept =>
  Object.fromEntries(names.split(' ').map((name) => [name, attributes]));

/** Drupal's text format "Basic HTML", as it is installed. */
export const drupalBasicHtml = (html: string): string =>
  filtered(
    html,
    {
      ...tags('em strong cite code dl dt dd p br span'),
      ...tags('h2 h3 h4 h5 h6', ['id']),
      a: ['href', 'hreflang'],
      blockquote: ['cite'],
      ul: ['type'],
      ol: ['type', 'start'],
      li: [],
    },
    (name) => name === 'lang' || name === 'dir',
  );

/** MediaWiki: what it does not know is shown as text, and links have a notation of their own. */
export function mediaWiki(html: string): string {
  const known =
    /^<\/?(?:div|span|p|br|strong|em|b|i|u|s|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|blockquote|code|pre|bdi|wbr)\b/i;
  return html.replace(/<\/?[a-z][^>]*>/gi, (tag) =>
    known.test(tag) ? tag : tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
}

/** A text web part of SharePoint: formatted text. */
export const sharePointText = (html: string): string =>
  filtered(html, {
    ...tags('p br strong em u s ul ol li h2 h3 h4 blockquote table tbody tr td th'),
    a: ['href', 'target'],
  }).replace(/<a /g, '<a data-interception="on" ');

/** What SharePoint's Embed keeps, and Google Sites' too: the frame, inside of one of its own. */
export const frameOnly = (html: string): string => {
  const [frame = ''] = /<iframe[^>]*><\/iframe>/.exec(html) ?? [];
  return `<div class="embed">${frame.replace(' title=', ' allowfullscreen="" title=')}</div>`;
};

/** CKEditor and TinyMCE: the same, written otherwise. */
export const rewritten = (html: string): string => {
  const fragment = parseFragment(html);
  const visit = (parent: Parent): void => {
    for (const child of parent.childNodes)
      if ('tagName' in child) {
        child.attrs.reverse();
        const style = child.attrs.find(({ name }) => name === 'style');
        if (style)
          style.value = `${style.value
            .replaceAll(':', ': ')
            .replaceAll(';', '; ')
            .replace(/(?<=[ :])\.(?=\d)/g, '0.')};`;
        if (child.tagName === 'a') child.attrs.push({ name: 'data-mce-href', value: '#' });
        visit(child);
      }
  };
  visit(fragment);
  return serialize(fragment)
    .replaceAll('<br>', '<br />')
    .replace(/<strong([^>]*)>(.*?)<\/strong>/g, '<b$1>$2</b>')
    .replace(/<\/(details|div|ul)>/g, '</$1>\n\n')
    .replaceAll('&nbsp;', '\u00a0');
};

import { Schema } from 'prosemirror-model';

/** What an answer that is edited here may hold; any other goes into a plain field. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    bullet_list: {
      content: 'list_item+',
      group: 'block',
      attrs: { tight: { default: true, validate: 'boolean' } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      content: 'list_item+',
      group: 'block',
      attrs: {
        tight: { default: true, validate: 'boolean' },
        start: { default: 1, validate: 'number' },
      },
      parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: (list as HTMLOListElement).start }) }],
      toDOM: ({ attrs }) => ['ol', attrs['start'] === 1 ? {} : { start: String(attrs['start']) }, 0],
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    text: { group: 'inline' },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      linebreakReplacement: true,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    /** One of the organization's facts: `{{name}}`. */
    fact: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { name: { validate: 'string' } },
      leafText: ({ attrs }) => `{{${attrs['name']}}}`,
      parseDOM: [{ tag: 'span[data-fact]', getAttrs: (chip) => ({ name: chip.dataset['fact'] ?? '' }) }],
      toDOM: ({ attrs }) => ['span', { 'data-fact': attrs['name'] }, `{{${attrs['name']}}}`],
    },
  },
  marks: {
    // Around bold, as Markdown has them of ***words***.
    em: {
      parseDOM: [
        { tag: 'em' },
        { tag: 'i', getAttrs: (i) => !/font-style:\s*normal/i.test(styleOf(i)) && null },
        {
          tag: '[data-style]',
          consuming: false,
          getAttrs: (any) => /font-style:\s*(italic|oblique)/i.test(styleOf(any)) && null,
        },
      ],
      toDOM: () => ['em', 0],
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Google Docs wraps all that it copies in a <b> that is not bold.
        { tag: 'b', getAttrs: (b) => !/font-weight:\s*(normal|[1-4]00)/i.test(styleOf(b)) && null },
        {
          tag: '[data-style]',
          consuming: false,
          getAttrs: (any) => /font-weight:\s*(bold|[6-9]00)/i.test(styleOf(any)) && null,
        },
      ],
      toDOM: () => ['strong', 0],
    },
    link: {
      attrs: {
        href: { validate: 'string' },
        title: { default: null, validate: 'string|null' },
      },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (a) => ({ href: a.getAttribute('href') ?? '', title: a.getAttribute('title') }),
        },
      ],
      toDOM: ({ attrs: { href, title } }) => ['a', title === null ? { href } : { href, title }, 0],
    },
  },
});

/** As pasted-html.ts renames it. */
const styleOf = (element: HTMLElement) => element.dataset['style'] ?? '';

import type { Declaration, Item } from './declarations.ts';

/** The values of an attribute that takes one of a few: `'many' | 'one'` is many and one. */
export function valuesOf({ type }: Item): string[] {
  const values = (type?.text ?? '').split('|').map((value) => value.trim());
  return values.every((value) => /^('.*'|\d+)$/.test(value))
    ? values.map((value) => value.replaceAll("'", ''))
    : [];
}

/** What VS Code completes and explains in HTML: the tag, its attributes and their values. */
export function vsCodeData({ tagName, description, attributes = [] }: Declaration) {
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: [
      {
        name: tagName,
        description: markdown(description),
        attributes: attributes.map((attribute) => {
          const values = valuesOf(attribute).map((name) => ({ name }));
          return {
            name: attribute.name,
            description: markdown(attribute.description),
            ...(values.length && { values }),
          };
        }),
      },
    ],
  };
}

const markdown = (value = '') => ({ kind: 'markdown', value });

/** What JetBrains' editors complete and explain: the tag in HTML, the object in scripts, the names in CSS. */
export function webTypes(element: Declaration, { name, version }: { name: string; version: string }) {
  const { tagName, description, attributes, members, events, slots, cssParts, cssProperties } = element;
  const fields = members?.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    // Else the values of an attribute are text to the editor, not a list to choose from.
    'js-types-syntax': 'typescript',
    contributions: {
      html: {
        elements: [
          {
            name: tagName,
            description,
            attributes: listed(attributes, (attribute) => ({
              value: { type: attribute.type?.text },
              ...(attribute.default && { default: attribute.default }),
            })),
            slots: listed(slots),
            js: {
              properties: listed(fields, ({ type }) => ({ type: type?.text })),
              events: listed(events, ({ type }) => ({ type: type?.text })),
            },
          },
        ],
      },
      css: {
        properties: listed(cssProperties),
        'pseudo-elements': listed(cssParts, (part) => ({ name: `part(${part.name})` })),
      },
    },
  };
}

const listed = (items: readonly Item[] = [], more: (item: Item) => object = () => ({})) =>
  items.map((item) => ({ name: item.name, description: item.description, ...more(item) }));

import type { Declaration, Item } from './declarations.ts';
import { valuesOf } from './editor-data.ts';

/** A property of an interface with its comment. */
const property = (name: string, type: string, description = '') => [
  `  /** ${description.replaceAll('\n', ' ')} */`,
  `  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type};`,
];

/** What sets a field: a value of the field's type, or of its attribute's where that knows its few values by name. */
const settable = (
  { name, attributes = [], members = [] }: Declaration,
  names: (field: Item) => string[],
  own = name,
) =>
  members
    .filter(({ attribute }) => attribute)
    .flatMap((field) => {
      const attribute = attributes.find(({ fieldName }) => fieldName === field.name);
      const isOwn = field.attribute === field.name || !attribute;
      const type = isOwn ? `${own}['${field.name}']` : attributeType(attribute);
      return names(field).flatMap((its) => property(its, type, field.description));
    });

function attributeType(attribute: Item): string {
  const values = valuesOf(attribute).flatMap((value) =>
    Number(value) ? [value, `'${value}'`] : `'${value}'`,
  );
  return [...(values.length ? values : ['string']), 'null', 'undefined'].join(' | ');
}

/** A listener gets the event itself; `currentTarget` is the element that it was put on. */
const listeners = ({ name, events = [] }: Declaration, nameOf: (event: string) => string, own = name) =>
  events.flatMap((event) =>
    property(
      nameOf(event.name),
      `((event: ${event.type?.text} & { readonly currentTarget: ${own} }) => void) | undefined`,
      event.description,
    ),
  );

const imports = ({ name, events = [] }: Declaration, own = name) => {
  const types = events.map(({ type }) => type?.text);
  return `import type { ${[...types, own === name ? name : `${name} as ${own}`].sort().join(', ')} } from './index.js';`;
};

const comment = ({ description = '' }: Declaration, indent: string) =>
  ['/**', ...description.split('\n').map((line) => ` * ${line}`), ' */'].map((line) => indent + line);

const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const lines = (...parts: (string | readonly string[])[]) => `${parts.flat().join('\n')}\n`;

/**
 * JSX of React 19, which sets what an element has as properties, and listens to `faq-ready` as `onfaq-ready`. The component
 * of src/react.ts has the element's name and takes the same.
 */
export function reactTypes(element: Declaration): string {
  const { name, tagName } = element;
  const own = `${name}Element`;
  return lines(
    "import type { ClassAttributes, HTMLAttributes, ReactElement } from 'react';",
    imports(element, own),
    '',
    `/** What <${tagName}> takes in JSX. */`,
    `export interface ${name}Props extends HTMLAttributes<${own}>, ClassAttributes<${own}> {`,
    settable(element, ({ name: field, attribute = field }) => [...new Set([attribute, field])], own),
    listeners(element, (event) => `on${event}`, own),
    '}',
    '',
    `/** <${tagName}> for pages that React renders on a server too: it registers the element, and hears its events from the first on. */`,
    `export declare function ${name}(props: ${name}Props): ReactElement;`,
    '',
    "declare module 'react' {",
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    comment(element, '      '),
    `      '${tagName}': ${name}Props;`,
    '    }',
    '  }',
    '}',
  );
}

/** Templates of Vue 3, where every name is checked in camel case: `heading-level`, `@faq-ready`, `data-booking-url`. */
export const vueTypes = (element: Declaration): string =>
  lines(
    "import type { HTMLAttributes, ReservedProps } from 'vue';",
    imports(element),
    '',
    `/** What <${element.tagName}> takes in a template. */`,
    `export interface ${element.name}Props extends HTMLAttributes, ReservedProps {`,
    settable(element, ({ name }) => [name]),
    listeners(element, (name) => `on${camelCase(`-${name}`)}`),
    '  /** Variables of the template: `data-booking-url` sets `bookingUrl`. */',
    `  [variable: \`data\${Capitalize<string>}\`]: string | number | null | undefined;`,
    '}',
    '',
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    comment(element, '    '),
    `    '${element.tagName}': new () => ${element.name} & { $props: ${element.name}Props };`,
    '  }',
    '}',
  );

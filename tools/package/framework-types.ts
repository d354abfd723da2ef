import type { Declaration, Item } from './analyzer.ts';
import { valuesOf } from './editor-data.ts';

/** A property of an interface with its comment. */
const property = (name: string, type: string, description = '') => [
  `  /** ${description.replaceAll('\n', ' ')} */`,
  `  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type};`,
];

/** What a template can set: a field has its own type, an attribute of another name its values, as text or number. */
function settable(element: Declaration): string[] {
  const { name, attributes = [], members = [] } = element;
  const fields = members.filter(({ kind, attribute, static: isStatic }) => {
    return kind === 'field' && attribute && !isStatic;
  });
  const others = attributes.filter(
    (attribute) => attribute.fieldName && attribute.fieldName !== attribute.name,
  );
  return [
    ...fields.flatMap((field) => property(field.name, `${name}['${field.name}']`, field.description)),
    ...others.flatMap((attribute) =>
      property(attribute.name, attributeType(attribute), attribute.description),
    ),
  ];
}

function attributeType(attribute: Item): string {
  const values = valuesOf(attribute).flatMap((value) =>
    Number(value) ? [value, `'${value}'`] : `'${value}'`,
  );
  return [...(values.length ? values : ['string']), 'null', 'undefined'].join(' | ');
}

/** A listener gets the event itself; `currentTarget` is the element that it was put on. */
const listeners = ({ name, events = [] }: Declaration, prefix: string) =>
  events.flatMap((event) =>
    property(
      `${prefix}${event.name}`,
      `((event: ${event.type?.text} & { readonly currentTarget: ${name} }) => void) | undefined`,
      event.description,
    ),
  );

const imports = ({ name, events = [] }: Declaration) =>
  `import type { ${[name, ...events.map(({ type }) => type?.text)].sort().join(', ')} } from './index.js';`;

const comment = ({ description = '' }: Declaration, indent: string) =>
  ['/**', ...description.split('\n').map((line) => ` * ${line}`), ' */'].map((line) => indent + line);

const lines = (...parts: (string | readonly string[])[]) => `${parts.flat().join('\n')}\n`;

/** JSX of React 19, which sets what an element has as properties, and listens to `faq-ready` as `onfaq-ready`. */
export const reactTypes = (element: Declaration): string =>
  lines(
    "import type { ClassAttributes, HTMLAttributes } from 'react';",
    imports(element),
    '',
    `/** What <${element.tagName}> takes in JSX. */`,
    `export interface ${element.name}Props extends HTMLAttributes<${element.name}>, ClassAttributes<${element.name}> {`,
    settable(element),
    listeners(element, 'on'),
    '}',
    '',
    "declare module 'react' {",
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    comment(element, '      '),
    `      '${element.tagName}': ${element.name}Props;`,
    '    }',
    '  }',
    '}',
  );

/** Templates of Vue 3, which sets what an element has as properties, and listens to `faq-ready` as `@faq-ready`. */
export const vueTypes = (element: Declaration): string =>
  lines(
    "import type { HTMLAttributes, ReservedProps } from 'vue';",
    imports(element),
    '',
    `/** What <${element.tagName}> takes in a template. */`,
    `export interface ${element.name}Props extends HTMLAttributes, ReservedProps {`,
    settable(element),
    listeners(element, 'on'),
    '}',
    '',
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    comment(element, '    '),
    `    '${element.tagName}': new () => ${element.name} & { $props: ${element.name}Props };`,
    '  }',
    '}',
  );

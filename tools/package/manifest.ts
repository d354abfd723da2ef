import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { analyze } from './analyzer.ts';
import type { Declaration, Export, Item, Module } from './declarations.ts';

export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

/** The module that a program imports. */
const LIBRARY = 'dist/index.js';

/** Modules that register the element, for a bundler and for a script tag. */
const REGISTERING = ['dist/define.js', 'dist/faq-embed.js'];

/**
 * The Custom Elements Manifest of the package: what a program can import and what a page can use, nothing that is the
 * element's own affair, and under the paths that the package has.
 */
export async function packageManifest(): Promise<Manifest> {
  const modules = await analyze(await sources());
  const index = modules.find(({ path }) => path === 'src/index.ts');
  const declarations = (index?.exports ?? []).flatMap(({ declaration: { name, module } }) =>
    modules
      .filter(({ path }) => path === join('src', module))
      // Types alone have no declaration: the manifest is about what there is when a program runs.
      .flatMap((source) => source.declarations.filter((declaration) => declaration.name === name)),
  );
  const classes = declarations.filter(({ kind }) => kind === 'class').map(({ name }) => name);
  const library: Module = {
    kind: 'javascript-module',
    path: LIBRARY,
    declarations: declarations.map((declaration) => cleaned(declaration, classes)),
    exports: declarations.map(({ name }) => exported('js', name, name)),
  };
  const { tagName = '', name } = elementOf({ modules: [library] });
  const registering = REGISTERING.map(
    (path): Module => ({
      kind: 'javascript-module',
      path,
      declarations: [],
      exports: [exported('custom-element-definition', tagName, name)],
    }),
  );
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: [library, ...registering] };
}

/** The one element that there is. */
export function elementOf({ modules }: Pick<Manifest, 'modules'>): Declaration {
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  if (!element) throw new Error('No class is documented as an element: where is its @tag?');
  return element;
}

async function sources(): Promise<string[]> {
  const files = await readdir('src', { recursive: true });
  return (
    files
      // The builder is a page: none of it is exported.
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('builder'))
      .map((file) => join('src', file))
      .sort()
  );
}

const exported = (kind: string, name: string, declaration: string): Export => ({
  kind,
  name,
  declaration: { name: declaration, module: LIBRARY },
});

/** A declaration without what is the class's own affair, and with what the analyzer leaves open. */
function cleaned(declaration: Declaration, classes: readonly string[]): Declaration {
  const { members, events, attributes, superclass } = declaration;
  const described = (attribute = '') => attributes?.find(({ name }) => name === attribute)?.description;
  return {
    ...declaration,
    // No class of ours that others extend is exported: the base is a package's, or the browser's.
    ...(superclass && !superclass.package && { superclass: { name: superclass.name, package: 'global:' } }),
    ...(members && {
      // Without the initial values: they are expressions of the source, not for readers.
      members: members.filter(isPublic).map(({ default: _, ...member }) => ({
        ...member,
        ...(member.parameters && { parameters: member.parameters.map(withType) }),
        ...(!member.description && member.attribute && { description: described(member.attribute) }),
      })) as Item[],
    }),
    // Of an event that the class dispatches the analyzer notes a second one, under the name of its first argument.
    ...(events && {
      events: events
        .filter(({ description }) => description)
        .map((event) => ({ ...event, type: withReference(event.type?.text ?? '', classes) })),
    }),
  };
}

/** Lit's own statics, and what a subclass may override, are no affair of a page. */
const isPublic = ({ name, privacy, static: isStatic }: Item) =>
  !privacy && !name?.startsWith('_') && !(isStatic && ['styles', 'properties'].includes(name));

/** A parameter with a default has the type of the default. */
const withType = (parameter: Item): Item =>
  parameter.default ? { type: { text: 'string' }, ...parameter, optional: true } : parameter;

function withReference(text: string, classes: readonly string[]) {
  if (!classes.includes(text)) throw new Error(`The event class ${text} is not exported by src/index.ts.`);
  return { text, references: [{ name: text, module: LIBRARY, start: 0, end: text.length }] };
}

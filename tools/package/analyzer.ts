import { readFile } from 'node:fs/promises';
import * as analyzer from '@custom-elements-manifest/analyzer';
import type { Declaration, Module } from './declarations.ts';

/** The little of TypeScript's syntax tree that the plug-ins below look at. */
interface Node {
  readonly kind: number;
  readonly name?: Node;
  readonly text?: string;
  readonly initializer?: Node;
  readonly members?: readonly Node[];
  readonly properties?: readonly Node[];
  readonly parameters?: readonly Node[];
  readonly modifiers?: readonly Node[];
  readonly type?: Node;
  readonly jsDoc?: readonly { readonly comment?: string }[];
  getText(): string;
}

interface Plugin {
  name: string;
  analyzePhase?(now: { node: Node; moduleDoc: Module }): void;
  moduleLinkPhase?(now: { moduleDoc: Module }): void;
}

interface Compiler {
  createSourceFile(path: string, source: string, target: number, setParents: boolean): unknown;
  ScriptTarget: { ES2022: number };
  SyntaxKind: { ClassDeclaration: number; Constructor: number; TrueKeyword: number; StringLiteral: number };
}

/** What the package exports for programs, which its own types leave out. */
const { create, ts } = analyzer as unknown as {
  create(options: { modules: unknown[]; plugins: Plugin[] }): { modules: Module[] };
  ts: Compiler;
};

/** All that the analyzer finds in source files. */
export async function analyze(paths: readonly string[]): Promise<Module[]> {
  const modules = await Promise.all(
    paths.map(async (path) =>
      ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.ES2022, true),
    ),
  );
  return create({ modules, plugins: [attributesOfFields, fieldsOfConstructors, basesThatAreKnown] }).modules;
}

/** For each class, with what the analyzer has found out about it. */
const inClasses = (name: string, visit: (node: Node, found: Declaration) => void): Plugin => ({
  name,
  analyzePhase({ node, moduleDoc }) {
    if (node.kind !== ts.SyntaxKind.ClassDeclaration) return;
    const found = moduleDoc.declarations.find((declaration) => declaration.name === node.name?.getText());
    if (found) visit(node, found);
  },
});

/**
 * Which attribute sets which field, by the element's `static properties`. The analyzer's own plug-in for Lit knows that
 * too, but puts the field's type in place of the one that is documented for the attribute.
 */
const attributesOfFields = inClasses('attributes of fields', (node, found) => {
  const properties = node.members?.find(({ name }) => name?.getText() === 'properties')?.initializer
    ?.properties;
  for (const property of properties ?? []) {
    const options = new Map(
      property.initializer?.properties?.map((option) => [option.name?.getText(), option.initializer]),
    );
    const given = options.get('attribute');
    if (options.has('state') || (given && given.kind !== ts.SyntaxKind.StringLiteral)) continue;
    const fieldName = property.name?.getText() ?? '';
    const attribute = given?.text ?? fieldName.toLowerCase();
    const field = found.members?.find(({ name }) => name === fieldName);
    const documented = found.attributes?.find(({ name }) => name === attribute);
    if (!field || !documented) throw new Error(`The attribute ${attribute} needs a field and an @attr line.`);
    field.attribute = attribute;
    if (options.get('reflect')?.kind === ts.SyntaxKind.TrueKeyword) field.reflects = true;
    documented.fieldName = fieldName;
  }
});

/** Fields that are declared as a constructor's parameters, as in events.ts. */
const fieldsOfConstructors = inClasses('fields of constructors', (node, found) => {
  const make = node.members?.find(({ kind }) => kind === ts.SyntaxKind.Constructor);
  const fields = (make?.parameters ?? [])
    .filter(({ modifiers }) => modifiers?.some((modifier) => modifier.getText() === 'readonly'))
    .map(({ name, type, jsDoc }) => ({
      kind: 'field',
      name: name?.getText() ?? '',
      type: { text: type?.getText() ?? '' },
      ...(jsDoc?.[0]?.comment && { description: jsDoc[0].comment }),
      readonly: true,
    }));
  if (fields.length) found.members = [...fields, ...(found.members ?? [])];
});

/** Names the next class up that a reader can know, where a module keeps the base of its classes to itself. */
const basesThatAreKnown: Plugin = {
  name: 'bases that are known',
  moduleLinkPhase({ moduleDoc: { declarations, exports } }) {
    const kept = declarations.filter(
      (base) => !exports.some(({ declaration }) => declaration.name === base.name),
    );
    for (const declaration of declarations) {
      const base = kept.find(({ name }) => name === declaration.superclass?.name);
      if (base?.superclass) declaration.superclass = base.superclass;
    }
  },
};

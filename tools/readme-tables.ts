import { readFile } from 'node:fs/promises';
import * as analyzer from '@custom-elements-manifest/analyzer';

/** What the package exports for programs, which its own types leave out. */
const { create, ts } = analyzer as unknown as {
  create(options: { modules: unknown[] }): { modules: { declarations?: Declaration[] }[] };
  ts: {
    createSourceFile(path: string, source: string, target: number, setParents: boolean): unknown;
    ScriptTarget: { ES2022: number };
  };
};

interface Item {
  readonly name?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Item[];
  readonly events?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly members?: readonly Item[];
}

/** The element's documentation comment as the tables of the README, by the name of their place in it. */
export async function readmeTables(): Promise<Record<string, string>> {
  const source = await readFile('src/faq-embed.ts', 'utf8');
  const file = ts.createSourceFile('src/faq-embed.ts', source, ts.ScriptTarget.ES2022, true);
  const manifest = create({ modules: [file] });
  const element = manifest.modules[0]?.declarations?.find(({ attributes }) => attributes);
  if (!element) throw new Error('src/faq-embed.ts: no element is documented there.');

  const code = (text: string | undefined) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');
  const described = (items: readonly Item[] = []) => items.filter(({ description }) => description);
  const table = (head: string[], rows: string[][]) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const fields = described(element.members).filter(
    ({ kind, privacy, static: isStatic }) => kind === 'field' && !privacy && !isStatic,
  );
  return {
    attributes: table(
      ['attribute', 'value', 'default', 'meaning'],
      (element.attributes ?? []).map((item) => [
        code(item.name),
        code(item.type?.text.replaceAll("'", '')),
        code(item.default),
        item.description ?? '',
      ]),
    ),
    properties: table(
      ['property', 'meaning'],
      fields.map((item) => [code(item.name), item.description?.replaceAll('\n', ' ') ?? '']),
    ),
    events: table(
      ['event', 'class', 'when, and its fields'],
      described(element.events).map((item) => [
        code(item.name),
        code(item.type?.text),
        item.description ?? '',
      ]),
    ),
    parts: table(
      ['part', 'what'],
      described(element.cssParts).map((item) => [code(`::part(${item.name})`), item.description ?? '']),
    ),
    'custom properties': table(
      ['property', 'default', 'what'],
      described(element.cssProperties).map((item) => [
        code(item.name),
        code(item.default),
        item.description ?? '',
      ]),
    ),
  };
}

import { code, table } from './markdown.ts';
import type { Item } from './package/declarations.ts';
import { elementOf, packageManifest } from './package/manifest.ts';

/** The element's documentation comment as the tables of docs/reference.md, by the name of their place in it. */
export async function referenceTables(): Promise<Record<string, string>> {
  const element = elementOf(await packageManifest());
  const described = (items: readonly Item[] = []) => items.filter(({ description }) => description);
  // What is said of an attribute is not said again of its property.
  const said = new Set(element.attributes?.map(({ description }) => description));
  const fields = described(element.members).filter(
    ({ kind, static: isStatic, description }) => kind === 'field' && !isStatic && !said.has(description),
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

import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { schemaFaults } from './schema-faults.ts';

const { DOMParser } = new JSDOM('').window;

/** A part as XML. */
export function xmlOf(source: string): Document {
  const document = new DOMParser().parseFromString(source, 'application/xml');
  const [error] = document.getElementsByTagName('parsererror');
  if (error) throw new Error(`${error.textContent}\n${source.slice(0, 200)}`);
  return document;
}

export interface Opened {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly source: (path: string) => string;
  readonly xml: (path: string) => Document;
}

export function openPptx(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes);
  const source = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  return { files, source, xml: (path) => xmlOf(withoutOutlines(source(path))) };
}

/** Of a QR code's thousand points a DOM takes its time; their elements are checked in schema-faults.ts. */
const withoutOutlines = (source: string) => source.replace(/(<a:path\b[^>]*>).*?(?=<\/a:path>)/gs, '$1');

/** Elements by name, whatever the prefix of their namespace. */
export const all = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagNameNS('*', name),
];

/** The values of attributes in XML that is known to be well-formed. */
const values = (source: string, element: string, attribute: string): string[] =>
  [...source.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );

/** What PowerPoint would repair: what the schemas do not allow, parts that are not declared, relations that lead nowhere, ids that stand twice. */
export function pptxFaults({ files, source, xml }: Opened): string[] {
  const types = source('[Content_Types].xml');
  const overrides = values(types, 'Override', 'PartName').map((name) => name.slice(1));
  const endings = values(types, 'Default', 'Extension');
  const parts = Object.keys(files).filter((path) => path !== '[Content_Types].xml');
  const isDeclared = (path: string) =>
    path.endsWith('.xml') ? overrides.includes(path) : endings.includes(path.replace(/^.*\./, ''));
  for (const path of parts.filter((one) => /\.(xml|rels)$/.test(one))) xml(path);
  return [
    ...parts.filter((path) => !isDeclared(path)).map((path) => `${path} is not declared`),
    ...overrides.filter((path) => !files[path]).map((path) => `${path} is declared and not there`),
    ...parts
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => relationFaults(path, source(path), files)),
    ...parts
      .filter((path) => path.endsWith('.xml'))
      .flatMap((path) => (path.startsWith('ppt/') ? schemaFaults(path, source(path)) : [])),
    ...parts
      .filter((path) => path.endsWith('.xml'))
      .flatMap((path) => partFaults(path, source(path), source(path.replace(/([^/]+)$/, '_rels/$1.rels')))),
  ];
}

const unescaped = (value: string) =>
  value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

function relationFaults(path: string, source: string, files: Opened['files']): string[] {
  const folder = `/${path.replace(/_rels\/[^/]*$/, '')}`;
  const ids = values(source, 'Relationship', 'Id');
  const isOutside = (relation: string) => relation.includes('TargetMode="External"');
  return [
    ...(new Set(ids).size < ids.length ? [`${path} has an id twice`] : []),
    ...(source.match(/<Relationship\b[^>]*>/g) ?? []).flatMap((relation) => {
      const target = unescaped(values(relation, 'Relationship', 'Target')[0] ?? '');
      if (isOutside(relation))
        return URL.canParse(target) ? [] : [`${path} leads to ${target}, which is no URI`];
      const part = new URL(target, `file://${folder}`).pathname.slice(1);
      return files[part] ? [] : [`${path} leads to ${part}, which is not there`];
    }),
  ];
}

function partFaults(path: string, source: string, relations: string): string[] {
  const known = values(relations, 'Relationship', 'Id');
  const asked = [...source.matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)].map(([, id = '']) => id);
  const ids = values(source, 'p:cNvPr', 'id');

  const isSlide = /slides\/slide\d/.test(path);
  return [
    ...asked.filter((id) => !known.includes(id)).map((id) => `${path} asks for the relation ${id}`),
    ...known
      .filter((id) => isSlide && id !== 'rId1' && !asked.includes(id))
      .map((id) => `${path} has the relation ${id} for nothing`),
    ...(new Set(ids).size < ids.length ? [`${path} has an id twice`] : []),
    ...(/="(NaN|undefined|-?Infinity)"/.test(source) ? [`${path} holds no number`] : []),
  ];
}

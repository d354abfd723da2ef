import { strToU8, type Zippable, zipSync } from 'fflate';
import { tag } from '../xml.ts';

/** A part of a package: a file with its kind, and what it points to. */
export interface Part {
  /** From the root, without a slash in front. */
  readonly path: string;
  /** Its kind; pictures are known by their ending. */
  readonly type?: string;
  readonly content: string | Uint8Array;
  readonly relations?: readonly Relation[];
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: true;
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

const ENDINGS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** Parts as one file, after the Open Packaging Conventions. The same parts are the same bytes. */
export function packed(parts: readonly Part[], relations: readonly Relation[]): Uint8Array {
  const files: Zippable = {};
  const add = (path: string, content: string | Uint8Array) => {
    // No day of its own: what was made twice is compared.
    const mtime = new Date(1980, 0, 1);
    files[path] = [typeof content === 'string' ? strToU8(PROLOGUE + content) : content, { mtime }];
  };
  add('[Content_Types].xml', contentTypes(parts));
  add('_rels/.rels', relationsXml(relations));
  for (const { path, content, relations: own } of parts) {
    add(path, content);
    if (own?.length) add(path.replace(/([^/]+)$/, '_rels/$1.rels'), relationsXml(own));
  }
  return zipSync(files);
}

function contentTypes(parts: readonly Part[]): string {
  const endings = new Set(['rels', 'xml', ...parts.map(({ path }) => path.replace(/^.*\./, ''))]);
  return tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [
      ...[...endings].map((ending) => tag('Default', { Extension: ending, ContentType: ENDINGS[ending] })),
      ...parts.flatMap(({ path, type }) =>
        type ? [tag('Override', { PartName: `/${path}`, ContentType: type })] : [],
      ),
    ].join(''),
  );
}

const relationsXml = (relations: readonly Relation[]): string =>
  tag(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    relations
      .map(({ id, type, target, isExternal }) =>
        tag('Relationship', {
          Id: id,
          Type: type.startsWith('http') ? type : `${OFFICE}/relationships/${type}`,
          Target: target,
          TargetMode: isExternal && 'External',
        }),
      )
      .join(''),
  );

/** The texts of a template's file, whole or written as changes, or of its draft, each with its path. */

/** What a text is: `label`, `guidance` and what suggestions mean are read by authors, all others by visitors. */
export type TextKind =
  | 'heading'
  | 'question'
  | 'answer'
  | 'panel'
  | 'action'
  | 'message'
  | 'owner'
  | 'value'
  | 'suggestion'
  | 'label'
  | 'guidance';

export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

export interface Text {
  readonly path: string;
  readonly kind: TextKind;
  readonly text: string;
}

export const isForVisitors = ({ kind }: Text): boolean => kind !== 'label' && kind !== 'guidance';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A step down a path. Things that have an id are addressed by it in a list too, as the readers of the pipeline do. */
export function stepTo(path: string, key: string, item: unknown, inList: boolean): string {
  const id = isObject(item) ? item.id : undefined;
  if (inList && typeof id !== 'string') return `${path}[${key}]`;
  const name = inList ? String(id) : key;
  return path ? `${path}.${name}` : name;
}

/** What lies right below a value, by path. */
export const childrenOf = (value: unknown, path: string): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, item]) => ({
        path: stepTo(path, key, item, Array.isArray(value)),
        value: item,
      }))
    : [];

/** Every value that holds no other, by path. */
export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return childrenOf(value, path).flatMap((child) => leavesOf(child.value, child.path));
}

const KINDS: readonly (readonly [TextKind, RegExp])[] = [
  ['label', /^variables\.\w+\.label$/],
  ['guidance', /\.(guidance|suggestions\[\d+\]\.meaning)$/],
  ['suggestion', /\.suggestions\[\d+\]\.value$/],
  ['value', /^variables\.\w+(\.default|\.value)?(\[\d+\])?$/],
  ['message', /^messages\.\w+$/],
  ['action', /^actions\.[\w-]+\.label$/],
  ['panel', /(^|\.)(lead|words\.\w+|texts\[\d+\](\.more\[\d+\])?\.text)$/],
  ['question', /\.question$/],
  ['answer', /\.(answer|(answers|more)\[\d+\]\.(text|body\[0\]))$/],
  ['owner', /\.owner$/],
  ['heading', /(^|\.)title$/],
];

/** What the text at a path is; nothing for what is no text: ids, types, links, needs. */
export const kindOf = (path: string): TextKind | undefined => KINDS.find(([, at]) => at.test(path))?.[0];

/** All texts of a file. Variables have words only where `isWords` says so of their type. */
export function textsOf(json: unknown, isWords: (variable: string) => boolean): Text[] {
  return leavesOf(json).flatMap(({ path, value }) => {
    const kind = kindOf(path);
    if (!kind || typeof value !== 'string') return [];
    if (kind === 'value' && !isWords(variableAt(path))) return [];
    return [{ path, kind, text: value }];
  });
}

/** The variable that a path below `variables` is about. */
export const variableAt = (path: string): string => /^variables\.(\w+)/.exec(path)?.[1] ?? '';

/** `[label](target)`, the one form of link that our texts have. */
const LINK = /\[([^[\]]*)\]\(([^()\s]*)\)/g;

/** Where the links of a text lead. */
export const targetsIn = (text: string): string[] =>
  [...text.matchAll(LINK)].map(([, , target = '']) => target);

/** What a placeholder is in {@link prose}. */
export const VALUE = '\ufffc';

/** A text as it is read: links by their labels, no marks of Markdown, for each placeholder one sign. */
export const prose = (text: string): string =>
  text
    .replace(LINK, '$1')
    .replace(/`[^`]*`/g, VALUE)
    .replace(/\{\{[^{}]*\}\}/g, VALUE)
    .replace(/<?https?:\/\/[^\s<>]+>?/g, VALUE)
    .replace(/^[ \t]*(?:\d+\.|[-*+])[ \t]+/gm, '')
    .replace(/\*\*/g, '');

/** An answer with all that can follow it. */
export interface WholeAnswer {
  readonly path: string;
  readonly texts: readonly string[];
}

/** The answers of a file, those of notices too. */
export function answersOf(json: unknown, path = ''): WholeAnswer[] {
  if (typeof json !== 'object' || json === null) return [];
  return childrenOf(json, path).flatMap(({ path: at, value }) => {
    if (kindOf(at) === 'answer' && typeof value === 'string') return [{ path: at, texts: [value] }];
    if (/\.answers\[\d+\]$/.test(at) && isObject(value)) {
      const more = Array.isArray(value.more) ? (value.more as unknown[]) : [];
      const texts = [value, ...more].map((part) => String(isObject(part) ? part.text : ''));
      return [{ path: at, texts }];
    }
    return answersOf(value, at);
  });
}

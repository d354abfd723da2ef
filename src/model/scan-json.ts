import { type Bracket, type Expects, endFault, faultAt, type JsonFault } from './json-fault.ts';

/** Where a text stops being JSON, and the duplicate keys that JSON drops silently. */
export interface JsonScan {
  readonly fault?: JsonFault;
  readonly doubles: readonly { readonly at: number; readonly path: string }[];
  /** Where each name occurs first, by its path: `sections.basics`, `list[0].name`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A place in a text, both from 1 on. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Level extends Bracket {
  /** From the second name on: most levels of a file that is nested very deep have one. */
  keys?: Set<string>;
  key: string;
  index: number;
  /** Of the item of a list that is read, by which paths name it. */
  id?: string | undefined;
  /** How far the line is indented on which it was opened. */
  readonly indent: number;
}

/** How deep places are noted. */
const DEEPEST = 12;
/** More of them than this help nobody. */
const MANY = 20;

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON's strings are without them
  /([{}[\],:])|("[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Reads a text token by token. Without recursion, so that no depth is too much. */
export function scanJson(text: string): JsonScan {
  const stack: Level[] = [];
  const doubles: { at: number; path: string }[] = [];
  const places = new Map<string, Place>();
  let expects: Expects = 'value';
  let at = 0;
  /** Where the last token ends. */
  let end = 0;
  let line = 1;
  /** Where the line begins. */
  let lineStart = 0;
  /** How far the line is indented. */
  let indent = 0;
  /** The first bracket whose end is not under its beginning: most likely the one that is not closed. */
  let unclosed: Level | undefined;
  const skip = () => {
    SPACE.lastIndex = at;
    const [space = ''] = SPACE.exec(text) ?? [];
    at = SPACE.lastIndex;
    // Between tokens alone: a text has no line break.
    const breaks = space.split('\n').length - 1;
    line += breaks;
    if (breaks) lineStart = at - space.length + space.lastIndexOf('\n') + 1;
    if (breaks || at === space.length) indent = space.length - space.lastIndexOf('\n') - 1;
  };
  for (skip(); at < text.length; skip()) {
    TOKEN.lastIndex = at;
    const [token = '', sign, string] = TOKEN.exec(text) ?? [];
    const top = stack.at(-1);
    const next: Expects | undefined = token ? step(sign, string, expects, stack, at, indent) : undefined;
    if (!next) return { fault: faultAt(expects, top, text, at, end), doubles, places };
    if ((sign === '}' || sign === ']') && top && indent < top.indent) unclosed ??= top;
    if (expects.startsWith('key') && string && top) {
      const key = JSON.parse(string) as string;
      if (top.index > 0) top.keys ??= new Set([top.key]);
      top.key = key;
      if (top.keys?.has(key) && doubles.length < MANY) doubles.push({ at, path: pathOf(stack) });
      top.keys?.add(key);
      // Nothing of ours is nested deeper, and paths of what is would fill the memory.
      if (stack.length <= DEEPEST) {
        const path = pathOf(stack);
        if (!places.has(path)) places.set(path, { line, column: at - lineStart + 1 });
      }
    }
    const list = stack.at(-2);
    if (string && expects === 'value' && top?.key === 'id' && top.isObject && list && !list.isObject) {
      const id = JSON.parse(string) as string;
      if (/^[\w-]+$/.test(id) && stack.length <= DEEPEST) {
        list.id = id;
        places.set(pathOf(stack.slice(0, -1)), { line, column: at - lineStart + 1 });
      }
    }
    expects = next;
    at += token.length;
    end = at;
  }
  if (expects === 'nothing') return { doubles, places };
  const fault = endFault(expects, stack.at(-1), unclosed ?? stack.at(-1), text, at);
  return { fault, doubles, places };
}

/** What may come after a token; nothing when the token may not come itself. */
function step(
  sign: string | undefined,
  string: string | undefined,
  expects: Expects,
  stack: Level[],
  at: number,
  indent: number,
): Expects | undefined {
  const top = stack.at(-1);
  const isValue = expects === 'value' || expects === 'valueOrEnd';
  if (sign === '{' || sign === '[') {
    if (!isValue) return undefined;
    stack.push({ isObject: sign === '{', key: '', index: 0, at, indent });
    return sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
  }
  if (sign === '}' || sign === ']') {
    const mayEnd = expects === 'commaOrEnd' || expects === (sign === '}' ? 'keyOrEnd' : 'valueOrEnd');
    if (!mayEnd || top?.isObject !== (sign === '}')) return undefined;
    stack.pop();
    return stack.length ? 'commaOrEnd' : 'nothing';
  }
  if (sign === ':') return expects === 'colon' ? 'value' : undefined;
  if (sign === ',') {
    if (expects !== 'commaOrEnd' || !top) return undefined;
    top.index++;
    top.id = undefined;
    return top.isObject ? 'key' : 'value';
  }
  if (string && expects.startsWith('key')) return 'colon';
  if (!isValue) return undefined;
  return stack.length ? 'commaOrEnd' : 'nothing';
}

const pathOf = (stack: readonly Level[]) =>
  stack
    .map(({ isObject, key, index, id }) => (isObject || id ? `.${id ?? key}` : `[${index}]`))
    .join('')
    .replace(/^\./, '');

/** The position of a path in a JSON text, or of the closest value around it; nothing if that is the whole text. */
export function placeOfPath({ places }: JsonScan, path: string): Place | undefined {
  // Deeper than anything of ours, and than the places that were noted.
  if (path.length > 500) return undefined;
  for (let steps = path; steps; steps = steps.replace(/(?:^|\.)[^.[]*$|\[[^[]*$/, '')) {
    const place = places.get(steps);
    if (place) return place;
    if (!/[.[]/.test(steps)) return undefined;
  }
  return undefined;
}

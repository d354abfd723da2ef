/** Where a text stops being JSON, and what JSON loses without a word: names that stand twice in one object. */
export interface JsonScan {
  readonly fault?: { readonly at: number; readonly reason: string };
  readonly doubles: readonly { readonly at: number; readonly path: string }[];
  /** The line on which each name stands first, from 1 on, by its path: `sections.basics`, `list[0].name`. */
  readonly lines: ReadonlyMap<string, number>;
}

type Expects = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';
interface Level {
  readonly isObject: boolean;
  /** From the second name on: most levels of a file that is nested very deep have one. */
  keys?: Set<string>;
  key: string;
  index: number;
  /** Of the item of a list that is read, by which paths name it. */
  id?: string | undefined;
  /** Where it was opened, and how far that line is indented. */
  readonly at: number;
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

/** What people type where JSON wants something else. */
const ADVICE: Readonly<Record<string, string>> = {
  "'": 'JSON has double quotes only',
  '“': 'JSON has straight quotes only',
  '”': 'JSON has straight quotes only',
  '„': 'JSON has straight quotes only',
  '/': 'JSON has no comments',
};

/** White space and marks that nobody sees, and JSON does not take. */
const INVISIBLE = /^[\u0085\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]$/;

/** Reads a text token by token. Without recursion, so that no depth is too much. */
export function scanJson(text: string): JsonScan {
  const stack: Level[] = [];
  const doubles: { at: number; path: string }[] = [];
  const lines = new Map<string, number>();
  let expects: Expects = 'value';
  let at = 0;
  /** Where the last token ends. */
  let end = 0;
  let line = 1;
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
    if (breaks || at === space.length) indent = space.length - space.lastIndexOf('\n') - 1;
  };
  for (skip(); at < text.length; skip()) {
    TOKEN.lastIndex = at;
    const [token = '', sign, string] = TOKEN.exec(text) ?? [];
    const top = stack.at(-1);
    const next: Expects | undefined = token ? step(sign, string, expects, stack, at, indent) : undefined;
    if (!next) return { fault: faultAt(expects, top, text, at, end), doubles, lines };
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
        if (!lines.has(path)) lines.set(path, line);
      }
    }
    const list = stack.at(-2);
    if (string && expects === 'value' && top?.key === 'id' && top.isObject && list && !list.isObject) {
      const id = JSON.parse(string) as string;
      if (/^[\w-]+$/.test(id) && stack.length <= DEEPEST) {
        list.id = id;
        lines.set(pathOf(stack.slice(0, -1)), line);
      }
    }
    expects = next;
    at += token.length;
    end = at;
  }
  if (expects === 'nothing') return { doubles, lines };
  const open = unclosed ?? stack.at(-1);
  const where =
    open &&
    `; the ${open.isObject ? '{' : '['} of line ${lineOf(text, open.at)}${named(text, open.at)} is never closed`;
  const ends = `the file ends here; expected ${expected(expects, stack.at(-1))}`;
  return { fault: { at, reason: `${ends}${where ?? ''}` }, doubles, lines };
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

function expected(expects: Expects, top: Level | undefined): string {
  const end = top?.isObject ? '}' : ']';
  const name = 'a name in double quotes';
  return {
    value: 'a value',
    valueOrEnd: 'a value or ]',
    key: name,
    keyOrEnd: `${name} or }`,
    colon: 'a colon',
    commaOrEnd: `a comma or ${end}`,
    nothing: 'nothing more',
  }[expects];
}

/** What is wrong at a place, and what to do; where a comma is missing, the place is where it belongs. */
function faultAt(
  expects: Expects,
  top: Level | undefined,
  text: string,
  at: number,
  end: number,
): NonNullable<JsonScan['fault']> {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isOnNextLine = text.slice(end, at).includes('\n');
  const wanted = `expected ${expected(expects, top)}, got`;
  if (INVISIBLE.test(sign)) {
    const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return { at, reason: `${wanted} an invisible sign (${code}); type a plain space in its place` };
  }
  if (expects === 'commaOrEnd' && /^["{[\d]/.test(sign))
    return isOnNextLine
      ? { at: end, reason: `${wanted} ${sign}; add a comma at the end of line ${lineOf(text, end)}` }
      : { at, reason: `${wanted} ${sign}; add a comma before it` };
  // After the end of what should go on: "He said "yes" to me".
  if (/comma|colon/.test(expects) && text[end - 1] === '"' && !isOnNextLine && /[\p{L}\p{N}]/u.test(sign))
    return { at, reason: `${wanted} ${sign}; write \\" for a quotation mark inside a text, or use “ ”` };
  if (sign === '"' && /value|key/i.test(expects))
    return { at, reason: `${wanted} ${sign}; ${textFault(text, at)}` };
  const isLastComma = (sign === '}' && expects === 'key') || (sign === ']' && expects === 'value');
  const advice = isLastComma ? 'take away the comma before it' : ADVICE[sign];
  return { at, reason: `${wanted} ${sign}${advice ? `; ${advice}` : ''}` };
}

/** Why a text that begins with a quotation mark is none. */
function textFault(text: string, at: number): string {
  const line = text.slice(at + 1).split('\n', 1)[0] ?? '';
  const isClosed = /^(?:[^"\\]|\\.)*"/.test(line);
  return isClosed
    ? 'a \\ in a text is written \\\\'
    : 'a text cannot go over several lines; write \\n for a line break, and end the text with "';
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The name before a bracket, such as ` ("variables")`. */
function named(text: string, at: number): string {
  const [, name] = /"([^"\n]*)"\s*:\s*$/.exec(text.slice(Math.max(0, at - 200), at)) ?? [];
  return name ? ` ("${name}")` : '';
}

const pathOf = (stack: readonly Level[]) =>
  stack
    .map(({ isObject, key, index, id }) => (isObject || id ? `.${id ?? key}` : `[${index}]`))
    .join('')
    .replace(/^\./, '');

/** The line on which a path of a JSON text stands, from 1 on, or the nearest thing around it; nothing where that is all of it. */
export function lineOfPath({ lines }: JsonScan, path: string): number | undefined {
  // Deeper than anything of ours, and than the places that were noted.
  if (path.length > 500) return undefined;
  for (let steps = path; steps; steps = steps.replace(/(?:^|\.)[^.[]*$|\[[^[]*$/, '')) {
    const line = lines.get(steps);
    if (line !== undefined) return line;
    if (!/[.[]/.test(steps)) return undefined;
  }
  return undefined;
}

/** A place in a text as editors count: `line 3, column 5`. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}

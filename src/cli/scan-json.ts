/** Where a text stops being JSON, and what JSON loses without a word: names that stand twice in one object. */
export interface JsonScan {
  readonly fault?: { readonly at: number; readonly reason: string };
  readonly doubles: readonly { readonly at: number; readonly path: string }[];
}

type Expects = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';
interface Level {
  readonly isObject: boolean;
  readonly keys: Set<string>;
  key: string;
  index: number;
}

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
  '"': 'a text ends with " on the same line, and \\ in it is written \\\\',
};

/** Reads a text token by token. Without recursion, so that no depth is too much. */
export function scanJson(text: string): JsonScan {
  const stack: Level[] = [];
  const doubles: { at: number; path: string }[] = [];
  let expects: Expects = 'value';
  let at = 0;
  const skip = () => {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
  };
  for (skip(); at < text.length; skip()) {
    TOKEN.lastIndex = at;
    const [token = '', sign, string] = TOKEN.exec(text) ?? [];
    const top = stack.at(-1);
    const next: Expects | undefined = token ? step(sign, string, expects, stack) : undefined;
    if (!next) return { fault: { at, reason: reason(expects, top, text, at) }, doubles };
    if (expects.startsWith('key') && string && top) {
      top.key = JSON.parse(string) as string;
      if (top.keys.has(top.key) && doubles.length < MANY) doubles.push({ at, path: pathOf(stack) });
      top.keys.add(top.key);
    }
    expects = next;
    at += token.length;
  }
  return expects === 'nothing'
    ? { doubles }
    : { fault: { at, reason: `the file ends here; expected ${expected(expects, stack.at(-1))}` }, doubles };
}

/** What may come after a token; nothing when the token may not come itself. */
function step(
  sign: string | undefined,
  string: string | undefined,
  expects: Expects,
  stack: Level[],
): Expects | undefined {
  const top = stack.at(-1);
  const isValue = expects === 'value' || expects === 'valueOrEnd';
  if (sign === '{' || sign === '[') {
    if (!isValue) return undefined;
    stack.push({ isObject: sign === '{', keys: new Set(), key: '', index: 0 });
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

function reason(expects: Expects, top: Level | undefined, text: string, at: number): string {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isLastComma = (sign === '}' && expects === 'key') || (sign === ']' && expects === 'value');
  const advice = isLastComma ? 'take away the comma before it' : ADVICE[sign];
  const isWholeText = sign === '"' && !expects.match(/value|key/i);
  return `expected ${expected(expects, top)}, got ${sign}${advice && !isWholeText ? `; ${advice}` : ''}`;
}

const pathOf = (stack: readonly Level[]) =>
  stack
    .map(({ isObject, key, index }) => (isObject ? `.${key}` : `[${index}]`))
    .join('')
    .replace(/^\./, '');

/** A place in a text as editors count: `line 3, column 5`. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}

/** What is wrong with a text that is no JSON, and what to do about it, for whoever wrote it. */

/** Where a text stops being JSON, and why. */
export interface JsonFault {
  readonly at: number;
  readonly reason: string;
}

export type Expects = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';
/** An object or a list that is open, and where. */
export interface Bracket {
  readonly isObject: boolean;
  readonly at: number;
}

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

function expected(expects: Expects, top: Bracket | undefined): string {
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
export function faultAt(
  expects: Expects,
  top: Bracket | undefined,
  text: string,
  at: number,
  end: number,
): JsonFault {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isOnNextLine = text.slice(end, at).includes('\n');
  const wanted = `expected ${expected(expects, top)}, got`;
  if (INVISIBLE.test(sign)) {
    const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return { at, reason: `${wanted} an invisible sign (${code}); type a plain space instead` };
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
  const advice = isLastComma ? 'remove the comma before it' : ADVICE[sign];
  return { at, reason: `${wanted} ${sign}${advice ? `; ${advice}` : ''}` };
}

/** That a text ends too early; `open` is the bracket that is most likely not closed. */
export function endFault(
  expects: Expects,
  top: Bracket | undefined,
  open: Bracket | undefined,
  text: string,
  at: number,
): JsonFault {
  const where =
    open &&
    `; the ${open.isObject ? '{' : '['} on line ${lineOf(text, open.at)}${named(text, open.at)} is never closed`;
  const ends = `the file ends here; expected ${expected(expects, top)}`;
  return { at, reason: `${ends}${where ?? ''}` };
}

/** Why a text that begins with a quotation mark is none. */
function textFault(text: string, at: number): string {
  const line = text.slice(at + 1).split('\n', 1)[0] ?? '';
  const isClosed = /^(?:[^"\\]|\\.)*"/.test(line);
  return isClosed
    ? 'a \\ in a text is written \\\\'
    : 'a text cannot span lines; write \\n for a line break, and end the text with "';
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The name before a bracket, such as ` ("variables")`. */
function named(text: string, at: number): string {
  const [, name] = /"([^"\n]*)"\s*:\s*$/.exec(text.slice(Math.max(0, at - 200), at)) ?? [];
  return name ? ` ("${name}")` : '';
}

/** A place in a text as editors count: `line 3, column 5`. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}

/** Text in which Markdown's signs mean nothing: the one rule of all that is written as Markdown. */

export const entity = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** Before a space they begin a list, also those that src/compile/pasted-text.ts takes for `-`. */
const BULLET = /^[•●○◦▪▫■□–—·‣⁃+](?=\s|$)/;
const BLOCK_SIGN = /^(?:[-=>|]|:(?=[-:\s])|#(?=#{0,5}(?:\s|$)))/;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;

/** What at the start of a line would begin a list, a heading and so on, as the sign that it is; and the rest. */
export function startOfLine(text: string): readonly [written: string, rest: string] {
  const [, digits = '', sign = ''] = NUMBER.exec(text) ?? [];
  if (sign) return [`${digits}\\${sign}`, text.slice(digits.length + 1)];
  const rest = text.slice(1);
  if (BLOCK_SIGN.test(text)) return [`\\${text[0]}`, rest];
  // A space of another kind, such as the one that indents a Japanese paragraph, is no layout.
  return /^\s/.test(text) || BULLET.test(text) ? [entity(text), rest] : ['', text];
}

/** @param isInEmphasis Whether another `*` would be read as the end. */
export const escapedSigns = (text: string, isInEmphasis: boolean): string =>
  text.replace(
    /[\\`*[\]<|\u200b\u2060\ufeff]|(?<![a-z\d])_|_(?![a-z\d])|&(?=#?\w+;)|~(?=~)|(?<=~)~|\{(?=\{)/gi,
    (sign, at: number) => {
      if (sign === '<') return '&lt;';
      if (sign === '&') return '&amp;';
      // Brackets in a row are looked at for the title of a link, escaped or not.
      if ((sign === ']' && text[at + 1] === '(') || /[\u200b\u2060\ufeff]/.test(sign)) return entity(sign);
      if (sign === '{') return '{\\';
      return isInEmphasis && /[*`]/.test(sign) ? entity(sign) : `\\${sign}`;
    },
  );

/** Addresses that are no links stay none. */
export const escapedAddresses = (text: string): string =>
  text.replace(/(?:https?|ftp)(?=:\/\/)|www(?=\.)/gi, '$&\\').replace(/(?<=[\w.+-])@(?=[\w-])/g, '\\@');

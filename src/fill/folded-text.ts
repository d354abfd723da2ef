/** Marks that phones, mail programs and web pages leave in copied text: of direction, of width zero. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Without marks that nobody sees. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim();

/** Where the digits of a script begin: Arabic, Persian, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0x966];

/** A number as somebody typed or copied it, with plain digits, signs and spaces. */
export const folded = (text: string): string =>
  visible(text)
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replace(/[\s\u3000]+/g, ' ');

/** Letters that do not fall into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
/** Ends of words that an id can do without: `what's`, `l'heure` keep theirs together. */
const APOSTROPHES = /['’ʼ]/g;
const MOST_WORDS = 6;
const LONGEST = 40;

/**
 * An id that nothing else has, made of words: it becomes part of links.
 *
 * @param otherwise What it is where the words have no letter of the Latin alphabet.
 */
export function newId(text: string, taken: ReadonlySet<string>, otherwise = 'question'): string {
  const name = slug(text) || otherwise;
  for (let count = 1; ; count++) {
    const id = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function slug(text: string): string {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(APOSTROPHES, '')
      .replace(/[ßæœøđðłþı]/g, (letter) => PLAIN[letter] ?? letter)
      .match(/[a-z\d]+/g) ?? [];
  let name = '';
  for (const word of words.slice(0, MOST_WORDS)) {
    const longer = name ? `${name}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    name = longer;
  }
  // A number alone says nothing, and would come first wherever ids are keys.
  return /[a-z]/.test(name) ? name : '';
}

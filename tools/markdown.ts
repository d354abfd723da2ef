/** A Markdown table. What comes from a file is escaped by {@link cell} or {@link code} first. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A text from a file as it reads in a cell: nothing in it is Markdown, least of all the bar between cells. */
export const cell = (text: string): string =>
  text.replaceAll('\n', ' ').replace(/[\\`*[\]<>|]/g, (sign) => `\\${sign}`);

/** The same in a fixed width; a longer fence lets it hold backticks. */
export const code = (text: string | undefined): string => {
  if (!text) return '';
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('|', '\\|')}${fence}`;
};

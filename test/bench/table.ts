export const number = (value: number, digits = 0) =>
  Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const kilo = (bytes: number) => number(bytes / 1000, 1);
export const mega = (bytes: number) => number(bytes / 1_000_000, 1);

/** Text whose signs mean nothing in a table. */
export const escaped = (text: string) => text.replace(/[|<]/g, '\\$&');

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

import type { FilledLine } from '../../fill/fill-infographic.ts';
import type { Written } from './style.ts';

/** Longer addresses nobody types from paper. */
const LONGEST = 44;

/** Lines as they stand on paper, where a link is of no use: with its address below it, if somebody may type that. */
export const printed = (lines: readonly FilledLine[]): Written[] =>
  lines.flatMap((line): Written[] => {
    const address = line.href && bareAddress(line.href);
    return address && address.length <= LONGEST && address !== line.text
      ? [line, { text: address, href: line.href as string, isAddress: true }]
      : [line];
  });

/** Whether a link is underlined: on paper nobody follows it, and numbers and addresses speak for themselves. */
export const isUnderlined = ({ href, isAddress }: Written): boolean =>
  href !== undefined && !isAddress && /^https?:|^[^:]*$/i.test(href);

/** An address as people type it: `www.northwind.example/fees`, with letters of every script, but nothing that cannot be seen. */
export function bareAddress(href: string): string | undefined {
  if (!/^https?:/i.test(href)) return undefined;
  const decoded = decodedUri(href);
  return (decoded === undefined || /[\s\p{C}]/u.test(decoded) ? href : decoded)
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
}

function decodedUri(uri: string): string | undefined {
  try {
    return decodeURI(uri);
  } catch {
    return undefined;
  }
}

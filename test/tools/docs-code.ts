/** The code in the README and docs/, as the tests of it read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokensIn } from '../../tools/docs/anchors.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every page, from the repository's root. */
export const docsPages: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'examples/README.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export interface CodeBlock {
  readonly lang: string;
  readonly text: string;
}

export const codeIn = (page: string): CodeBlock[] =>
  tokensIn(readFileSync(join(root, page), 'utf8')).flatMap((token) =>
    token.type === 'code' ? [{ lang: String(token['lang'] ?? ''), text: String(token['text']) }] : [],
  );

/** The blocks of a page in one language. */
export const blocksIn = (page: string, lang: string): string[] =>
  codeIn(page).flatMap((block) => (block.lang === lang ? [block.text] : []));

/** As a shell splits a command. */
export const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

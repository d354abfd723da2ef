import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FaqDocument } from '../src/model/faq-document.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { styleSheet } from './styles.ts';

const QUESTIONS = 'Questions and answers';

/** frame.html with its style in it, one request less, a policy that allows this style, and its words in all languages. */
export async function framePage(): Promise<string> {
  const page = await readFile('src/embed/frame.html', 'utf8');
  const style = await styleSheet('src/embed/frame.css');
  const words = frameWords(await shippedTemplates());
  const hash = createHash('sha256').update(style).digest('base64');
  return page
    .replace("style-src 'self'", `style-src 'sha256-${hash}'`)
    .replace('<link rel="stylesheet" href="frame.css">', `<style>${style}</style>`)
    .replace('<main>', () => `<main data-words='${escaped(JSON.stringify(words))}'>`);
}

/**
 * What the page calls itself until the FAQ is there, by language. English is left out: the page is written in it, and
 * what reads the same needs no words of its own.
 */
export function frameWords(
  templates: readonly { readonly lang: string; readonly name: string; readonly document: FaqDocument }[],
): Record<string, string> {
  const words = templates
    .filter(({ name }) => name === 'general')
    .map(({ lang, document }): [string, string] => [lang, wordsOf(document)]);
  const [, english] = words.find(([lang]) => lang === 'en') ?? [];
  return Object.fromEntries(words.filter(([, word]) => word !== english && word !== QUESTIONS));
}

const wordsOf = ({ title, messages }: FaqDocument): string => messages?.questions ?? title;

const escaped = (text: string) => text.replace(/[&'<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

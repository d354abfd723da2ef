import { readFile } from 'node:fs/promises';

/** A style sheet of the source, without comments and line breaks. */
export const styleSheet = async (path: string): Promise<string> =>
  (await readFile(path, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, ' ');

/** What src/outputs/element-html.ts writes into the page, as a file for pages whose policy allows no style in them. */
export async function prerenderedCss(): Promise<string> {
  const own = ['faq-embed', 'answer', 'video'].map((name) => `src/element/${name}.css`);
  const parts = [...own, 'src/outputs/prerendered.css'];
  return (await Promise.all(parts.map(styleSheet))).join('');
}

/** The code of the documentation that is for apps, in the apps of examples/: it is type-checked, built and shown with them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blocksIn } from '../tools/docs-code.ts';

/** Files by path, for an app by its name. */
export async function addDocsCode(app: string, folder: string): Promise<void> {
  for (const [path, text] of Object.entries(filesFor[app]?.() ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Where the apps show it. */
export const DOCS_PAGES = { next: ['/docs/component', '/docs/prerendered'], vite: '/docs.html' } as const;

const filesFor: Readonly<Record<string, () => Record<string, string>>> = {
  react: () => ({
    ...numbered('src/docs/faq', 'tsx', [
      ...blocksIn('README.md', 'jsx'),
      ...blocksIn('docs/package.md', 'jsx'),
    ]),
    'src/docs/main.tsx': `import { createRoot } from 'react-dom/client';
import { Faq } from './faq-0.tsx';
createRoot(document.querySelector('#root') as Element).render(<Faq />);\n`,
    ...page('src/docs/main.tsx'),
  }),
  vue: () => ({
    ...numbered('src/docs/faq', 'vue', blocksIn('docs/package.md', 'vue')),
    'src/docs/main.ts': `import { createApp } from 'vue';
import App from './faq-0.vue';
createApp(App).mount('#root');\n`,
    ...page('src/docs/main.ts'),
  }),
  next: () => {
    const [faq = '', component = '', prerendered = ''] = blocksIn('docs/server-rendering.md', 'jsx');
    return {
      ...named(`${faq}\n${component}`, 'app/docs/component/'),
      ...named(prerendered.replace("'/faq.json'", "'/docs/prerendered/faq.json'"), 'app/docs/prerendered/'),
    };
  },
};

const numbered = (name: string, ending: string, blocks: readonly string[]): Record<string, string> =>
  Object.fromEntries(blocks.map((text, at) => [`${name}-${at}.${ending}`, `${text}\n`]));

/** A page that the development server shows. */
const page = (script: string): Record<string, string> => ({
  'docs.html': `<!doctype html><html lang="en"><title>Docs</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/${script}"></script></html>`,
});

/** Several files in one block, each below a comment with its path. */
const named = (text: string, folder: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(/^\/\/ app\//m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return [`${folder}${part.slice(0, end)}`, `${part.slice(end).trim()}\n`];
      }),
  );

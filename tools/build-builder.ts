import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { build, mergeConfig } from 'vite';
import viteConfig from '../vite.config.ts';

const root = new URL('../', import.meta.url);
const source = new URL('src/builder/', root);

/**
 * The page on which an FAQ is made, as `builder/` beside the widget: a module with its chunks, the styles, the interface's
 * words, and the templates as they are written, with the guidance that the published ones are without.
 */
export async function buildBuilder(dist: URL): Promise<void> {
  const folder = new URL('builder/', dist);
  await mkdir(new URL('words/', folder), { recursive: true });
  await build(
    mergeConfig(viteConfig, {
      configFile: false,
      mode: 'production',
      logLevel: 'warn',
      define: { __TEMPLATES_PATH__: JSON.stringify('../faq-templates/') },
      build: {
        outDir: folder.pathname,
        target: 'es2022',
        emptyOutDir: false,
        modulePreload: false,
        chunkSizeWarningLimit: 1000,
        rolldownOptions: {
          checks: { pluginTimings: false },
          input: { builder: new URL('main.ts', source).pathname },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    }),
  );
  for (const name of ['index.html', 'preview.html', 'preview.css'])
    await copyFile(new URL(name, source), new URL(name, folder));
  await writeFile(new URL('builder.css', folder), await styles());
  for (const name of await readdir(new URL('words/', source)))
    await writeFile(
      new URL(`words/${name}`, folder),
      JSON.stringify(JSON.parse(await readFile(new URL(`words/${name}`, source), 'utf8'))),
    );
  await cp(new URL('faq-templates/', root), new URL('templates/', folder), {
    recursive: true,
    filter: (path) => !/\/(schema|glossary\.json)$/.test(path),
  });
}

/** The page's styles and those of the parts that it loads later, in one file: a policy allows no others. */
async function styles(): Promise<string> {
  const files = ['builder.css', 'editor/editor.css'];
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, source), 'utf8')));
  return texts.join('\n');
}

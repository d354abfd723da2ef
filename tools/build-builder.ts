import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { build, mergeConfig, type Rolldown } from 'vite';
import { type FileList, HASH_LENGTH, type Hashes } from '../src/builder/offline/kept-files.ts';
import viteConfig from '../vite.config.ts';
import { bundle } from './bundle.ts';
import { templateNames } from './template-names.ts';

const root = new URL('../', import.meta.url);
const source = new URL('src/builder/', root);

/**
 * The page on which an FAQ is made, as `builder/` beside the widget: a module with its chunks, the styles, the interface's
 * words, and the templates as they are written, with the guidance that the published ones are without. All but the pages
 * and the templates have a hash in their names.
 */
export async function buildBuilder(dist: URL): Promise<void> {
  const folder = new URL('builder/', dist);
  await mkdir(folder, { recursive: true });
  const [styles, modules] = await Promise.all([writeStyles(folder), buildModules(folder)]);
  const page = await readFile(new URL('index.html', source), 'utf8');
  await writeFile(new URL('index.html', folder), linked(page, styles, modules));
  for (const name of ['preview.html', 'preview.css'])
    await copyFile(new URL(name, source), new URL(name, folder));
  await copyTemplates(folder);
  await bundle(
    { sw: 'src/builder/offline/worker.ts' },
    'builder/[name].js',
    {
      define: { __FILES__: JSON.stringify(await fileList(dist)) },
    },
    'iife',
  );
}

/** @returns the module to start with, then those that it imports, the largest first. */
async function buildModules(folder: URL): Promise<string[]> {
  const config = mergeConfig(viteConfig, {
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    base: './',
    define: { __TEMPLATES_PATH__: JSON.stringify('../faq-templates/') },
    build: {
      outDir: folder.pathname,
      target: 'es2022',
      // As the command line has it: its pages and those of the builder are the same.
      cssTarget: 'esnext',
      emptyOutDir: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        // Such as that a chunk to be loaded later is among what is loaded first.
        onwarn: ({ message }: Rolldown.RolldownLog) => {
          throw new Error(message);
        },
        input: { builder: new URL('main.ts', source).pathname },
        output: {
          hashCharacters: 'hex',
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'words/[name]-[hash][extname]',
          // One file for all that the page starts with: on a slow line each request costs more than the bytes in it.
          codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
        },
      },
    },
  });
  const { output } = (await build(config)) as Rolldown.RolldownOutput;
  const chunks = new Map(output.map((file) => [file.fileName, file]));
  const needed = new Map<string, number>();
  const need = (name: string): void => {
    const chunk = chunks.get(name);
    if (chunk?.type !== 'chunk' || needed.has(name)) return;
    needed.set(name, chunk.code.length);
    for (const imported of chunk.imports) need(imported);
  };
  for (const file of output) if (file.type === 'chunk' && file.isEntry) need(file.fileName);
  const [entry = '', ...imported] = needed.keys();
  const sizeOf = (name: string) => needed.get(name) ?? 0;
  return [entry, ...imported.sort((one, other) => sizeOf(other) - sizeOf(one))];
}

/**
 * The page with the names that its files have now. The modules are asked for at once, not one after the other, and the
 * largest first: over few connections the small ones would hold it up.
 */
function linked(page: string, styles: string, [entry = '', ...imported]: readonly string[]): string {
  const preloads = imported.map((file) => `    <link rel="modulepreload" href="${file}">\n`).join('');
  return page
    .replace('href="builder.css"', `href="${styles}"`)
    .replace(
      / *<script type="module" src="builder\.js"><\/script>\n/,
      (script) => `${script.replace('builder.js', entry)}${preloads}`,
    );
}

/** The page's styles and those of the parts that it loads later, in one file: a policy allows no others. */
async function writeStyles(folder: URL): Promise<string> {
  const files = ['builder.css', 'editor/editor.css'];
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, source), 'utf8')));
  const styles = texts.join('\n');
  const name = `builder-${sha256(styles).slice(0, 8)}.css`;
  await writeFile(new URL(name, folder), styles);
  return name;
}

/** The templates of every language and the texts of its infographic, without the white space that is for those who edit them. */
async function copyTemplates(folder: URL): Promise<void> {
  const templates = new URL('faq-templates/', root);
  const { languages, names, infographics } = templateNames(templates);
  for (const lang of languages) {
    await mkdir(new URL(`templates/${lang}/`, folder), { recursive: true });
    for (const name of infographics.includes(lang) ? [...names, 'infographic'] : names) {
      const path = `${lang}/${name}.json`;
      const template: unknown = JSON.parse(await readFile(new URL(path, templates), 'utf8'));
      await writeFile(new URL(`templates/${path}`, folder), JSON.stringify(template));
    }
  }
}

/** For the service worker: the page's own files, and those that it keeps once they were needed. */
async function fileList(dist: URL): Promise<FileList> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/\/+/g, '/').slice(dist.pathname.length))
    .sort();
  const hashes = async (kept: RegExp): Promise<Hashes> =>
    Object.fromEntries(
      await Promise.all(
        paths
          .filter((path) => kept.test(path))
          .map(async (path) => [
            path.startsWith('builder/') ? path.slice('builder/'.length) : `../${path}`,
            sha256(await readFile(new URL(path, dist))),
          ]),
      ),
    );
  return {
    // The preview needs another chunk of the widget once somebody has written an answer.
    own: await hashes(/^(builder\/([^/]+|chunks\/.+)|faq-embed\.js|[\w-]+-[0-9a-f]{8}\.js)$/),
    asked: await hashes(/^(builder\/(words|templates)\/.+|faq-templates\/(?!schema\/).+)$/),
  };
}

/** Enough of it to tell versions apart; the list of them is a large part of the worker. */
const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);

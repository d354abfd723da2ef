import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { minify } from 'terser';
import { build, mergeConfig, type Plugin, type Rolldown } from 'vite';
import viteConfig from '../vite.config.ts';
import { writePackageFiles } from './package-files.ts';
import { shippedTemplates } from './shipped-templates.ts';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

/** What the element asks for while it runs. Each is whole in itself, down to what it shares with the element. */
const CHUNKS = ['src/answers/answers.ts', 'src/pipeline/author.ts', 'src/explain.ts'];

/** Vite leaves the white space in a library, and Terser saves a little more than the built-in minifier. */
const minified: Plugin = {
  name: 'minified',
  async generateBundle(_, bundle) {
    const options = {
      module: true,
      ecma: 2020,
      // Lit marks what is its own affair by _$: safe to shorten where all of Lit is in the file.
      mangle: chunkHoldsLit(bundle) ? { properties: { regex: /^_\$/ } } : {},
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
      format: { comments: false },
    } as const;
    for (const chunk of Object.values(bundle).filter(isChunk))
      chunk.code = (await minify(chunk.code, options)).code ?? '';
  },
};

const chunkHoldsLit = (bundle: Rolldown.OutputBundle) =>
  Object.values(bundle).some(
    (file) => isChunk(file) && file.moduleIds.some((id) => id.includes('/lit-html/')),
  );

function isChunk(file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk {
  return file.type === 'chunk';
}

/**
 * Names the chunks in the element's module by the files that they became. Were they built together with it, they
 * would import what they share from it, and a page that asks for `faq-embed.js?ver=6.1` would load it twice.
 */
const linkTo = (chunks: ReadonlyMap<string, string>): Plugin => ({
  name: 'link-to-chunks',
  enforce: 'pre',
  resolveId(source, importer) {
    const name = basename(source);
    const file = importer && chunks.get(name);
    return file ? { id: `./${file}`, external: true } : null;
  },
});

async function bundle(
  entry: Record<string, string>,
  names: string,
  options: object,
): Promise<Rolldown.OutputChunk[]> {
  const config = mergeConfig(
    mergeConfig(viteConfig, {
      configFile: false,
      mode: 'production',
      logLevel: 'warn',
      define: { __TEMPLATES_PATH__: JSON.stringify('./faq-templates/'), __ANSWERS_PATH__: '""' },
      build: {
        target: 'es2022',
        cssTarget: 'esnext',
        emptyOutDir: false,
        lib: { entry, formats: ['es'] },
        rolldownOptions: {
          checks: { pluginTimings: false },
          output: { entryFileNames: names, chunkFileNames: 'npm/[name]-[hash].js' },
        },
      },
      plugins: [minified],
    }),
    options,
  );
  const [output] = (await build(config)) as Rolldown.RolldownOutput[];
  return [...(output?.output ?? [])].filter((file) => isChunk(file));
}

/** `npm run build`: dist/ from nothing. */
export async function main(): Promise<void> {
  process.env.NODE_ENV = 'production'; // else Vite takes Lit's development build
  await rm(dist, { recursive: true, force: true });

  // For a script tag: all that it needs in it.
  const chunks = new Map<string, string>();
  for (const source of CHUNKS) {
    const name = basename(source, '.ts');
    const [chunk] = await bundle({ [name]: source }, '[name]-[hash].js', {});
    if (chunk) chunks.set(`${name}.ts`, chunk.fileName);
  }
  await bundle({ 'faq-embed': 'src/define.ts' }, '[name].js', {
    define: { __ANSWERS_PATH__: JSON.stringify(`./${chunks.get('answers.ts')}`) },
    plugins: [linkTo(chunks)],
  });
  // For bundlers: the dependencies left to them, so that a page has one Lit.
  await bundle({ index: 'src/index.ts', define: 'src/define.ts' }, '[name].js', {
    define: { __TEMPLATES_PATH__: JSON.stringify('../faq-templates/') },
    build: { rolldownOptions: { external: [/^lit/, /^@lit\//, /^marked/, /^dompurify/] } },
  });

  await buildCommandLine();

  for (const { lang, name, json } of await shippedTemplates()) {
    await mkdir(new URL(`faq-templates/${lang}/`, dist), { recursive: true });
    await writeFile(new URL(`faq-templates/${lang}/${name}.json`, dist), JSON.stringify(json));
  }
  await mkdir(new URL('faq-templates/schema/', dist), { recursive: true });
  for (const name of ['faq-template', 'faq-overrides']) {
    const file = `faq-templates/schema/${name}.schema.json`;
    await writeFile(new URL(file, dist), await readFile(new URL(file, root)));
  }
  await writePackageFiles(dist);
}

/** `npx faq-embed`: a program for Node, which finds its dependencies where npm put them. */
async function buildCommandLine(): Promise<void> {
  await build(
    mergeConfig(viteConfig, {
      configFile: false,
      mode: 'production',
      logLevel: 'warn',
      define: { __AUTHORING_PATH__: JSON.stringify('../faq-templates/') },
      build: {
        target: 'node20',
        emptyOutDir: false,
        minify: false,
        ssr: 'src/cli/cli.ts',
        rolldownOptions: {
          external: ['jsdom', 'marked', 'dompurify'],
          output: {
            entryFileNames: 'cli.js',
            chunkFileNames: 'cli/[name]-[hash].js',
            banner: '#!/usr/bin/env node',
          },
        },
      },
      ssr: { noExternal: ['lean-qr'] },
    }),
  );
}

import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, mergeConfig } from 'vite';
import viteConfig from '../vite.config.ts';
import { bundle, inClassicScript, linkTo } from './bundle.ts';
import { framePage } from './frame-page.ts';
import { integrityList, templateIntegrity } from './integrity.ts';
import { outlineOf } from './outline.ts';
import { writePackageFiles } from './package-files.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { prerenderedCss } from './styles.ts';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

/** What the element asks for while it runs. Each is whole in itself, down to what it shares with the element. */
const CHUNKS = ['src/element/answers.ts', 'src/compile/compile.ts', 'src/model/explain.ts'];

/** `npm run build`: dist/ from nothing. */
export async function main(): Promise<void> {
  process.env.NODE_ENV = 'production'; // else Vite takes Lit's development build
  await rm(dist, { recursive: true, force: true });
  await writeTemplates();
  await buildScripts();
  await buildNpmModules();
  await buildCommandLine();
  // npm sets this when it links the program, and a later build must not take it away.
  await chmod(new URL('cli.js', dist), 0o755);
  await writeFile(new URL('frame.html', dist), await framePage());
  await writeFile(new URL('prerendered.css', dist), await prerenderedCss());
  await writePackageFiles(dist);
  await writeFile(new URL('integrity.json', dist), await integrityList(dist));
}

/** Of each template the whole, and what the element paints while that is on its way. */
async function writeTemplates(): Promise<void> {
  for (const { lang, name, json } of await shippedTemplates()) {
    await mkdir(new URL(`faq-templates/${lang}/`, dist), { recursive: true });
    const write = (file: string, template: object) =>
      writeFile(new URL(`faq-templates/${lang}/${file}.json`, dist), JSON.stringify(template));
    await write(name, json);
    await write(`${name}.outline`, outlineOf(json));
  }
  await mkdir(new URL('faq-templates/schema/', dist), { recursive: true });
  for (const name of ['faq-template', 'faq-overrides']) {
    const file = `faq-templates/schema/${name}.schema.json`;
    await writeFile(new URL(file, dist), await readFile(new URL(file, root)));
  }
}

/** For script tags: all that they need in it, the chunks beside it. */
async function buildScripts(): Promise<void> {
  const chunks = new Map<string, string>();
  for (const source of CHUNKS) {
    const name = basename(source, '.ts');
    await bundle({ [name]: source }, '[name].js');
    chunks.set(`${name}.ts`, await withHash(name));
  }
  await bundle({ 'faq-embed': 'src/script.ts' }, '[name].js', {
    define: { __ANSWERS_PATH__: JSON.stringify(`./${chunks.get('answers.ts')}`) },
    plugins: [linkTo(chunks)],
  });
  for (const name of ['embed', 'frame']) {
    const options = {
      define: { __AUTHOR_PATH__: JSON.stringify(chunks.get('compile.ts')) },
      plugins: [inClassicScript],
    };
    await bundle({ [name]: `src/embed/${name}.ts` }, '[name].js', options, 'iife');
  }
  // For pages that pin what they load: one file, which holds the templates to what they were when it was built.
  await bundle({ 'faq-embed.single': 'src/script.ts' }, '[name].js', {
    define: { __INTEGRITY__: JSON.stringify(await templateIntegrity(dist)) },
    build: { rolldownOptions: { output: { codeSplitting: false } } },
  });
}

/**
 * Names a file by what is in it, and tells the name: servers may have browsers keep it for ever. The bundler's own hashes are
 * of what was there before it was minified.
 */
async function withHash(name: string): Promise<string> {
  const before = new URL(`${name}.js`, dist);
  const hash = createHash('sha256')
    .update(await readFile(before))
    .digest('hex');
  const file = `${name}-${hash.slice(0, 8)}.js`;
  await rename(before, new URL(file, dist));
  return file;
}

/** For bundlers: the dependencies left to them, so that a page has one Lit. */
async function buildNpmModules(): Promise<void> {
  await bundle({ index: 'src/index.ts', define: 'src/define.ts' }, '[name].js', {
    define: { __TEMPLATE_FILES__: await templateFiles() },
    build: { rolldownOptions: { external: [/^lit/, /^@lit\//, /^marked/, /^dompurify/] } },
  });
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
        cssMinify: true,
        cssTarget: 'esnext',
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

/** An expression with a literal for each file, the one form in which bundlers see that a file is needed. */
async function templateFiles(): Promise<string> {
  const urls = (await shippedTemplates()).map(
    ({ lang, name }) =>
      `"${lang}/${name}":new URL("../faq-templates/${lang}/${name}.json",import.meta.url).href`,
  );
  return `({${urls.join()}})`;
}

import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, mergeConfig } from 'vite';
import type { Part } from '../src/model/content-model.ts';
import viteConfig from '../vite.config.ts';
import { buildBuilder } from './build-builder.ts';
import { bundle, inClassicScript, linkTo } from './bundle.ts';
import { writeDocs } from './docs/docs-site.ts';
import { framePage } from './frame-page.ts';
import { integrityList, templateIntegrity } from './integrity.ts';
import { writePackageFiles } from './package-files.ts';
import { PARTS, type PartWords, partWords } from './part-words.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { prerenderedCss } from './styles.ts';
import { templateModules } from './template-modules.ts';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

/** What the element asks for while it runs, each after those that it imports. Each is whole in itself. */
const CHUNKS = [
  'src/model/explain.ts',
  'src/compile/markdown-in-page.ts',
  'src/compile/compile-in-page.ts',
  'src/fill/typed-values.ts',
  'src/fill/ref-id.ts',
  'src/fill/join-day.ts',
  'src/element/hydration.ts',
  'src/element/video.ts',
  'src/element/search/search-field.ts',
  'src/element/languages/language-switch.ts',
  'src/element/feedback/feedback.ts',
  'src/element/booking/booking-dialog.ts',
];

/** `npm run build`: dist/ from nothing. */
export async function main(): Promise<void> {
  process.env.NODE_ENV = 'production'; // else Vite takes Lit's development build
  await rm(dist, { recursive: true, force: true });
  await writeTemplates();
  const chunks = await buildScripts();
  await buildNpmModules();
  await buildCommandLine(chunks);
  await buildBuilder(dist);
  await writeDocs(dist);
  // npm sets this when it links the program, and a later build must not take it away.
  await chmod(new URL('cli.js', dist), 0o755);
  await writeFile(new URL('frame.html', dist), await framePage());
  await writeFile(new URL('prerendered.css', dist), await prerenderedCss());
  await writePackageFiles(dist);
  await writeFile(new URL('integrity.json', dist), await integrityList(dist));
}

/** Every shipped template as an FAQ document, and as a module that makes it known in an app. */
async function writeTemplates(): Promise<void> {
  const all = await shippedTemplates();
  for (const { lang, name, document } of all) {
    await mkdir(new URL(`faq-templates/${lang}/`, dist), { recursive: true });
    await writeFile(new URL(`faq-templates/${lang}/${name}.json`, dist), JSON.stringify(document));
  }
  const words = new Map<string, Record<Part, PartWords>>();
  for (const lang of new Set(all.map((one) => one.lang))) {
    const own = await Promise.all(PARTS.map(async (part) => [part, await partWords(lang, part)] as const));
    words.set(lang, Object.fromEntries(own) as Record<Part, PartWords>);
    for (const [part, one] of own)
      await writeFile(new URL(`faq-templates/${lang}/${part}.json`, dist), JSON.stringify(one));
  }
  for (const { path, code } of templateModules(all, words)) {
    await mkdir(new URL('.', new URL(path, dist)), { recursive: true });
    await writeFile(new URL(path, dist), code);
  }
  await mkdir(new URL('faq-templates/schema/', dist), { recursive: true });
  for (const name of [
    'faq-template',
    'faq-overrides',
    'faq-document',
    ...PARTS.map((part) => `${part}-words`),
  ]) {
    const file = `faq-templates/schema/${name}.schema.json`;
    await writeFile(new URL(file, dist), await readFile(new URL(file, root)));
  }
}

/** For script tags: all that they need in it, the chunks beside it. */
async function buildScripts(): Promise<ReadonlyMap<string, string>> {
  const chunks = new Map<string, string>();
  for (const source of CHUNKS) {
    const name = basename(source, '.ts');
    await bundle({ [name]: source }, '[name].js', { plugins: [linkTo(chunks)] });
    chunks.set(`${name}.ts`, await withHash(name));
  }
  await bundle({ 'faq-embed': 'src/script.ts' }, '[name].js', {
    plugins: [linkTo(chunks)],
  });
  for (const name of ['embed', 'frame']) {
    const options = {
      define: { __COMPILE_PATH__: JSON.stringify(chunks.get('compile-in-page.ts')) },
      plugins: [inClassicScript],
    };
    await bundle({ [name]: `src/embed/${name}.ts` }, '[name].js', options, 'iife');
  }
  // For pages that pin what they load: one file, which holds the templates to what they were when it was built.
  await bundle({ 'faq-embed.single': 'src/script.ts' }, '[name].js', {
    define: { __INTEGRITY__: JSON.stringify(await templateIntegrity(dist)) },
    build: { rolldownOptions: { output: { codeSplitting: false } } },
  });
  return chunks;
}

/**
 * Adds a content hash to the file name so that it can be cached forever. The bundler's own hashes are of what was there before
 * it was minified.
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

/** For bundlers and for Node: the dependencies left to them, so that a page has one Lit. */
async function buildNpmModules(): Promise<void> {
  const entries = {
    index: 'src/index.ts',
    define: 'src/define.ts',
    'register-templates': 'src/register-templates.ts',
    server: 'src/server.ts',
    react: 'src/react.ts',
  };
  await bundle(entries, '[name].js', {
    define: { __IN_PACKAGE__: 'true' },
    build: {
      rolldownOptions: {
        external: [/^lit/, /^@lit\//, /^marked/, /^dompurify/, 'parse5', 'react'],
      },
    },
  });
  // Minified, the module would have lost the directive.
  const react = new URL('react.js', dist);
  await writeFile(react, `'use client';\n${await readFile(react, 'utf8')}`);
}

/** `npx faq-embed`: a program for Node, which finds its dependencies where npm put them. */
async function buildCommandLine(chunks: ReadonlyMap<string, string>): Promise<void> {
  await build(
    mergeConfig(viteConfig, {
      configFile: false,
      mode: 'production',
      logLevel: 'warn',
      define: {
        __AUTHORING_PATH__: JSON.stringify('../faq-templates/'),
        __COMPILE_PATH__: JSON.stringify(chunks.get('compile-in-page.ts')),
      },
      build: {
        target: 'node20',
        emptyOutDir: false,
        minify: false,
        cssMinify: true,
        cssTarget: 'esnext',
        ssr: 'src/cli/cli.ts',
        rolldownOptions: {
          external: ['parse5', 'marked'],
          output: {
            entryFileNames: 'cli.js',
            chunkFileNames: 'cli/[name]-[hash].js',
            banner: '#!/usr/bin/env node',
          },
        },
      },
      ssr: { noExternal: ['lean-qr', 'fflate'] },
    }),
  );
}

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build, mergeConfig, type Plugin, type Rolldown } from 'vite';
import viteConfig from '../vite.config.ts';
import { shippedTemplates } from './shipped-templates.ts';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

/** The answers chunk by its final name, so that it can be asked for again under another address. */
const ANSWERS = '__ANSWERS_CHUNK__';
const nameAnswersChunk: Plugin = {
  name: 'name-answers-chunk',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(
      (file): file is Rolldown.OutputChunk => file.type === 'chunk',
    );
    const answers = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/render-answer.ts')));
    for (const chunk of chunks) chunk.code = chunk.code.replaceAll(ANSWERS, answers?.fileName ?? '');
  },
};

const options = (input: Record<string, string>, external: RegExp[], chunkFileNames: string) =>
  mergeConfig(viteConfig, {
    configFile: false,
    mode: 'production',
    root: root.pathname,
    logLevel: 'warn',
    define: {
      __TEMPLATES_PATH__: JSON.stringify('./faq-templates/'),
      __ANSWERS_PATH__: JSON.stringify(external.length ? '' : `./${ANSWERS}`),
    },
    plugins: [nameAnswersChunk],
    build: {
      target: 'es2022',
      cssTarget: 'esnext',
      emptyOutDir: false,
      modulePreload: false,
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        external,
        output: { entryFileNames: '[name].js', chunkFileNames, minify: true },
      },
    },
  });

/** `npm run build`: dist/ from nothing. */
export async function main(): Promise<void> {
  process.env['NODE_ENV'] = 'production'; // else Vite takes Lit's development build
  await rm(dist, { recursive: true, force: true });
  // For a script tag: everything in it, only the answers apart.
  await build(options({ 'faq-embed': 'src/define.ts' }, [], '[name]-[hash].js'));
  // For bundlers: the dependencies left to them, so that a page has one Lit.
  await build(
    options(
      { index: 'src/index.ts', define: 'src/define.ts' },
      [/^lit/, /^marked/, /^dompurify/],
      'npm/[name]-[hash].js',
    ),
  );

  for (const { lang, name, json } of await shippedTemplates()) {
    await mkdir(new URL(`faq-templates/${lang}/`, dist), { recursive: true });
    await writeFile(new URL(`faq-templates/${lang}/${name}.json`, dist), JSON.stringify(json));
  }
  await mkdir(new URL('faq-templates/schema/', dist), { recursive: true });
  for (const name of ['faq-template', 'faq-overrides']) {
    const file = `faq-templates/schema/${name}.schema.json`;
    await writeFile(new URL(file, dist), await readFile(new URL(file, root)));
  }
}

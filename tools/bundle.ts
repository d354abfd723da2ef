import { basename } from 'node:path';
import { type MinifyOptions, minify } from 'terser';
import { build, mergeConfig, type Plugin, type Rolldown } from 'vite';
import viteConfig from '../vite.config.ts';

const TERSER: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 2 },
  format: { comments: false },
};

/** Vite leaves the white space in a library. */
const minified: Plugin = {
  name: 'minified',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle).filter(isChunk))
      chunk.code = (await minify(chunk.code, TERSER)).code ?? '';
  },
};

function isChunk(file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk {
  return file.type === 'chunk';
}

/** Line breaks between the attributes of a tag in src/element/view/ are for those who read the source. */
const oneLineTags: Plugin = {
  name: 'one-line-tags',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/element\/view\/[\w-]+\.ts$/.test(id)
      ? { code: code.replace(/(?<=["}]|<\w+)\n\s+(?=[\w@?.])/g, ' '), map: null }
      : null,
};

/**
 * Names the chunks in the element's module by the files that they became. Were they built together with it, they
 * would import what they share from it, and a page that asks for `faq-embed.js?ver=6.1` would load it twice.
 */
export const linkTo = (chunks: ReadonlyMap<string, string>): Plugin => ({
  name: 'link-to-chunks',
  enforce: 'pre',
  resolveId(source, importer) {
    const name = basename(source);
    const file = importer && chunks.get(name);
    return file ? { id: `./${file}`, external: true } : null;
  },
});

/** Modules know their address by `import.meta`, classic scripts by their tag. */
export const inClassicScript: Plugin = {
  name: 'in-classic-script',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer && basename(source) === 'script-url.ts' ? `${process.cwd()}/src/embed/script-url.ts` : null,
};

/** Builds into `dist/` what the entries need, minified, and returns what came out. */
export async function bundle(
  entry: Record<string, string>,
  names: string,
  options: object = {},
  format: 'es' | 'iife' = 'es',
): Promise<Rolldown.OutputChunk[]> {
  const config = mergeConfig(
    mergeConfig(viteConfig, {
      configFile: false,
      mode: 'production',
      logLevel: 'warn',
      define: { __TEMPLATES_PATH__: JSON.stringify('./faq-templates/') },
      build: {
        target: 'es2022',
        cssTarget: 'esnext',
        emptyOutDir: false,
        lib: { entry, formats: [format], name: 'faq' },
        rolldownOptions: {
          checks: { pluginTimings: false },
          output: { entryFileNames: names, chunkFileNames: 'npm/[name]-[hash].js' },
        },
      },
      plugins: [oneLineTags, minified],
    }),
    options,
  );
  const [output] = (await build(config)) as Rolldown.RolldownOutput[];
  return [...(output?.output ?? [])].filter((file) => isChunk(file));
}

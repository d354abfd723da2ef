import { basename } from 'node:path';
import { minify } from 'terser';
import { build, mergeConfig, type Plugin, type Rolldown } from 'vite';
import viteConfig from '../vite.config.ts';

/** What nothing outside of Lit and the element uses, besides what Lit itself marks as its own affair by `_$`. */
const OWN_AFFAIRS = [
  ...[
    'addInitializer',
    'createProperty',
    'createRenderRoot',
    'creationScope',
    'elementStyles',
    'enableUpdating',
  ],
  ...[
    'endNode',
    'finalizeStyles',
    'firstUpdated',
    'fromAttribute',
    'getPropertyDescriptor',
    'getPropertyOptions',
  ],
  ...[
    'getUpdateComplete',
    'hasChanged',
    'hasUpdated',
    'isUpdatePending',
    'noAccessor',
    'performUpdate',
    'renderRoot',
  ],
  ...[
    'scheduleUpdate',
    'setConnected',
    'shadowRootOptions',
    'shouldUpdate',
    'startNode',
    'styleSheet',
    'toAttribute',
  ],
  ...['useDefault', 'willUpdate', 'wrapped'],
  // The element's own, between its view and its state.
  ...['onInterest', 'onLink', 'onToggle'],
];

/** Vite leaves the white space in a library, and Terser saves a little more than the built-in minifier. */
const minified: Plugin = {
  name: 'minified',
  async generateBundle(_, bundle) {
    const options = {
      module: true,
      ecma: 2020,
      // Safe to shorten where all of Lit is in the file, and all that calls it by these names.
      mangle: chunkHoldsLit(bundle)
        ? { properties: { regex: RegExp(`^(_\\$.*|${OWN_AFFAIRS.join('|')})$`) } }
        : {},
      compress: { passes: 3, unsafe: true, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
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
 * Of Lit, what a browser that can read the module (it has static blocks, from 2021 to 2023) never comes to: styles without
 * `adoptedStyleSheets`, polyfills. And what it writes on the page's `window`, which is not ours: its versions, the notes of
 * decorators, of which there are none here.
 */
const NOT_NEEDED: Readonly<Record<string, readonly (readonly [expression: RegExp, instead: string])[]>> = {
  '@lit/reactive-element/css-tag.js': [[/\w\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true']],
  '@lit/reactive-element/reactive-element.js': [
    [/\w\.reactiveElementPolyfillSupport/, 'void 0'],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/this\[Symbol\.metadata\]/, 'null'],
  ],
  'lit-html/lit-html.js': [
    [/\w\.litHtmlPolyfillSupport/, 'void 0'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
  ],
};

/** Takes that out of Lit, or rather says what it would find, so that the minifier takes it out. */
const slimLit: Plugin = {
  name: 'slim-lit',
  transform(code, id) {
    const [file] = /(@lit\/reactive-element|lit-html)\/[\w-]+\.js$/.exec(id) ?? [];
    const parts = file && NOT_NEEDED[file];
    if (!parts) return null;
    for (const [expression, instead] of parts) {
      // Another version of Lit: somebody must look at it again.
      if (!expression.test(code))
        throw new Error(`${id} has no ${expression}: see NOT_NEEDED in tools/bundle.ts.`);
      code = code.replace(expression, instead);
    }
    return { code, map: null };
  },
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
    importer && basename(source) === 'here.ts' ? `${process.cwd()}/src/embed/here.ts` : null,
};

/** Builds into `dist/` what the entries need, minified, and tells what came out. */
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
      define: { __TEMPLATES_PATH__: JSON.stringify('./faq-templates/'), __ANSWERS_PATH__: '""' },
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
      plugins: [slimLit, minified],
    }),
    options,
  );
  const [output] = (await build(config)) as Rolldown.RolldownOutput[];
  return [...(output?.output ?? [])].filter((file) => isChunk(file));
}

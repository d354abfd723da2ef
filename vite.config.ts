import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { serveTemplates } from './tools/serve-templates.ts';
import { templateNames } from './tools/template-names.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const { languages, names, infographics } = templateNames(new URL('faq-templates/', import.meta.url));

// Unbuilt, as the tests load it, the source stands beside faq-templates/; tools/build.ts overrides the paths.
export default defineConfig({
  plugins: [serveTemplates],
  define: {
    __VERSION__: JSON.stringify(version),
    __LANGUAGES__: `"${languages.join(' ')}".split(" ")`,
    __INFOGRAPHICS__: `"${infographics.join(' ')}".split(" ")`,
    __TEMPLATE_NAMES__: `"${names.join(' ')}".split(" ")`,
    __AUTHORING_PATH__: JSON.stringify('../../faq-templates/'),
    __TEMPLATES_PATH__: JSON.stringify('../../faq-templates/'),
    __IN_PACKAGE__: 'false',
    __COMPILE_PATH__: JSON.stringify('../compile/compile-in-page.ts'),
    __INTEGRITY__: 'undefined',
  },
});

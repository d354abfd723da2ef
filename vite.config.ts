import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Language folder → names of its templates. */
const shipped = Object.fromEntries(
  readdirSync(new URL('faq-templates/', import.meta.url), { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && folder.name !== 'schema')
    .map(({ name }) => [
      name,
      readdirSync(new URL(`faq-templates/${name}/`, import.meta.url))
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length)),
    ]),
);

// Unbuilt, as the tests load it, the source stands beside faq-templates/; tools/build.ts overrides the paths.
export default defineConfig({
  define: {
    __VERSION__: JSON.stringify(version),
    __SHIPPED_TEMPLATES__: JSON.stringify(shipped),
    __AUTHORING_PATH__: JSON.stringify('../../faq-templates/'),
    __TEMPLATES_PATH__: JSON.stringify('../faq-templates/'),
    __TEMPLATE_FILES__: 'undefined',
    __AUTHOR_PATH__: JSON.stringify('../pipeline/author.ts'),
    __INTEGRITY__: 'undefined',
    __ANSWERS_PATH__: JSON.stringify('./answers/answers.ts'),
  },
});

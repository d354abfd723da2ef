import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { vsCodeData, webTypes } from './package/editor-data.ts';
import { reactTypes, vueTypes } from './package/framework-types.ts';
import { elementOf, packageManifest } from './package/manifest.ts';

/** What editors, type checkers and catalogues read about the element: written into dist/ from the source. */
export async function writePackageFiles(dist: URL): Promise<void> {
  const manifest = await packageManifest();
  const element = elementOf(manifest);
  const about = JSON.parse(await readFile('package.json', 'utf8')) as { name: string; version: string };
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  await mkdir(new URL('types/', dist), { recursive: true });
  const files = {
    'custom-elements.json': json(manifest),
    'vscode.html-custom-data.json': json(vsCodeData(element)),
    'web-types.json': json(webTypes(element, about)),
    'types/react.d.ts': reactTypes(element),
    'types/vue.d.ts': vueTypes(element),
    // faq-embed/vue is types; what runs when somebody imports it all the same is nothing.
    'types-only.js': 'export {};\n',
  };
  for (const [path, text] of Object.entries(files)) await writeFile(new URL(path, dist), text);
}

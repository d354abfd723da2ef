import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** A file as subresource integrity names it (w3.org/TR/sri-2). */
const integrityOf = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

export async function filesBelow(folder: URL): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/\/+/g, '/').slice(folder.pathname.length))
    .sort();
}

const FOR_BROWSERS = /^[\w.-]+\.(js|css|html)$|^faq-templates\//;
const NOT = ['cli.js', 'index.js', 'define.js'];

/** dist/integrity.json: for each file that browsers load its path in `dist/`, its bytes and its `integrity`. */
export async function integrityList(dist: URL): Promise<string> {
  const paths = (await filesBelow(dist)).filter((path) => FOR_BROWSERS.test(path) && !NOT.includes(path));
  const list = await Promise.all(
    paths.map(async (file) => {
      const content = await readFile(new URL(file, dist));
      return { file, bytes: content.length, integrity: integrityOf(content) };
    }),
  );
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The templates' integrity, by path below `faq-templates/`. */
export async function templateIntegrity(dist: URL): Promise<Record<string, string>> {
  const folder = new URL('faq-templates/', dist);
  const paths = (await filesBelow(folder)).filter((path) => !path.startsWith('schema/'));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path, integrityOf(await readFile(new URL(path, folder)))] as const),
    ),
  );
}

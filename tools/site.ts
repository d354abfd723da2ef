/**
 * `npm run site`, after the build: `dist-site/`, all of a host: versions that a page can pin or follow, the builder, the
 * documentation, the demo, and the headers as Netlify, Cloudflare Pages and Azure read them.
 *
 *   --into <folder>  adds this version to a site that is there already.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeFrontPage } from './docs/docs-site.ts';
import { filesBelow } from './integrity.ts';
import { headerRules } from './site/header-rules.ts';
import { headersFile, staticWebApp } from './site/host-files.ts';
import { addVersion, copyForPages, followedBy } from './site/versions.ts';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

export async function main(args: string[]): Promise<void> {
  const { into } = parseArgs({ args, options: { into: { type: 'string' } } }).values;
  const site = into === undefined ? new URL('dist-site/', root) : pathToFileURL(`${resolve(into)}/`);
  if (into === undefined) await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  const about = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
  const { latest } = await addVersion(dist, site, about.version);
  const followed = followedBy(latest ?? '');
  if (followed !== undefined && latest === about.version) await writePages(site, followed);
  const rules = headerRules(await filesBelow(site));
  await writeFile(new URL('_headers', site), headersFile(rules));
  await writeFile(new URL('staticwebapp.config.json', site), staticWebApp(rules));
  // GitHub Pages would leave out names that begin with an underscore.
  await writeFile(new URL('.nojekyll', site), '');
  console.log(
    `${about.version}/ is in ${into ?? 'dist-site/'}${followed ? `, ${followed}/ is ${latest}` : ''}.`,
  );
}

/** What somebody sees who opens the host: the first page of the documentation, and the demo. */
async function writePages(site: URL, version: string): Promise<void> {
  await writeFrontPage(new URL('index.html', site), {
    docs: `${version}/docs/`,
    builder: `${version}/builder/`,
    demo: 'demo/',
  });
  // As an organization hosts it: the widget, and its own JSON beside it.
  const hosted = new URL('faq/', site);
  const demo = new URL('demo/', site);
  for (const folder of [hosted, demo]) await rm(folder, { recursive: true, force: true });
  await copyForPages(dist, hosted);
  await mkdir(demo);
  for (const name of await readdir(new URL('demo/', root))) {
    const text = await readFile(new URL(`demo/${name}`, root), 'utf8');
    await writeFile(new URL(name, demo), text.replaceAll('../dist/', `../${version}/`));
    if (name.endsWith('.json')) await writeFile(new URL(name, hosted), text);
  }
  await copyFile(new URL('LICENSE', root), new URL('LICENSE.txt', site));
}

import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type BundledContestant, bundleContestant } from './bundle-contestant.ts';
import type { Contestant, OurForm } from './contestants.ts';
import { documentOf, type FaqToShow, overridesOf, plainFaq } from './faqs.ts';
import { bookingUrl } from './generate-faq.ts';
import type { BenchServer } from './serve.ts';

const run = promisify(execFile);
const FALLBACK = `<a href="${bookingUrl}">Book an appointment</a>`;

/** Everything that ours asks for, as an organization has it on its server. */
export async function addOurFiles(server: BenchServer): Promise<void> {
  const names = await readdir('dist');
  const templates = ['en', 'de'].map((lang) => `faq-templates/${lang}/general.json`);
  for (const path of [...names.filter((name) => name.endsWith('.js')), ...templates])
    await server.add(`/faq-embed/${path}`, await readFile(`dist/${path}`));
}

/** The FAQ's own files: as what ours shows, and as what the others load. */
export async function addFaqFiles(server: BenchServer, faq: FaqToShow): Promise<void> {
  await server.add(`/document-${faq.id}.json`, JSON.stringify(await documentOf(faq)));
  for (const form of ['overrides', 'answers'] as const)
    if (faq.isShipped)
      await server.add(`/${form}-${faq.id}.json`, JSON.stringify(overridesOf(faq, form === 'answers')));
  await server.add(`/faq-${faq.id}.json`, JSON.stringify(plainFaq(faq)));
}

const bundles = new Map<string, Promise<BundledContestant>>();

/** A contestant's page with an FAQ; its path. */
export async function addPage(server: BenchServer, contestant: Contestant, faq: FaqToShow): Promise<string> {
  const { id, from } = contestant;
  const path = pagePath(contestant, faq);
  if (typeof from === 'string') {
    await server.add(path, hostPage(await ourHtml(server, from, faq)));
    return path;
  }
  const bundling = bundles.get(id) ?? bundleContestant(from.entry);
  bundles.set(id, bundling);
  const { script, style } = await bundling;
  await server.add(`/${id}.js`, script);
  if (style) await server.add(`/${id}.css`, style);
  const classic = from.classicScript && `/${id}-own.js`;
  if (classic) await server.add(classic, await readFile(`test/bench/node_modules/${from.classicScript}`));
  const html = [
    `<div id="faq" data-faq="/faq-${faq.id}.json">${FALLBACK}</div>`,
    classic && `<script defer src="${classic}"></script>`,
    `<script type="module" src="/${id}.js"></script>`,
  ];
  await server.add(
    path,
    hostPage(html.filter(Boolean).join(''), style && `<link rel="stylesheet" href="/${id}.css">`),
  );
  return path;
}

export const pagePath = ({ id }: Contestant, faq: Pick<FaqToShow, 'id'>): string => `/${id}-${faq.id}.html`;

async function ourHtml(server: BenchServer, form: OurForm, faq: FaqToShow): Promise<string> {
  if (form !== 'static' && form !== 'element') return snippet(faq, form);
  const document = `/document-${faq.id}.json`;
  const as = form === 'static' ? [] : ['--base', '/faq-embed', '--src', document];
  const options = [server.origin + document, '--as', form, '--open', 'none', ...as];
  const { stdout } = await run(process.execPath, ['dist/cli.js', 'render', ...options], {
    maxBuffer: 100_000_000,
  });
  return stdout;
}

/**
 * What the README says to paste, and `snippet` prints: what is known of the files is asked for at once, and the room for the FAQ
 * is kept. Without a shipped template, the document of somebody's own is the only way.
 */
export function snippet(
  { id, isShipped }: Pick<FaqToShow, 'id' | 'isShipped'>,
  form: Exclude<OurForm, 'static' | 'element'> = 'snippet',
): string {
  const data = ` data-booking-url="${bookingUrl}"`;
  const template = '/faq-embed/faq-templates/en/general.json';
  const isRaw = form === 'overrides' || form === 'answers';
  const [files, attributes] = isRaw
    ? [[template, `/${form}-${id}.json`], ` template="general" overrides="/${form}-${id}.json"`]
    : form === 'src' || !isShipped
      ? [[`/document-${id}.json`], ` src="/document-${id}.json"`]
      : [[template], data];
  return [
    ...files.map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`),
    ...(isRaw ? [`<link rel="modulepreload" href="/faq-embed/${compiler()}">`] : []),
    `<faq-embed${attributes} style="display: block; min-height: 48rem">${FALLBACK}</faq-embed>`,
    '<script type="module" src="/faq-embed/faq-embed.js"></script>',
  ].join('\n');
}

/** As in a folder of one version, where its name is known. */
const compiler = () => readdirSync('dist').find((name) => name.startsWith('compile-in-page-'));

/**
 * The page around it, the same for all, with something below that a late FAQ would push. The margin of a title in it stays
 * in its box: were it to move that by a hair, the whole FAQ would count as shifted.
 */
export const hostPage = (faq: string, head = ''): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Northwind Clinic</title>
<link rel="icon" href="data:,">
<style>
body { margin: 1rem auto; max-width: 48rem; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
main, #faq { display: flow-root; }
</style>
${head}
</head>
<body>
<header><h1>Northwind Clinic</h1><p>We see you in person and online.</p></header>
<main>
${faq}
</main>
<footer><p>Northwind Clinic, 12 Harbour Street. Open on weekdays from 8 to 18.</p></footer>
</body>
</html>
`;

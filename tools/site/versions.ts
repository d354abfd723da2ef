import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

/** `versions.json`: what a page can pin, and by what. */
export interface Versions {
  /** The newest one that is no preview. */
  readonly latest?: string;
  /** By version, the `integrity` of each file that a browser loads. */
  readonly versions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The folder that follows a version: its major one, and before 1.0, where a minor one may change anything, its minor one. */
export function followedBy(version: string): string | undefined {
  const [, major = '', minor = ''] = /^(\d+)\.(\d+)\.\d+$/.exec(version) ?? [];
  if (!major) return undefined;
  return major === '0' ? `0.${minor}` : major;
}

/** What pages load, of all that is in `dist/`: not what npm hands to bundlers and editors. */
const FOR_PAGES =
  /^(faq-embed(\.single)?|embed|frame)\.(js|html)$|-[0-9a-f]{8}\.js$|^(prerendered\.css|integrity\.json|faq-templates)$/;
const FOR_AUTHORS = /^(builder|docs)$/;

/**
 * Adds a version to a folder that is, or becomes, the root of a host: `1.2.3/`, which never changes again, and `1/`, which is
 * the newest one of its kind. The versions that are there stay.
 *
 * @throws where `1.2.3/` is there with other content.
 */
export async function addVersion(dist: URL, site: URL, version: string): Promise<Versions> {
  const before = await readVersions(site);
  const pinned = new URL(`${version}/`, site);
  const files = await integrities(dist);
  const published = before.versions[version];
  if (published && JSON.stringify(published) !== JSON.stringify(files))
    throw new Error(`${version}/ is there already, with other files. Raise the version in package.json.`);
  await copyForPages(dist, pinned);
  const followed = followedBy(version);
  if (followed && isNewest(version, before)) {
    await copyMatching(dist, new URL(`${followed}/`, site), FOR_PAGES, FOR_AUTHORS);
  }
  const versions = { ...before.versions, [version]: files };
  const latest = Object.keys(versions).filter(followedBy).sort(byNumber).at(-1);
  const list = { ...(latest !== undefined && { latest }), versions };
  await writeFile(new URL('versions.json', site), `${JSON.stringify(list, null, 2)}\n`);
  return list;
}

async function readVersions(site: URL): Promise<Versions> {
  const text = await readFile(new URL('versions.json', site), 'utf8').catch(() => '{ "versions": {} }');
  return JSON.parse(text) as Versions;
}

/** Of the files of a version, what `dist/integrity.json` has, by path. */
async function integrities(dist: URL): Promise<Record<string, string>> {
  const list = JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8')) as {
    file: string;
    integrity: string;
  }[];
  const loaded = list.filter(({ file }) => FOR_PAGES.test(file.replace(/\/.*/, '')));
  return Object.fromEntries(loaded.map(({ file, integrity }) => [file, integrity]));
}

/** A correction of an older version does not take a folder back to it. */
const isNewest = (version: string, { versions }: Versions): boolean =>
  Object.keys(versions)
    .filter((other) => followedBy(other) === followedBy(version))
    .every((other) => byNumber(other, version) <= 0);

function byNumber(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((at) => (a?.[at] ?? 0) - (b?.[at] ?? 0)).find(Boolean) ?? 0;
}

/** What pages load of `dist/`, into another folder. */
export const copyForPages = (dist: URL, to: URL): Promise<void> => copyMatching(dist, to, FOR_PAGES);

/** Old chunks stay: for a day, pages that are open ask for them. */
async function copyMatching(from: URL, to: URL, ...patterns: readonly RegExp[]): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (!patterns.some((pattern) => pattern.test(name))) continue;
    await cp(new URL(name, from), new URL(name, to), { recursive: true });
  }
}

/**
 * How long what may be kept, and who may read it: for every host. deploy/nginx.conf and deploy/Caddyfile say the same in their
 * own words, and a test holds them to it.
 */
export const CACHE = {
  /** A name with a hash, or with a whole version, stands for one content for ever. */
  pinned: 'public, max-age=31536000, immutable',
  /** The builder's page, which keeps its own files. */
  start: 'no-cache',
  named: 'public, max-age=300, stale-while-revalidate=86400',
} as const;

/** On everything: pages of other sites load it. */
export const CROSSING = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

const FRAMED = { 'Cross-Origin-Embedder-Policy': 'require-corp' } as const;
/** Nobody frames the builder. */
const ALONE = { 'Content-Security-Policy': "frame-ancestors 'self'" } as const;

export interface HeaderRule {
  /** A path from the root, or all below one: `/1.2.3/*`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const HASHED = /-[0-9a-f]{8}\.(js|css|json)$/;
const PINNED = /^\d+\.\d+\.\d+[^/]*\//;
/** Folders in which all files are of a kind. */
const FOLDERS = /^(?:([^/]+\/)?(?:faq-templates|docs|builder\/(?:chunks|words|templates))|demo)\//;

/**
 * The rules for the files of a site, by their paths from its root. At most one of them, beside the one for everything, says
 * how long a file may be kept: some hosts join what several say.
 */
export function headerRules(files: readonly string[]): readonly HeaderRule[] {
  const rules = new Map<string, HeaderRule['headers']>();
  for (const file of [...files].sort()) {
    const [pinned] = PINNED.exec(file) ?? [];
    const [folder] = FOLDERS.exec(file) ?? [];
    if (pinned) rules.set(`/${pinned}*`, { 'Cache-Control': CACHE.pinned });
    else if (folder) rules.set(`/${folder}*`, { 'Cache-Control': cacheOf(file) });
    else for (const path of pathsOf(file)) rules.set(path, { 'Cache-Control': cacheOf(file) });
    if (file.endsWith('frame.html') || /\/builder\/[^/]*\.html$/.test(file))
      for (const path of pathsOf(file))
        rules.set(path, { ...rules.get(path), ...FRAMED, ...(file.includes('/builder/') && ALONE) });
  }
  return [{ path: '/*', headers: CROSSING }, ...[...rules].map(([path, headers]) => ({ path, headers }))];
}

function cacheOf(file: string): string {
  if (HASHED.test(file)) return CACHE.pinned;
  return /\/builder\/(index\.html|sw\.js)$/.test(file) ? CACHE.start : CACHE.named;
}

/** Where hosts show a file: a page without its ending too, and an index as its folder. */
function pathsOf(file: string): string[] {
  const bare = /^(.*?)(index)?\.html$/.exec(file);
  return bare ? [`/${file}`, `/${bare[1] ?? ''}`] : [`/${file}`];
}

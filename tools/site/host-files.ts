import type { HeaderRule } from './header-rules.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(
    ({ path, headers }) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`,
  );
  return `# Made by npm run site.\n${blocks.join('')}`;
}

/** `staticwebapp.config.json` of Azure Static Web Apps, where the first route that fits counts. */
export function staticWebApp([everything, ...rules]: readonly HeaderRule[]): string {
  // A folder's headers go without saying for what is in it, so that what is more exact comes first, with them.
  const routes = rules
    .map(({ path, headers }) => {
      const folders = rules.filter(
        (one) => one.path.endsWith('/*') && path.startsWith(one.path.slice(0, -1)),
      );
      return { route: path, headers: Object.assign({}, ...folders.map((one) => one.headers), headers) };
    })
    .sort((one, other) => other.route.length - one.route.length);
  const config = {
    routes,
    globalHeaders: everything?.headers ?? {},
    mimeTypes: {
      '.js': 'text/javascript; charset=utf-8',
      '.json': 'application/json; charset=utf-8',
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

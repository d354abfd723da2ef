/** A site of somebody's, with the FAQ's files on it and on another host too, and a browser to visit it. */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { type Engine, wantedEngines } from '../support/browsers.ts';
import type { Size } from '../support/form-driver.ts';
import { type FormPage, formPage } from '../support/form-page.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';

export interface Site {
  engine: Engine;
  page: FormPage;
  /** The site's own server. */
  host: HostServer;
  /** Another one, that lets anybody use its files. */
  cdn: HostServer;
  /** Response headers of the site by path, for the present test. */
  headers: Record<string, Record<string, string>>;
  /** Pages and files of the site, and of the other host, by path, for the present test. */
  pages: Record<string, string>;
  /** Response headers of the other host. */
  cdnHeaders: Record<string, string>;
  /** The address of the last visit, without its hash. */
  url: string;
  /** Opens `/site/page.html` with this HTML. */
  visit(html: string, options?: { size?: Size; hash?: string }): Promise<void>;
  /** What the site's server was asked for since the last visit began, the page itself left out. */
  requested(): string[];
}

/** In the page's address, so that reports which arrive late are not taken for those of another test. */
let visits = 0;

export const pagePath = '/site/page.html';

/**
 * The tests of a file, once for each engine that is wanted: one browser for all, a clean site for each. Engines run side by
 * side, since their time is spent waiting for the most part; the tests in each one after the other.
 */
export function onSite(tests: (site: Site) => void): void {
  describe.concurrent.each(wantedEngines())('in %s', (engine) => {
    const site = { engine, headers: {}, pages: {}, cdnHeaders: {} } as Site;
    beforeAll(async () => {
      site.page = await formPage(engine);
      site.host = await startHostServer({ pages: site.pages, headers: (path) => site.headers[path] });
      site.cdn = await startHostServer({
        pages: site.pages,
        headers: () => ({ 'access-control-allow-origin': '*', ...site.cdnHeaders }),
      });
      site.visit = async (html, { size, hash = '' } = {}) => {
        site.pages[pagePath] = html;
        site.host.requests.length = site.cdn.requests.length = 0;
        site.url = `${site.host.origin}${pagePath}?visit=${++visits}`;
        await site.page.open(site.url + hash, size);
      };
      site.requested = () =>
        site.host.requests
          .map(({ url }) => url)
          .filter((url) => !url.startsWith(pagePath) && url !== '/test/forms/watch.js');
    });
    beforeEach(() => {
      for (const map of [site.headers, site.pages, site.cdnHeaders])
        for (const key of Object.keys(map)) delete map[key];
    });
    afterAll(async () => {
      await site.page.close();
      await Promise.all([site.host.close(), site.cdn.close()]);
    });
    describe.sequential('a site', () => tests(site));
  });
}

/** The documentation as pages, in browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server?.close());

describe.each(pageEngines)('in %s', (engine) => {
  // A page with pictures, one with wide tables, one with long code.
  describe.each(['index', 'reference', 'overrides'])('docs/%s.html', (name) => {
    let opened: OpenPage;
    beforeAll(async () => {
      opened = await openPage({ engine, url: `${server.origin}/dist/docs/${name}.html` });
    });
    afterAll(() => opened?.close());

    test.each(['light', 'dark'] as const)('has no axe violation in %s', async (colorScheme) => {
      await opened.page.emulateMedia({ colorScheme });
      const violations = await opened.axe();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });

    test('fits a narrow phone, where one line leads to all pages', async () => {
      await opened.page.setViewportSize({ width: 320, height: 640 });
      const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
      expect(await opened.page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await opened.page.getByRole('link', { name: 'All pages' }).click();
      await opened.page.waitForFunction(() => {
        const list = document.querySelector('#pages')?.getBoundingClientRect();
        return list && list.top < window.innerHeight;
      });
    });

    test('loads all that it names, and breaks no rule of its own', () => {
      const { errors, failedRequests, cspViolations } = opened;
      expect({ errors, failedRequests, cspViolations }).toEqual({
        errors: [],
        failedRequests: [],
        cspViolations: [],
      });
    });
  });
});

/** A WebKitWebDriver for the tests of pages: the one of the browser tests has its one session until Vitest ends. */
import type { TestProject } from 'vitest/node';
import { freePort, startWebKitDriver } from './webkit-driver.ts';

export async function setup(project: TestProject): Promise<void> {
  const port = await freePort();
  await startWebKitDriver(port);
  project.provide('webKitPort', port);
}

declare module 'vitest' {
  interface ProvidedContext {
    webKitPort: number;
  }
}

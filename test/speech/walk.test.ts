import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { noScreenReader, startScreenReader } from './screen-reader.ts';
import { hear } from './walk.ts';

const transcript = new URL('./walk.txt', import.meta.url);

describe.skipIf(noScreenReader)(noScreenReader ? `skipped: ${noScreenReader}` : 'Orca', () => {
  let server: HostServer;
  beforeAll(async () => {
    server = await startHostServer({ pages: { '/test/speech/ready': '' } });
  });
  afterAll(() => server.close());

  async function walkOnce(): Promise<string> {
    server.requests.length = 0;
    const isReady = () => server.requests.some(({ url }) => url === '/test/speech/ready');
    const reader = await startScreenReader(`${server.origin}/test/speech/page.html`, isReady);
    try {
      return await hear(reader);
    } finally {
      await reader.stop();
    }
  }

  // Once more on a fault: the browser tells of one change in several events, and how many of them Orca finds when it looks
  // is a matter of moments.
  test('says on the main walk what walk.txt has', { retry: 1 }, async () => {
    const kept = await readFile(transcript, 'utf8').catch(() => '');
    const said = await walkOnce();
    if (process.env.UPDATE_SPEECH && said !== kept) {
      expect(await walkOnce(), 'what is said on a second walk').toBe(said);
      await writeFile(transcript, said);
    } else expect(said).toBe(kept);
  });
});

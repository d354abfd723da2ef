/** `node tools/serve.js`, as typed in a terminal. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../tools/serve.js', import.meta.url));
const env = { ...process.env, CI: 'true' }; // opens no browser

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

describe('tools/serve.js', () => {
  test.each(['--help', '-h'])('%s says what it does, and returns', (option) => {
    const { status, stdout, stderr } = run(option);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Usage: node tools/serve.js [<folder>]');
  });

  test.each([
    ['a folder that is not there', ['no-such-folder'], 'There is no folder no-such-folder.'],
    ['a file', ['package.json'], 'There is no folder package.json.'],
    ['two folders', ['demo', 'docs'], 'One folder, please: got demo, docs.'],
    ['an option that it does not have', ['--port'], "Unknown option '--port'"],
  ])('%s is an error', (_what, args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('serves a folder until it is stopped', () =>
    served(['demo'], async (url) => {
      expect((await fetch(url)).status).toBe(200);
    }));

  test('opens the builder, beside the widget that it shows, and says where the demo is', () =>
    served([], async (url, said) => {
      const { headers, status } = await fetch(url, { redirect: 'manual' });
      const location = new URL(headers.get('location') ?? '', url);
      expect([status, location.pathname]).toEqual([302, '/dist/builder/']);
      expect(said).toContain(`The demo is at ${url}demo/`);
      expect((await fetch(`${url}demo/`)).status).toBe(200);
      for (const file of ['', '../faq-embed.js'])
        expect((await fetch(new URL(file, location))).status).toBe(existsSync('dist') ? 200 : 404);
    }));
});

/** Starts it, and sees that it ends well when it is stopped. */
async function served(args: string[], use: (url: string, said: string) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  const said = String(output);
  const [url = ''] = /http:\S+/.exec(said) ?? [];
  try {
    await use(url, said);
  } finally {
    child.kill();
  }
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
}

/** The examples that take no package: plain HTML in a browser, the WordPress theme in PHP. The others are in the tests beside this one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { openPage, pageEngines } from '../support/open-page.ts';
import { repository } from './program.ts';

const examples = join(repository, 'examples');

test('every example is a row of the README, and every row an example', async () => {
  const folders = await readdir(examples, { withFileTypes: true });
  const named = [...(await readFile(join(examples, 'README.md'), 'utf8')).matchAll(/^\| `(\w+)` \|/gm)];
  expect(named.map(([, name]) => name).sort()).toEqual(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
});

describe('plain', () => {
  let root: string;
  let server: HostServer;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'faq-embed-example-'));
    await cp(join(examples, 'plain'), root, { recursive: true });
    await cp(join(repository, 'dist'), join(root, 'faq-embed'), { recursive: true });
    server = await startHostServer({ root });
  });
  afterAll(async () => {
    await server?.close();
    await rm(root, { recursive: true, force: true });
  });

  test.each(pageEngines)('shows its questions in %s, and logs nothing', async (engine) => {
    const opened = await openPage({ engine, url: `${server.origin}/index.html` });
    await opened.page.getByRole('button', { name: 'Which papers do I need?' }).click();
    await opened.page.getByText('Do not email them:').waitFor();
    expect(await opened.page.getByText('and can I record it?').count()).toBe(0);
    expect([opened.errors, opened.failedRequests, opened.console]).toEqual([[], [], []]);
    await opened.close();
  });
});

describe.skipIf(spawnSync('php', ['-v']).status !== 0)('wordpress', () => {
  /** The functions of WordPress that the theme calls, as its handbook says what they do. */
  const wordpress = `<?php
$modules = []; $shortcodes = []; $posts = 1;
function get_stylesheet_directory_uri() { return 'https://www.example.com/wp-content/themes/north"wind'; }
function wp_enqueue_script_module( $id, $src ) { global $modules; $modules[ $id ] = $src; }
function esc_url( $url ) { return htmlspecialchars( $url ); }
function add_shortcode( $tag, $callback ) { global $shortcodes; $shortcodes[ $tag ] = $callback; }
function get_header() { echo '<body>'; }
function get_footer() { global $modules; echo json_encode( $modules ), '</body>'; }
function have_posts() { global $posts; return $posts-- > 0; }
function the_post() {}
function the_title( $before, $after ) { echo $before, 'Questions', $after; }
function the_content() { global $shortcodes; echo '<p>', $shortcodes['northwind_faq'](), '</p>'; }
error_reporting( E_ALL );
set_error_handler( function ( $level, $message ) { throw new Exception( $message ); } );
`;

  test('shows the tag by template and by shortcode, and loads its module once, on that page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faq-embed-theme-'));
    const theme = join(examples, 'wordpress');
    const page = join(folder, 'page.php');
    const files = ['functions.php', 'page-faq.php'].map((name) => `require '${join(theme, name)}';\n`);
    await writeFile(page, wordpress + files.join(''));
    const html = execFileSync('php', [page], { encoding: 'utf8' });
    await rm(folder, { recursive: true, force: true });
    const tag =
      '<faq-embed src="https://www.example.com/wp-content/themes/north&quot;wind/faq.json" style="display: block; min-height: 48rem"><a href="https://outlook.office.com/book/northwind@example.com/">Book an appointment</a></faq-embed>';
    expect(html.split(tag)).toHaveLength(3);
    expect(html).toContain(
      '{"faq-embed":"https:\\/\\/www.example.com\\/wp-content\\/themes\\/north\\"wind\\/faq-embed\\/faq-embed.js"}',
    );
  });
});

// @ts-check
// npm start: shows the builder, and the demo pages, on port 5173 or the next one that is free.
// node tools/serve.js <folder>: shows the pages of that folder instead.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const usage = `Usage: node tools/serve.js [<folder>]

Serves the builder and the demo pages, or the pages in <folder>, on http://localhost:5173 or the next port that is free, and
opens them in your browser. Ctrl-C stops it.

  -h, --help  shows this
`;

const ownFolder = readArguments();
const ownFiles = ownFolder && sirv(ownFolder, { dev: true });

/** Beside the widget, as an organization has it on its own server. */
const builder = '/dist/builder/';
const folders = ['demo', 'dist', 'docs', 'faq-templates'];
const firstPort = 5173;
const serverOf = (/** @type {string} */ name) =>
  sirv(fileURLToPath(new URL(`../${name}`, import.meta.url)), { dev: true });
// One file server per folder: a single one for the root could be talked into any file by "..%2f".
const files = new Map(folders.map((name) => [name, serverOf(name)]));
// As an organization hosts it: what the build gives, and its own JSON beside it.
const [built, own] = ['dist', 'demo'].map(serverOf);
files.set('faq', (req, res, next) => built(req, res, () => own(req, res, next)));

const server = createServer((req, res) => {
  if (ownFiles) return ownFiles(req, res, () => notFound(res));
  const { pathname, search } = new URL(req.url ?? '/', 'http://localhost');
  const [, folder = ''] = pathname.split('/');
  if (pathname === '/') return redirect(res, builder + search);
  if (pathname === '/favicon.ico') return res.writeHead(204).end();
  const serveFile = files.get(folder);
  if (!serveFile) return notFound(res);
  // Relative links on an index page need the slash.
  if (pathname === `/${folder}`) return redirect(res, `/${folder}/${search}`);
  req.url = pathname.slice(folder.length + 1);
  serveFile(req, res, () => notFound(res));
});

/** @returns {string | undefined} the folder to serve */
function readArguments() {
  const { values, positionals } = parsedArguments();
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const [folder, ...more] = positionals;
  if (more.length > 0) fail(`One folder, please: got ${positionals.join(', ')}.`);
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    fail(`There is no folder ${folder}.`);
  }
  return folder;
}

function parsedArguments() {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`${message}\n\n${usage}`);
  process.exit(1);
}

/**
 * @param {import('node:http').ServerResponse} res
 * @param {string} location
 */
function redirect(res, location) {
  res.writeHead(302, { location }).end();
}

/** @param {import('node:http').ServerResponse} res */
function notFound(res) {
  res
    .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    .end(ownFolder ? 'Nothing here.\n' : `Nothing here. The builder is at ${builder}, the demo at /demo/\n`);
}

/**
 * @param {number} port
 * @returns {Promise<number>} the port that it listens on
 */
function listen(port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < firstPort + 100) resolve(listen(port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve(port);
    });
  });
}

/** @param {string} url */
function openBrowser(url) {
  if (process.env.CI) return;
  const [command, args] = opener(url);
  if (!command) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // no browser to open is no reason to fail: the URL has been printed
  child.unref();
}

/**
 * @param {string} url
 * @returns {[string | undefined, string[]]}
 */
function opener(url) {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  const screen = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  return [process.platform === 'linux' && screen ? 'xdg-open' : undefined, [url]];
}

function stop() {
  server.closeAllConnections();
  server.close(() => process.exit(0));
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const url = `http://localhost:${await listen(firstPort)}/`;
const demo = ownFolder ? '' : `\nThe demo is at ${url}demo/`;
console.log(`${ownFolder ?? 'The builder'} is at ${url} (Ctrl-C stops it)${demo}`);
openBrowser(url);

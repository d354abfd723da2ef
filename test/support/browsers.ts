/** Which browsers the tests use, and where they are on this machine. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** What a launcher needs: the program, and environment variables it cannot do without. */
export interface Program {
  path: string;
  env?: Record<string, string>;
}

/** The engines named in `BROWSERS`, chromium alone when it is not set. */
export function wantedEngines(list = process.env.BROWSERS || 'chromium'): Engine[] {
  const names = list.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!isEngine(name)) {
      throw new Error(`BROWSERS names "${name}", which is none of ${engines.join(', ')}.`);
    }
  }
  return engines.filter((engine) => names.includes(engine));
}

function isEngine(name: string): name is Engine {
  return (engines as readonly string[]).includes(name);
}

export const chromiumArgs = [
  '--no-sandbox', // a root user, as in most CI containers, cannot have the sandbox
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * `CHROMIUM`, else an installed browser of that family, else the one that npm installed with us.
 * `CHROMIUM=bundled` skips the installed ones.
 */
export async function findChromium(wanted = process.env.CHROMIUM): Promise<Program> {
  if (wanted && wanted !== 'bundled') {
    if (isProgram(wanted)) return { path: wanted };
    throw new Error(`CHROMIUM is "${wanted}", which is not a program: correct the path or unset CHROMIUM.`);
  }
  const installed = wanted === 'bundled' ? undefined : installedChromium().find(isProgram);
  if (installed) return { path: installed };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  throw new Error('No Chromium, Chrome or Edge found: install one, or set CHROMIUM to its path.');
}

export function findFirefox(wanted = process.env.FIREFOX): Program {
  if (wanted) {
    if (isProgram(wanted)) return { path: wanted };
    throw new Error(`FIREFOX is "${wanted}", which is not a program: correct the path or unset FIREFOX.`);
  }
  const path = installedFirefox().find(isProgram);
  if (path) return { path };
  throw new Error(
    'No Firefox found: install it (Debian: apt-get install firefox-esr), or set FIREFOX to its path.',
  );
}

export interface WebKitPrograms {
  driver: string;
  browser: string;
  /** Undefined when there is a display already. */
  xvfb: string | undefined;
}

/** WebKit's programs come with Debian's webkit2gtk-driver; they need a display, real or not. */
export function findWebKit(): WebKitPrograms {
  const driver = onPath('WebKitWebDriver').find(isProgram);
  const browser = miniBrowsers().find(isProgram);
  const xvfb = process.env.DISPLAY ? undefined : onPath('Xvfb').find(isProgram);
  if (driver && browser && (xvfb || process.env.DISPLAY)) return { driver, browser, xvfb };
  throw new Error(
    'No WebKit to drive: on Debian, apt-get install webkit2gtk-driver xvfb; else leave webkit out of BROWSERS.',
  );
}

function installedChromium(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (process.platform === 'win32') {
    return windowsFolders().flatMap((folder) => [
      join(folder, 'Google\\Chrome\\Application\\chrome.exe'),
      join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
      join(folder, 'Chromium\\Application\\chrome.exe'),
    ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  return names.flatMap(onPath);
}

function installedFirefox(): string[] {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32') {
    return windowsFolders().map((folder) => join(folder, 'Mozilla Firefox\\firefox.exe'));
  }
  return ['firefox-esr', 'firefox'].flatMap(onPath);
}

function windowsFolders(): string[] {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
}

function miniBrowsers(): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .flatMap((name) => ['4.1', '4.0'].map((api) => `/usr/lib/${name}/webkit2gtk-${api}/MiniBrowser`));
}

/** Where a program is; undefined on a machine without it. */
export const findProgram = (name: string): string | undefined => onPath(name).find(isProgram);

function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders, '/usr/bin'].map((folder) => join(folder, name));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium from the npm package @sparticuz/chromium, for a Linux machine that has none. */
async function unpackChromium(): Promise<Program> {
  const folder = join(tmpdir(), 'faq-embed-chromium-147');
  mkdirSync(folder, { recursive: true });
  // The package unpacks to os.tmpdir(), next to whatever else is called "chromium" there, and brings the
  // libraries of a bare machine along only when it takes that for AWS Lambda. It changes the environment for
  // this process as well, which would then start other programs with those libraries; hence the way back.
  const before = { ...process.env };
  try {
    process.env.TMPDIR = folder;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    const { default: bundled } = await import('@sparticuz/chromium');
    const path = await bundled.executablePath();
    return { path, env: { LD_LIBRARY_PATH: libraries(join(folder, 'al2023', 'lib')), ...fonts(folder) } };
  } finally {
    for (const name of Object.keys(process.env)) {
      if (!(name in before)) delete process.env[name];
    }
    Object.assign(process.env, before);
  }
}

/** The machine's own libraries first, so that only what is missing comes from the package. */
function libraries(last: string): string {
  const own = [
    '/lib/x86_64-linux-gnu',
    '/usr/lib/x86_64-linux-gnu',
    '/lib64',
    '/usr/lib64',
    '/lib',
    '/usr/lib',
  ];
  return [...own, last].join(':');
}

function fonts(folder: string): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
}

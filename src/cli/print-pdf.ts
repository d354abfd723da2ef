import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { FaqError } from '../model/errors.ts';

/** Seconds: a browser takes one or two. */
const PATIENCE = 60;

/**
 * A page as a tagged PDF, printed by a browser without a window, in a folder of its own that is gone afterwards.
 *
 * @throws {FaqError} when the browser makes none.
 */
export async function printPdf(html: string, browser: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'faq-embed-'));
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  // A root user, as in most containers, cannot have the sandbox. The page has no script.
  const isRoot = process.getuid?.() === 0;
  try {
    await writeFile(page, html);
    await promisify(execFile)(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-extensions',
        ...(isRoot ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        '--export-tagged-pdf',
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { timeout: PATIENCE * 1000 },
    );
    return await readFile(pdf);
  } catch (error) {
    const [line = ''] = String((error as { stderr?: string }).stderr || error).split('\n');
    throw new FaqError('wrong-shape', browser, '', `did not print the page (${line.slice(0, 200)}).`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('./', import.meta.url));

/** What Vite makes of a contestant for production: its script, and its style if it has one. */
export interface BundledContestant {
  readonly script: string;
  readonly style: string | undefined;
}

export async function bundleContestant(entry: string): Promise<BundledContestant> {
  process.env.NODE_ENV = 'production'; // else React and Lit come in their development builds
  const output = (await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic' } },
    resolve: { dedupe: ['react', 'react-dom', 'lit'] },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: `${root}contestants/${entry}` },
    },
  })) as Rolldown.RolldownOutput;
  const scripts = output.output.filter((file) => file.type === 'chunk');
  const [script] = scripts;
  if (!script || scripts.length > 1) throw new Error(`${entry} became ${scripts.length} scripts.`);
  const style = output.output.find((file) => file.fileName.endsWith('.css'));
  return { script: script.code, style: style?.type === 'asset' ? String(style.source) : undefined };
}

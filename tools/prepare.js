// @ts-check
// npm runs this after an install, before it packs, and when the repository is somebody's dependency: builds what is not there,
// so that `npm install github:…` and pre-commit get a program. Not after `npm ci`, which npm start, npm test and CI follow
// with a build of their own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isThere = (/** @type {string} */ path) => existsSync(new URL(`../${path}`, import.meta.url));

if (process.env.npm_command !== 'ci' && !isThere('dist/types/index.d.ts') && isThere('node_modules/vite'))
  execFileSync('npm run build', { shell: true, stdio: 'inherit' });

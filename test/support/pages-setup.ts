import { afterAll } from 'vitest';
import { closeBrowsers } from './open-page.ts';
import { closeWebKitPages } from './webkit-form-page.ts';

afterAll(() => Promise.all([closeBrowsers(), closeWebKitPages()]));

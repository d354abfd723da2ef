import { afterAll } from 'vitest';
import { closeBrowsers } from './open-page.ts';

afterAll(closeBrowsers);

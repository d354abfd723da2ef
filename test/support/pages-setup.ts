import { afterAll } from 'vitest';
import { closeWebKitPages } from './webkit-form-page.ts';

afterAll(() => closeWebKitPages());

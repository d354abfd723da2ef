/** Runs in the page, before each file in test/browser. */
import { fixtureCleanup } from '@open-wc/testing';
import { afterEach } from 'vitest';

// @open-wc/testing cleans up by itself only where afterEach is a global.
afterEach(() => fixtureCleanup());

// Vitest scales the frame that tests run in, also by 1, and anew with every page.viewport(). Firefox cannot be
// made to click inside a frame with a transform. A rule in the outer page wins over Vitest's inline style.
const outer = window.parent.document;
if (window.parent !== window && !outer.getElementById('faq-no-transform')) {
  const style = outer.createElement('style');
  style.id = 'faq-no-transform';
  style.textContent = ':has(> iframe) { transform: none !important; }';
  outer.head.append(style);
}

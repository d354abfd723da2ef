'use client';

import 'faq-embed/define';

/** Brings the element's module to the browser, and renders nothing. */
export function Define() {
  return null;
}
